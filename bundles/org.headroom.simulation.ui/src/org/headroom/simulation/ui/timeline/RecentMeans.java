package org.headroom.simulation.ui.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.ClassState;
import org.headroom.simulation.LiveSnapshot.LinkState;
import org.headroom.simulation.LiveSnapshot.Percentiles;
import org.headroom.simulation.LiveSnapshot.StationState;

/**
 * Rates and utilisations as means over the last second of simulated time. A snapshot itself tells of the time since the
 * one before, which in slow motion, or after a step by one event, is too short to say anything.
 */
final class RecentMeans {
  private static final long WINDOW = 1_000_000_000L;
  /** Snapshots that follow each other more closely take the place of each other, so that their number is bounded. */
  private static final long LEAST_GAP = WINDOW / 100;
  /** So many answers make a latency worth telling; of fewer, that of all answers so far is told. */
  private static final long FEWEST_ANSWERS = 10;
  private static final double SECOND = 1e9;

  private final Deque<Entry> window = new ArrayDeque<>();

  /** A snapshot, and for each station the integral of its utilisation up to then. */
  private record Entry(LiveSnapshot snapshot, double[] busy) {}

  /** Counts begin anew. */
  void clear() {
    window.clear();
  }

  /** A snapshot, later than those before, with means in place of what it tells of the time since the one before. */
  LiveSnapshot smooth(LiveSnapshot snapshot) {
    double[] busy = busy(snapshot);
    while (window.size() > 1 && snapshot.time() - window.peekFirst().snapshot().time() > WINDOW) {
      window.removeFirst();
    }
    Entry last = window.size() > 1 ? window.removeLast() : null;
    if (last != null && last.snapshot().time() - window.peekLast().snapshot().time() >= LEAST_GAP) {
      window.addLast(last);
    }
    window.addLast(new Entry(snapshot, busy));
    Entry first = window.peekFirst();
    double seconds = (snapshot.time() - first.snapshot().time()) / SECOND;
    return seconds <= 0 ? snapshot : new LiveSnapshot(snapshot.phase(), snapshot.began(), snapshot.time(),
        snapshot.duration(), snapshot.interval(), snapshot.speed(), snapshot.events(), snapshot.inFlight(),
        classes(first, snapshot, seconds), stations(first, busy, snapshot, seconds), links(first, snapshot, seconds),
        snapshot.messages());
  }

  private double[] busy(LiveSnapshot snapshot) {
    Entry before = window.peekLast();
    double[] busy = new double[snapshot.stations().size()];
    for (int i = 0; i < busy.length; i++) {
      double utilization = snapshot.stations().get(i).utilization();
      busy[i] = (before == null ? 0 : before.busy()[i])
          + (Double.isFinite(utilization) ? utilization * snapshot.interval() / SECOND : 0);
    }
    return busy;
  }

  private List<ClassState> classes(Entry first, LiveSnapshot now, double seconds) {
    List<ClassState> means = new ArrayList<>();
    for (int i = 0; i < now.classes().size(); i++) {
      ClassState state = now.classes().get(i);
      ClassState then = first.snapshot().classes().get(i);
      means.add(new ClassState(state.id(), state.offered(), state.completed(), state.failed(),
          (state.offered() - then.offered()) / seconds, (state.completed() - then.completed()) / seconds,
          (state.failed() - then.failed()) / seconds, latency(i, state), state.soFar()));
    }
    return means;
  }

  /** The latest latency that rests on enough answers. */
  private Percentiles latency(int position, ClassState state) {
    Iterator<Entry> latestFirst = window.descendingIterator();
    while (latestFirst.hasNext()) {
      LiveSnapshot each = latestFirst.next().snapshot();
      ClassState then = each.classes().get(position);
      if (then.completedRate() * each.interval() >= FEWEST_ANSWERS * SECOND) {
        return then.recent();
      }
    }
    return state.soFar();
  }

  private static List<StationState> stations(Entry first, double[] busy, LiveSnapshot now, double seconds) {
    List<StationState> means = new ArrayList<>();
    for (int i = 0; i < busy.length; i++) {
      StationState s = now.stations().get(i);
      double utilization = (busy[i] - first.busy()[i]) / seconds;
      means.add(new StationState(s.id(), utilization, s.queueLength(), s.inService(), s.replicas(), s.crashed(),
          s.arrivalRate(), s.failedRate(), s.depth(), s.lag()));
    }
    return means;
  }

  private static List<LinkState> links(Entry first, LiveSnapshot now, double seconds) {
    List<LinkState> means = new ArrayList<>();
    for (int i = 0; i < now.links().size(); i++) {
      LinkState link = now.links().get(i);
      means.add(new LinkState(link.id(), link.messages(),
          (link.messages() - first.snapshot().links().get(i).messages()) / seconds, link.circuitOpen()));
    }
    return means;
  }
}

package org.headroom.simulation.ui.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.ClassState;
import org.headroom.simulation.LiveSnapshot.StationState;

/**
 * Collects the snapshots of a run into a timeline. Its memory is bounded: when there are too many points, every other
 * one is dropped, and from then on points are taken half as often. Used from one thread.
 */
public final class LiveRecorder {
  private static final int MOST_POINTS = 800;
  private static final int FEWEST_POINTS = 100;
  /** Numbers kept in all points together. */
  private static final int MOST_VALUES = 400_000;
  private static final int KINDS = 6;
  private static final double SECOND = 1e9;
  private static final double MILLI = 1e6;

  private final List<Point> points = new ArrayList<>();
  private final RecentMeans means = new RecentMeans();
  private LiveSnapshot.Phase phase;
  private long gap;

  /** What is kept of a snapshot. */
  private record Point(
      long time, List<ClassState> classes, List<StationState> stations, List<String> linkIds, double[] linkRates) {}

  /** Adds a snapshot, later than all before; the first of a run itself ends what was seen of its pilot run. */
  public void add(LiveSnapshot snapshot) {
    enter(snapshot.phase());
    LiveSnapshot recent = means.smooth(snapshot);
    Point point = new Point(recent.time(), recent.classes(), recent.stations(),
        recent.links().stream().map(LiveSnapshot.LinkState::id).toList(),
        recent.links().stream().mapToDouble(LiveSnapshot.LinkState::rate).toArray());
    int last = points.size() - 1;
    if (last > 0 && snapshot.time() - points.get(last - 1).time() < gap) {
      points.set(last, point);
      return;
    }
    points.add(point);
    int values = KINDS * (snapshot.classes().size() + snapshot.stations().size()) + snapshot.links().size();
    int most = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, MOST_VALUES / values));
    if (points.size() > most) {
      for (int i = points.size() - 2; i > 0; i -= 2) {
        points.remove(i);
      }
      gap = 2 * Math.max(gap, (snapshot.time() - points.get(0).time()) / most);
    }
  }

  /** Counts begin anew with each phase. */
  private void enter(LiveSnapshot.Phase next) {
    if (next == phase) {
      return;
    }
    means.clear();
    if (phase == LiveSnapshot.Phase.PILOT) {
      points.clear();
      gap = 0;
    }
    phase = next;
  }

  /** Everything so far. */
  public Timeline timeline() {
    if (points.isEmpty()) {
      return Timeline.EMPTY;
    }
    Point first = points.get(0);
    Map<String, Timeline.ClassTrack> classes = new LinkedHashMap<>();
    for (int i = 0; i < first.classes().size(); i++) {
      int c = i;
      classes.put(first.classes().get(i).id(), new Timeline.ClassTrack(
          track(p -> p.classes().get(c).offeredRate()), track(p -> p.classes().get(c).completedRate()),
          track(p -> p.classes().get(c).failedRate()), track(p -> p.classes().get(c).recent().mean() / MILLI),
          track(p -> p.classes().get(c).recent().p50() / MILLI), track(p -> p.classes().get(c).recent().p95() / MILLI),
          track(p -> p.classes().get(c).recent().p99() / MILLI)));
    }
    Map<String, Timeline.StationTrack> stations = new LinkedHashMap<>();
    for (int i = 0; i < first.stations().size(); i++) {
      int s = i;
      boolean broker = first.stations().get(i).depth() >= 0;
      stations.put(first.stations().get(i).id(), new Timeline.StationTrack(
          track(p -> p.stations().get(s).utilization()), track(p -> p.stations().get(s).queueLength()),
          track(p -> p.stations().get(s).crashed() ? 0 : p.stations().get(s).replicas()),
          track(p -> broker ? p.stations().get(s).depth() : Double.NaN),
          track(p -> broker ? p.stations().get(s).lag() / MILLI : Double.NaN)));
    }
    Map<String, double[]> links = new LinkedHashMap<>();
    for (int i = 0; i < first.linkIds().size(); i++) {
      int link = i;
      links.put(first.linkIds().get(i), track(p -> p.linkRates()[link]));
    }
    return new Timeline(track(p -> p.time() / SECOND), classes, stations, links);
  }

  private double[] track(ToDoubleFunction<Point> value) {
    return points.stream().mapToDouble(value).toArray();
  }
}

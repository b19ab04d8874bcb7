package org.headroom.simulation.analytic;

import java.util.Arrays;
import org.headroom.simulation.network.Servers;

/**
 * Stations that are called only by stations which hold a server until the answer: no more calls can be there at once
 * than the callers have servers.
 */
final class HeldCallers {

  private final Solver solver;
  private final FlowGraph graph;
  /** Per station its callers, each once; null when some do not wait, or hold nothing. */
  private final int[][] callers;
  /** Most calls that one message of a caller makes at the same time. */
  private final int[] parallel;
  /** Whether no message of a station makes more than one call. */
  private final boolean[] single;

  HeldCallers(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    this.callers = new int[graph.stations.length][];
    this.parallel = new int[graph.stations.length];
    this.single = new boolean[graph.stations.length];
    Arrays.fill(single, true);
    boolean[] free = new boolean[graph.stations.length];
    int[][] found = new int[graph.stations.length][0];
    for (int f = 0; f < graph.calls.length; f++) {
      int caller = graph.station(f);
      Servers servers = graph.stations[caller].servers();
      boolean holds = solver.holding.holds(f) && servers.replicas() != Servers.UNLIMITED
          && servers.concurrency() != Servers.UNLIMITED && !solver.primary[caller].isDelay();
      single[caller] &= graph.calls[f].length <= 1;
      for (Call call : graph.calls[f]) {
        single[caller] &= call.base == 1;
        int target = graph.station(call.target);
        free[target] |= !holds || !call.isWaitedFor() || target == caller;
        int[] known = found[target];
        if (known.length == 0 || known[known.length - 1] != caller) {
          found[target] = Arrays.copyOf(known, known.length + 1);
          found[target][known.length] = caller;
        }
        parallel[target] = Math.max(parallel[target], (int) Math.min(1_000, Math.ceil(call.base)));
      }
    }
    graph.network.sources().forEach(source -> free[source.station()] = true);
    for (int s = 0; s < callers.length; s++) {
      callers[s] = free[s] || found[s].length == 0 || solver.replicas[s] != null ? null : found[s];
    }
  }

  /** Most calls that may be at a station at once; {@code Long.MAX_VALUE} without a limit. */
  long most(int s) {
    if (callers[s] == null) {
      return Long.MAX_VALUE;
    }
    long sum = 0;
    for (int caller : callers[s]) {
      sum += (long) solver.primary[caller].serversUp() * parallel[s];
    }
    return sum;
  }

  /** Tells callers how many of their messages wait because of those that they alone call. */
  void holdUp() {
    for (Pool pool : solver.primary) {
      pool.heldUp = 0;
    }
    for (int s = 0; s < callers.length; s++) {
      if (callers[s] != null && callers[s].length == 1 && parallel[s] == 1) {
        Pool caller = solver.primary[callers[s][0]];
        caller.heldUpAlone = single[callers[s][0]];
        caller.heldUp = Math.max(caller.heldUp, solver.primary[s].waitingCallers);
      }
    }
  }

  /** Mean time that a caller's server is held per call and not in the station's own queue or service. */
  double elsewhere(int s, double calls) {
    double held = 0;
    for (int caller : callers[s]) {
      held += solver.primary[caller].serversHeld() * parallel[s];
    }
    Pool own = solver.primary[s];
    double here = own.isShared() ? own.hold.mean() * own.slowdown : own.hold.mean() + own.meanWait;
    return Math.max(0, held / calls - here);
  }
}

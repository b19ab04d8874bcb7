package org.headroom.simulation.analytic;

import java.util.Arrays;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.theory.MG1;

/**
 * Volumes of stores, each a single server of input and output operations: M/G/1 with three moments, or the wait that a
 * limit of connections leaves.
 */
final class Volumes {

  private final Solver solver;
  private final FlowGraph graph;
  /** Share of the time that a volume is busy; 1 and more when it is saturated. */
  final double[] use;
  final boolean[] saturated;
  private final TimeLaw[] wait;

  Volumes(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    int stations = graph.stations.length;
    this.use = new double[stations];
    this.saturated = new boolean[stations];
    this.wait = new TimeLaw[stations];
    Arrays.fill(wait, TimeLaw.ZERO);
  }

  /** What keeps a connection besides its server. */
  void holdConnections(Pool pool, int s, Behaviour.Store store, double passed, double total) {
    double first = 0;
    double second = 0;
    double delay = 0;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (solver.rate[f] > 0 && solver.pool(f) == pool) {
        double share = solver.rate[f] * passed * solver.fresh(f) / total;
        double time = Double.isInfinite(store.iops()) ? 0 : time(f, store);
        first += share * time;
        second += share * time * time;
        delay += share * (operations(f, store) * store.operationTime()
            + (store.synchronous() && graph.isWrite(f) ? graph.service[f].mean() : 0));
      }
    }
    pool.volumeTime = first;
    pool.volumeScv = first > 0 ? Math.max(0, second / (first * first) - 1) : 0;
    pool.heldDelay = delay + graph.delayLaw[s].mean;
  }

  /** The volume serves one operation after the other at its rate. */
  void use(int s, Behaviour.Store store) {
    if (Double.isInfinite(store.iops())) {
      return;
    }
    double messages = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      double time = time(f, store);
      double r = solver.rate[f] * solver.fresh(f) * solver.admitted(f) * solver.pool(f).passing();
      if (time > 0 && r > 0) {
        messages += r;
        first += r * time;
        second += r * time * time;
        third += r * time * time * time;
      }
    }
    use[s] = first;
    saturated[s] = first >= 1;
    wait[s] = TimeLaw.ZERO;
    if (first > 0 && first < 1) {
      MG1 queue = new MG1(messages, first / messages, second / messages, third / messages);
      double limited = solver.primary[s].volumeWait;
      wait[s] = limited >= 0
          ? TimeLaw.waiting(first, limited, 2 * limited * limited / first)
          : TimeLaw.waiting(first, queue.meanWait(), queue.secondMomentWait());
    }
  }

  /** Time that one message occupies the volume. */
  private double time(int flow, Behaviour.Store store) {
    return operations(flow, store) * 1e9 / store.iops();
  }

  /** Time for the operations of one message once it has its turn: at the volume's rate, and their own latency. */
  TimeLaw operating(int flow, Behaviour.Store store) {
    return TimeLaw.constant(time(flow, store) + operations(flow, store) * store.operationTime());
  }

  /** Wait for the turn at the volume. */
  TimeLaw turn(int flow, Behaviour.Store store) {
    return time(flow, store) > 0 ? wait[graph.station(flow)] : TimeLaw.ZERO;
  }

  private double operations(int flow, Behaviour.Store store) {
    return graph.isWrite(flow) ? store.ioPerWrite() : store.ioPerRead();
  }
}

package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.theory.ColdStart;
import org.headroom.simulation.theory.Erlang;
import org.headroom.simulation.theory.Moments;

/**
 * Instances of functions: refusals by the limit of concurrency as Erlang's loss, cold starts by the time that an
 * instance is kept ({@link ColdStart}).
 */
final class Functions {

  private static final int COLD_START_ROUNDS = 5;

  private final Solver solver;
  private final FlowGraph graph;
  /** Share of messages refused by the concurrency limit, per station. */
  final double[] limited;
  /** Mean number of instances. */
  final double[] instances;

  Functions(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    this.limited = new double[graph.stations.length];
    this.instances = new double[graph.stations.length];
  }

  /** Follows the load of the pool that was solved before. */
  void run(int s, Behaviour.Function function) {
    Pool pool = solver.primary[s];
    double load = pool.arrivals.rate() * pool.hold.mean();
    limited[s] =
        function.concurrencyLimit() == Servers.UNLIMITED
            ? 0 : Erlang.blocking(Math.max(0, function.concurrencyLimit()), load);
    double keepAlive = function.keepAlive() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : function.keepAlive();
    Moments start = graph.moments(function.coldStart());
    double cold = 0;
    for (int i = 0; i < COLD_START_ROUNDS; i++) {
      // A cold start holds its instance too.
      double run = pool.hold.mean() + cold * start.mean();
      ColdStart instance =
          new ColdStart(pool.arrivals.rate() * (1 - limited[s]), run, keepAlive, function.provisioned());
      cold = instance.probability();
      instances[s] = instance.meanInstances();
    }
    pool.meanWait = cold * start.mean();
    pool.wait = TimeLaw.waiting(cold, cold * start.mean(), cold * start.second());
    pool.queueLength = 0;
    pool.exact = false;
  }
}

package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.TokenBucket;

/** Loads stations one by one: limits on rates first, then the servers, instances and volumes behind them. */
final class StationLoad {

  private final Solver solver;
  private final FlowGraph graph;
  private final Superposition streams;
  private final HeldCallers callers;
  private final ArrivalLaw[] lawAt;

  StationLoad(Solver solver, Superposition streams, HeldCallers callers) {
    this.solver = solver;
    this.graph = solver.graph;
    this.streams = streams;
    this.callers = callers;
    this.lawAt = new RegularArrivals(graph, solver.primary).laws();
  }

  /** Solves the queues of a station for the rates of its flows. */
  void serve(int s) {
    solver.primary[s].callers = callers.most(s);
    double offered = 0;
    for (int k = 0; k < graph.classCount; k++) {
      offered += solver.rate[s * graph.classCount + k];
    }
    Station station = graph.stations[s];
    double passed = 1;
    if (station.throttle().isPresent()) {
      var bucket = station.throttle().get();
      passed = 1 - TokenBucket.loss(offered * 1e9, bucket.ratePerSecond(), Math.max(1, bucket.burst()));
    }
    if (station.behaviour() instanceof Behaviour.Sink sink && sink.ingestLimit() < Double.POSITIVE_INFINITY) {
      double limit = sink.ingestLimit();
      passed *= 1 - TokenBucket.loss(offered * passed * 1e9, limit, Math.max(1, limit));
    }
    solver.throttled[s] = 1 - passed;
    load(solver.primary[s], s, passed, false);
    if (solver.replicas[s] != null) {
      load(solver.replicas[s], s, passed, true);
    }
    if (station.behaviour() instanceof Behaviour.Function function) {
      solver.functions.run(s, function);
    }
    if (station.behaviour() instanceof Behaviour.Store store) {
      solver.volumes.use(s, store);
    }
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (solver.rate[f] > 0) {
        solver.laws[f] = laws(f);
      }
    }
  }

  /** Sets what arrives at a pool from all its flows, and solves it. */
  private void load(Pool pool, int s, double passed, boolean ofReplicas) {
    double total = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    double out = 0;
    double outSquare = 0;
    boolean exponential = true;
    double common = Double.NaN;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (solver.rate[f] == 0 || (solver.pool(f) == solver.replicas[s]) != ofReplicas) {
        continue;
      }
      Moments m = solver.holding.hold(f);
      double r = solver.rate[f] * passed * solver.fresh(f);
      total += r;
      first += r * m.mean();
      second += r * m.second();
      third += r * m.third();
      if (pool.isConsumer()) {
        double mean = solver.holding.outMean(f);
        out += r * mean;
        double calls = solver.holding.window(s) > 0 ? 0 : solver.moments.downstream(f).variance();
        outSquare += r * (mean * mean + graph.service[f].variance() + calls);
      }
      common = Double.isNaN(common) ? m.mean() : common;
      exponential &= solver.holding.isExponential(f) && m.mean() == common;
    }
    pool.hold = total == 0 ? Moments.ZERO : new Moments(first / total, second / total, third / total);
    if (exponential && total > 0) {
      pool.hold = new Moments(common, 2 * common * common, 6 * common * common * common);
    }
    pool.holdIsExponential = exponential;
    pool.out = total == 0 ? 0 : out / total;
    pool.outScv = out == 0 ? 0 : Math.max(0, outSquare * total / (out * out) - 1);
    double scv = streams.scv(s, total, pool);
    double together = streams.together(s);
    pool.elsewhere = pool.callers == Long.MAX_VALUE || total == 0 ? 0 : callers.elsewhere(s, total);
    if (graph.stations[s].behaviour() instanceof Behaviour.Store store
        && store.connectionLimit() != Servers.UNLIMITED) {
      solver.volumes.holdConnections(pool, s, store, passed, total);
    }
    pool.arrivals = new Arrivals(total, scv, scv == 1 ? ArrivalLaw.GENERAL : lawAt[s], together);
    pool.solve();
  }

  /** Independent times that add up to a message's own time. */
  private TimeLaw[] laws(int flow) {
    int s = graph.station(flow);
    Station station = graph.stations[s];
    Pool pool = solver.pool(flow);
    TimeLaw service = graph.serviceLaw[flow];
    if (pool.isShared() && !pool.isDelay() && service.mean > 0 && !pool.unstable
        && (pool.slowdown > 1 || pool.sharingScv > 0)) {
      double scv = service.variance / (service.mean * service.mean);
      service = service.stretched(pool.slowdown, pool.sharingScv / (1 + scv));
    }
    TimeLaw wait = pool.isConsumer() ? TimeLaw.ZERO : pool.wait;
    if (station.behaviour() instanceof Behaviour.Store store) {
      TimeLaw operations = solver.volumes.operating(flow, store);
      TimeLaw turn = solver.volumes.turn(flow, store);
      TimeLaw copy = store.synchronous() && graph.isWrite(flow) ? graph.serviceLaw[flow] : TimeLaw.ZERO;
      return new TimeLaw[] {graph.delayLaw[s], wait, service, turn, operations, copy};
    }
    if (solver.holding.window(s) > 0) {
      return new TimeLaw[] {graph.delayLaw[s], wait, service, TimeLaw.constant(solver.holding.window(s))};
    }
    if (pool.responseIsExponential) {
      return new TimeLaw[] {graph.delayLaw[s], TimeLaw.exponential(wait.mean + service.mean)};
    }
    if (pool.response != null) {
      return new TimeLaw[] {graph.delayLaw[s], pool.response};
    }
    return new TimeLaw[] {graph.delayLaw[s], wait, service};
  }
}

package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToLongFunction;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.StationResult;

/** Depth, lag and losses of the queues of brokers. */
final class BrokerQueues {

  private final Solver solver;
  private final FlowGraph graph;
  private final LatencyMixture.Algebra algebra;
  private final Answers<LatencyMixture> answers;
  private final DoubleToLongFunction count;

  /**
   * The queues of a solved network.
   *
   * @param count messages in the time of the experiment for a rate per nanosecond
   */
  BrokerQueues(
      Solver solver, LatencyMixture.Algebra algebra, Answers<LatencyMixture> answers, DoubleToLongFunction count) {
    this.solver = solver;
    this.graph = solver.graph;
    this.algebra = algebra;
    this.answers = answers;
    this.count = count;
  }

  /** What waits in a station that is a broker, for these of its flows; nothing for others. */
  Optional<StationResult.Queue> of(int s, List<Integer> flows) {
    if (!(graph.stations[s].behaviour() instanceof Behaviour.Broker broker)) {
      return Optional.empty();
    }
    List<LatencyMixture> lags = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double depth = 0;
    double total = 0;
    double lost = 0;
    double givenUp = 0;
    double again = 0;
    for (int f : flows) {
      double published = solver.rate[f] * solver.served(f);
      for (Call call : graph.calls[f]) {
        if (call.kind != Call.Kind.DELIVER) {
          continue;
        }
        Pool pool = solver.pool(call.target);
        double messages = published * call.base;
        LatencyMixture lag = algebra.of(TimeLaw.constant(call.networkTime + call.link.latency()));
        lag = pool.unstable ? algebra.never() : algebra.plus(lag, algebra.of(pool.wait));
        lag = algebra.plus(lag, untilAcknowledged(call.target));
        lags.add(lag);
        weights.add(messages);
        total += messages;
        depth += messages * (pool.unstable ? Double.POSITIVE_INFINITY : lag.mean());
        lost += pool.unstable && broker.retention() != Long.MAX_VALUE ? messages * (1 - pool.passing()) : 0;
        givenUp += messages * (1 - call.success);
        again += messages * (call.tries - 1);
      }
    }
    if (total == 0) {
      return Optional.of(new StationResult.Queue(0, 0, Latency.NONE, 0, 0, 0));
    }
    double[] shares = new double[weights.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights.get(i) / total;
    }
    LatencyMixture lag = algebra.mix(shares, lags.toArray(LatencyMixture[]::new), shares.length);
    long deep = Double.isInfinite(depth) ? Long.MAX_VALUE : (long) Math.ceil(depth);
    return Optional.of(
        new StationResult.Queue(
            deep, depth, Percentiles.of(lag), count.applyAsLong(lost + (broker.deadLetter() ? 0 : givenUp)),
            count.applyAsLong(broker.deadLetter() ? givenUp : 0), count.applyAsLong(again)));
  }

  /** From delivery to the end of what the consumer acknowledges: all of it, or its service when a window follows. */
  private LatencyMixture untilAcknowledged(int flow) {
    int s = graph.station(flow);
    return solver.holding.window(s) == 0
        ? answers.answer(flow)
        : algebra.plus(algebra.of(graph.delayLaw[s]), algebra.of(graph.serviceLaw[flow]));
  }
}

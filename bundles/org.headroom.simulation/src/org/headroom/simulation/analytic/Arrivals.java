package org.headroom.simulation.analytic;

import java.util.function.DoubleUnaryOperator;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.theory.Interarrival;

/**
 * Messages coming to a queue.
 *
 * @param rate messages per nanosecond
 * @param scv squared coefficient of variation of the times between them
 * @param law what is known of those times beyond that
 * @param batchSeen messages that arrive together with one, itself included
 */
record Arrivals(double rate, double scv, ArrivalLaw law, double batchSeen) {

  static final Arrivals NONE = new Arrivals(0, 1, ArrivalLaw.GENERAL, 1);

  /** Relative size of what is taken for rounding. */
  private static final double ROUNDING = 1e-9;

  boolean isPoisson() {
    return law == ArrivalLaw.GENERAL && Math.abs(scv - 1) < ROUNDING;
  }

  boolean isBatched() {
    return batchSeen > 1 + ROUNDING;
  }

  /** Their part for one of several equal queues. */
  Arrivals dealt(Dispatch policy, int queues) {
    return switch (policy) {
      case ROUND_ROBIN -> new Arrivals(rate / queues, scv / queues, law, batchSeen);
      case RANDOM -> new Arrivals(rate / queues, 1 + (scv - 1) / queues, law, batchSeen);
      default -> new Arrivals(rate / queues, scv, law, batchSeen);
    };
  }

  /**
   * Transform of the independent times between the arrivals at one of several queues that get them in turn, or null
   * when they are not known to be independent.
   *
   * @param turns number of queues, 1 for an undivided stream
   */
  DoubleUnaryOperator renewal(int turns) {
    if (isPoisson()) {
      return Interarrival.erlang(rate / turns, turns);
    }
    if (law == ArrivalLaw.DETERMINISTIC) {
      return Interarrival.deterministic(rate / turns);
    }
    return law == ArrivalLaw.HYPER_EXPONENTIAL && turns == 1 ? Interarrival.hyperExponential(rate, scv) : null;
  }
}

package org.headroom.simulation.network;

import java.util.List;

/**
 * A stream of requests.
 *
 * @param station position of the client's station
 * @param profile requests per second over time
 * @param arrivals how regular they are
 * @param burstiness coefficient of variation of the time between arrivals of {@link Arrivals#BURSTY}
 * @param mix probability of each traffic class, in the order of the network's classes; they add up to 1
 */
public record Source(int station, RateProfile profile, Arrivals arrivals, double burstiness, List<Double> mix) {

  public Source {
    mix = List.copyOf(mix);
  }

  /** How regular arrivals are. */
  public enum Arrivals {
    POISSON,
    DETERMINISTIC,
    BURSTY
  }
}

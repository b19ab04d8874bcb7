package org.headroom.simulation.analytic;

/** How regular the arrivals at a station are known to be, beyond their rate and variability. */
enum ArrivalLaw {
  /** Poisson as far as the model goes; exact results for Poisson arrivals apply when the variability is 1. */
  GENERAL,
  /** Exactly equal distances. */
  DETERMINISTIC,
  /** Independent hyper-exponential distances with balanced means. */
  HYPER_EXPONENTIAL
}

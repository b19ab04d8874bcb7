package org.headroom.simulation.theory;

/**
 * The M/G/1 queue: Poisson arrivals, any service time with given raw moments, one server, first come first served.
 *
 * <p>Sources: F. Pollaczek 1930, A. Khinchine 1932 (mean); L. Takács, A single-server queue with Poisson input, 1962
 * (second moment).
 *
 * @param arrivalRate arrivals per unit of time, not negative
 * @param mean E[S]
 * @param second E[S²]
 * @param third E[S³], infinite or NaN when unknown; then so is the second moment of the wait
 */
public record MG1(double arrivalRate, double mean, double second, double third) {

  /** Offered load. */
  public double utilization() {
    return arrivalRate * mean;
  }

  /** Mean time waiting, λE[S²]/(2(1−ρ)); infinite when unstable. */
  public double meanWait() {
    double idle = 1 - utilization();
    return idle > 0 ? arrivalRate * second / (2 * idle) : Double.POSITIVE_INFINITY;
  }

  /** Second moment of the time waiting, 2E[W]² + λE[S³]/(3(1−ρ)). */
  public double secondMomentWait() {
    double idle = 1 - utilization();
    double wait = meanWait();
    return idle > 0 ? 2 * wait * wait + arrivalRate * third / (3 * idle) : Double.POSITIVE_INFINITY;
  }

  /** Mean time waiting and in service. */
  public double meanResponse() {
    return meanWait() + mean;
  }
}

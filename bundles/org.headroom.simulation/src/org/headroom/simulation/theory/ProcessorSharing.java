package org.headroom.simulation.theory;

/**
 * Processor sharing: all messages inside share {@code c} servers, none getting more than one.
 *
 * <p>The number inside is that of M/M/c for every service distribution of the mean (symmetric queue: F. Kelly,
 * Reversibility and Stochastic Networks, 1979, section 3.3; for c = 1 L. Kleinrock 1967), so the mean response is
 * exact.
 *
 * @param arrivalRate Poisson arrivals per unit of time
 * @param meanService mean time alone in the system, positive
 * @param servers number of servers, at least 1
 */
public record ProcessorSharing(double arrivalRate, double meanService, int servers) {

  /** Offered load per server. */
  public double utilization() {
    return arrivalRate * meanService / servers;
  }

  /** Mean response of all messages; S/(1−ρ) for one server. */
  public double meanResponse() {
    return new MMc(arrivalRate, 1 / meanService, servers).meanResponse();
  }

  /** Mean response of a message of this size: proportional to the size. */
  public double meanResponse(double size) {
    return size * slowdown();
  }

  /** Mean response over size. */
  public double slowdown() {
    return meanResponse() / meanService;
  }

  /**
   * Squared coefficient of variation of the response. Exact for one server and exponential sizes, (2+ρ)/(2−ρ) (E.
   * Coffman, R. Muntz, H. Trotter, Waiting time distributions for processor-sharing systems, 1970); otherwise an
   * approximation that keeps their variance around the size's own mean.
   *
   * @param sizeScv squared coefficient of variation of the sizes
   */
  public double responseScv(double sizeScv) {
    double rho = utilization();
    double busy = Erlang.waiting(servers, arrivalRate * meanService);
    return sizeScv + 2 * rho / (2 - rho) * (servers == 1 ? 1 : busy);
  }
}

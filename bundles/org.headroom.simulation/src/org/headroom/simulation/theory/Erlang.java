package org.headroom.simulation.theory;

/**
 * Erlang's formulas for {@code c} servers and an offered load of {@code a} erlangs.
 *
 * <p>Source: A. K. Erlang, 1917; recursion in D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 2.5.
 */
public final class Erlang {

  /** Probabilities below count as 0, so that the squares of times that follow from them do not underflow. */
  private static final double NEGLIGIBLE = 1e-150;

  private Erlang() {}

  /**
   * Erlang B: probability that all servers of a system without waiting room are busy. Exact for Poisson arrivals and
   * every service distribution.
   */
  public static double blocking(int servers, double load) {
    requireLoad(servers, load);
    if (load == 0) {
      return servers == 0 ? 1 : 0;
    }
    double blocking = 1;
    for (int k = 1; k <= servers; k++) {
      blocking = load * blocking / (k + load * blocking);
      if (blocking < NEGLIGIBLE) {
        // Past the load the ratio a/k only falls, so nothing comes back.
        return 0;
      }
    }
    return blocking;
  }

  /** Erlang C: probability that a message must wait when all may; 1 when the load is not below the servers. */
  public static double waiting(int servers, double load) {
    requireLoad(servers, load);
    if (load >= servers) {
      return 1;
    }
    double blocking = blocking(servers, load);
    double utilization = load / servers;
    return blocking / (1 - utilization * (1 - blocking));
  }

  private static void requireLoad(int servers, double load) {
    if (servers < 0 || !(load >= 0)) {
      throw new IllegalArgumentException("servers and load must not be negative: " + servers + ", " + load);
    }
  }
}

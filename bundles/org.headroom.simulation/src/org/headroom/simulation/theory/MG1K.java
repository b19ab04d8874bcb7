package org.headroom.simulation.theory;

/**
 * The M/G/1/K queue with gamma services (constant, Erlang and exponential ones among them): loss and wait, exact.
 *
 * <p>The chain at the ends of services, by the balance of crossings up and down, which adds positive numbers only; from
 * there to any time by 1/(π₀ + ρ). Source: D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 5.1.8;
 * crossings as in H. Tijms, A First Course in Stochastic Models, 2003, chapter 9.
 *
 * @param loss probability that an arriving message is lost
 * @param meanWait mean time waiting of those accepted
 */
public record MG1K(double loss, double meanWait) {

  /** The most messages in the system that are computed; the time grows with the square. */
  public static final int MOST_CAPACITY = 256;

  private static final double CONSTANT = 1e-9;
  private static final double LARGE = 1e200;
  /** So many arrivals more than there is room for are counted one by one. */
  private static final int BEYOND = 400;

  /**
   * The steady state.
   *
   * @param arrivalRate positive
   * @param mean mean service time, positive
   * @param scv squared coefficient of variation of the services
   * @param capacity most messages in the system, 1 to {@link #MOST_CAPACITY}
   */
  public static MG1K of(double arrivalRate, double mean, double scv, int capacity) {
    double rho = arrivalRate * mean;
    double[] more = more(rho, scv, capacity);
    double none = scv < CONSTANT ? Math.exp(-rho) : Math.exp(-Math.log1p(rho * scv) / scv);
    // At the ends of services; an empty queue counts as left[0], rescaled before it overflows.
    double[] left = new double[capacity];
    left[0] = 1;
    double sum = 1;
    for (int j = 0; j + 1 < capacity; j++) {
      double up = left[0] * more[j];
      for (int i = 1; i <= j; i++) {
        up += left[i] * more[j - i + 1];
      }
      left[j + 1] = up / none;
      sum += left[j + 1];
      if (sum > LARGE) {
        for (int i = 0; i <= j + 1; i++) {
          left[i] /= sum;
        }
        sum = 1;
      }
    }
    double all = left[0] / sum + rho;
    double inside = 0;
    for (int j = 1; j < capacity; j++) {
      inside += j * left[j] / sum / all;
    }
    double loss = loss(left, more, sum, all, capacity);
    inside += capacity * loss;
    return new MG1K(loss, Math.max(0, inside / (arrivalRate * (1 - loss)) - mean));
  }

  /**
   * 1 − 1/(π₀ + ρ), without the cancellation when it is small: of the arrivals of an average service, those beyond the
   * room that the service begins with are lost.
   */
  private static double loss(double[] left, double[] more, double sum, double all, int capacity) {
    double beyond = 0;
    for (int n = capacity; n < more.length; n++) {
      beyond += more[n];
    }
    double lost = 0;
    for (int begins = 1; begins <= capacity; begins++) {
      beyond += more[capacity - begins];
      double share = (begins < capacity ? left[begins] : 0) + (begins == 1 ? left[0] : 0);
      lost += share / sum * beyond;
    }
    return lost / all;
  }

  /** P(more than j arrivals in a service): of a Poisson or a negative binomial number, until nothing is left. */
  private static double[] more(double rho, double scv, int capacity) {
    boolean constant = scv < CONSTANT;
    double shape = 1 / scv;
    double likely = constant ? Math.exp(-rho) : Math.exp(-shape * Math.log1p(rho * scv));
    double ratio = rho * scv / (1 + rho * scv);
    int most = capacity + BEYOND;
    double[] exactly = new double[most];
    for (int j = 0; j < most; j++) {
      exactly[j] = likely;
      likely *= constant ? rho / (j + 1) : ratio * (shape + j) / (j + 1);
    }
    double[] more = new double[most];
    double rest = constant ? 0 : likely / Math.max(1 - ratio, Double.MIN_NORMAL);
    for (int j = most - 1; j >= 0; j--) {
      more[j] = rest;
      rest += exactly[j];
    }
    return more;
  }
}

package org.headroom.simulation.theory;

/**
 * A common queue with several servers, then a single server, then a pure delay, for at most so many messages in all:
 * further ones are lost. Exact for Poisson arrivals and exponential services at both queues, any delay: a product form
 * cut off, which keeps its form because arrivals and departures of the whole stay in balance (F. Kelly, Reversibility
 * and Stochastic Networks, 1979, chapter 3). The sums are J. Buzen's convolution (1973), all states weighted by one
 * power so that none leaves the range of doubles.
 *
 * @param loss probability that an arriving message finds no place
 * @param firstWait mean time waiting at the first queue of accepted messages
 * @param secondWait the same at the single server
 */
public record LimitedPopulation(double loss, double firstWait, double secondWait) {

  /** A load beyond which nearly all is lost however services vary. */
  private static final double HEAVIEST = 50;

  /**
   * The steady state.
   *
   * @param arrivalRate positive
   * @param service mean service time at the first queue
   * @param servers servers there
   * @param second mean service time of the single server; 0 for none
   * @param secondScv squared coefficient of variation of that; unless it is 1, loss and wait change as they do for the
   *     single server alone, to the power of its share of the messages inside: an approximation
   * @param delay mean delay
   * @param places most messages inside, at least 1
   */
  public static LimitedPopulation of(
      double arrivalRate, double service, int servers, double second, double secondScv, double delay, int places) {
    double single = arrivalRate * second;
    double load = arrivalRate * service;
    double waiting = arrivalRate * delay;
    double tilt = 1 / Math.max(Math.max(single, load / servers), Math.max(waiting / places, 1e-9));
    double[] states = poisson(waiting * tilt, places);
    states = served(states, load * tilt, servers);
    // Σ_k ρ^k g(n − k) from 1 is the mean number at the single server when n are inside, times their weight.
    double rho = single * tilt;
    double[] there = new double[places + 1];
    for (int n = 1; n <= places; n++) {
      states[n] += rho * states[n - 1];
    }
    for (int n = 1; n <= places; n++) {
      there[n] = rho * (states[n - 1] + there[n - 1]);
    }
    double log = Math.log(tilt);
    double highest = Double.NEGATIVE_INFINITY;
    for (int n = 0; n <= places; n++) {
      highest = Math.max(highest, Math.log(states[n]) - n * log);
    }
    double sum = 0;
    double inside = 0;
    double atSecond = 0;
    double full = 0;
    for (int n = 0; n <= places; n++) {
      full = states[n] == 0 ? 0 : Math.exp(Math.log(states[n]) - n * log - highest);
      sum += full;
      inside += n * full;
      atSecond += states[n] == 0 ? 0 : there[n] / states[n] * full;
    }
    double loss = full / sum;
    double accepted = arrivalRate * (1 - loss);
    double secondWait = second == 0 ? 0 : Math.max(0, atSecond / sum / accepted - second);
    double first = inside / sum / accepted - delay - service - second - secondWait;
    if (secondScv == 1 || single == 0 || single > HEAVIEST || places > MG1K.MOST_CAPACITY) {
      return new LimitedPopulation(loss, Math.max(0, first), secondWait);
    }
    MG1K alone = MG1K.of(single, 1, secondScv, places);
    MMcK memoryless = new MMcK(single, 1, 1, places);
    double share = atSecond / inside;
    return new LimitedPopulation(
        Math.min(1, loss * changed(alone.loss(), memoryless.loss(), share)), Math.max(0, first),
        secondWait * changed(alone.meanWait(), memoryless.meanWait(), 1));
  }

  private static double changed(double general, double memoryless, double share) {
    return memoryless > 0 ? Math.pow(general / memoryless, share) : 1;
  }

  /** Weights xⁿ/n! relative to the largest. */
  private static double[] poisson(double x, int places) {
    double[] weight = new double[places + 1];
    int mode = (int) Math.min(places, Math.floor(x));
    weight[mode] = 1;
    for (int n = mode; n < places; n++) {
      weight[n + 1] = weight[n] * x / (n + 1);
    }
    for (int n = mode; n > 0; n--) {
      weight[n - 1] = weight[n] * n / x;
    }
    return weight;
  }

  /** Convolution with the weights of a queue with servers: as many terms as servers, then a geometric series. */
  private static double[] served(double[] states, double load, int servers) {
    int head = Math.min(servers, states.length);
    double[] term = poisson(load, head);
    double ratio = load / servers;
    double[] result = new double[states.length];
    double tail = 0;
    for (int n = 0; n < states.length; n++) {
      double sum = 0;
      for (int j = 0; j < head && j <= n; j++) {
        sum += term[j] * states[n - j];
      }
      tail = ratio * tail + (n >= servers ? term[servers] * states[n - servers] : 0);
      result[n] = sum + tail;
    }
    return result;
  }
}

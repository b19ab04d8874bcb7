package org.headroom.simulation.theory;

/**
 * The M/M/c/K queue: at most {@code K} messages in the system, further ones are lost.
 *
 * <p>Sums run over the states above {@code c} only; those below follow from Erlang B, so that no factorial is formed.
 * Source: D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 2.4. For {@code K = c} it is the Erlang
 * loss system, exact for every service distribution.
 */
public final class MMcK {

  private static final double NEGLIGIBLE = 1e-18;

  private final double arrivalRate;
  private final double serviceRate;
  private final int servers;
  private final long room;
  private final double loss;
  private final double queueLength;
  private final double queueSecondFactorial;
  private final double waitingShare;
  private final double inService;

  /**
   * A queue in its steady state.
   *
   * @param arrivalRate arrivals per unit of time, not negative
   * @param serviceRate services per unit of time of one busy server, positive
   * @param servers number of servers, at least 1
   * @param capacity most messages in the system, at least {@code servers}
   */
  public MMcK(double arrivalRate, double serviceRate, int servers, long capacity) {
    if (!(arrivalRate >= 0) || !(serviceRate > 0) || servers < 1 || capacity < servers) {
      throw new IllegalArgumentException(
          "an M/M/c/K queue needs λ ≥ 0, μ > 0, K ≥ c ≥ 1, not "
              + arrivalRate + ", " + serviceRate + ", " + servers + ", " + capacity);
    }
    this.arrivalRate = arrivalRate;
    this.serviceRate = serviceRate;
    this.servers = servers;
    double load = arrivalRate / serviceRate;
    double ratio = load / servers;
    room = capacity - servers;
    double blocking = Erlang.blocking(servers, load);
    // Weights of the states with all servers busy, relative to the likelier end, so that none overflows.
    double atServers;
    double atCapacity;
    double sum = 0;
    double first = 0;
    double second = 0;
    if (ratio <= 1) {
      double weight = 1;
      atServers = 1;
      for (long j = 1; j <= room && weight > NEGLIGIBLE * NEGLIGIBLE; j++) {
        weight *= ratio;
        sum += weight;
        first += j * weight;
        second += (double) j * (j + 1) * weight;
      }
      atCapacity = Math.pow(ratio, room);
    } else {
      double weight = 1;
      atCapacity = 1;
      for (long j = room; j >= 1 && weight > NEGLIGIBLE * NEGLIGIBLE; j--) {
        sum += weight;
        first += j * weight;
        second += (double) j * (j + 1) * weight;
        weight /= ratio;
      }
      atServers = Math.pow(ratio, -room);
    }
    // P(n ≤ c) = p_c / B, and Σ n·p_n over it = a·(P(n ≤ c) − p_c); with no blocking at all nobody reaches c.
    double total;
    if (blocking > 0) {
      double below = atServers / blocking;
      total = below + sum;
      loss = (room == 0 ? atServers : atCapacity) / total;
      queueLength = first / total;
      // Arrivals that wait find c … K−1 inside; those that find c + j wait for j + 1 services.
      double waiting = (atServers + sum - (room == 0 ? atServers : atCapacity)) / total;
      waitingShare = Math.max(0, waiting);
      // Σ (j+1)(j+2)·p_{c+j} over what they may find, from Σ j(j+1)·p, Σ j·p and Σ p less the full state.
      double top = room == 0 ? 0 : atCapacity * (room + 1.0) * (room + 2.0);
      double found = room == 0 ? 0 : second + 2 * first + 2 * (atServers + sum) - top;
      queueSecondFactorial = Math.max(0, found) / total;
    } else {
      loss = 0;
      queueLength = 0;
      waitingShare = 0;
      queueSecondFactorial = 0;
    }
    inService = load * (1 - loss);
  }

  /** Probability that an arriving message is lost. */
  public double loss() {
    return loss;
  }

  /** Accepted messages per unit of time. */
  public double throughput() {
    return arrivalRate * (1 - loss);
  }

  /** Busy share of the servers. */
  public double utilization() {
    return inService / servers;
  }

  /** Mean number waiting. */
  public double meanQueueLength() {
    return queueLength;
  }

  /** Mean number waiting or in service. */
  public double meanInside() {
    return queueLength + inService;
  }

  /** Mean time waiting of accepted messages. */
  public double meanWait() {
    return arrivalRate == 0 ? 0 : queueLength / throughput();
  }

  /** Mean time inside of accepted messages. */
  public double meanResponse() {
    return meanWait() + 1 / serviceRate;
  }

  /** Probability that an accepted message waits. */
  public double waitProbability() {
    return waitingShare / (1 - loss);
  }

  /**
   * Probabilities that an accepted message finds all servers busy and 0, 1, … waiting, so that it waits for 1, 2, …
   * services; one for each place in the queue.
   *
   * @throws IllegalStateException when the queue is too long for an array
   */
  public double[] waits() {
    if (room > Integer.MAX_VALUE - 8) {
      throw new IllegalStateException("too many places: " + room);
    }
    double[] found = new double[(int) room];
    double ratio = arrivalRate / serviceRate / servers;
    double sum = 0;
    // From the likelier end, so that none overflows.
    double weight = 1;
    for (int i = 0; i < found.length; i++) {
      int j = ratio <= 1 ? i : found.length - 1 - i;
      found[j] = weight;
      sum += weight;
      weight *= ratio <= 1 ? ratio : 1 / ratio;
    }
    for (int j = 0; j < found.length; j++) {
      found[j] *= waitProbability() / sum;
    }
    return found;
  }

  /** Second moment of the waiting time of accepted messages: those that find c + j wait for Erlang(j + 1, cμ). */
  public double secondMomentWait() {
    double rate = servers * serviceRate;
    return queueSecondFactorial / (1 - loss) / (rate * rate);
  }
}

package org.headroom.simulation.theory;

/**
 * A queue that is called by the holders of a limited number of tokens, such as the threads of a blocking caller, who
 * wait for each answer. At most that many can be there; work that finds no token waits for one before it calls.
 *
 * <p>The part behind the tokens is replaced by its throughput with 1, 2, … of them out (machine repair), exact for
 * exponential services at the queue; that it settles between two arrivals is an approximation, which makes the wait for
 * a token some percent too long (K. Chandy, U. Herzog, L. Woo, Parametric analysis of queuing networks, 1975; as in the
 * layered queues of J. Rolia and K. Sevcik, The method of layers, 1995).
 *
 * @param capacity calls per unit of time when all tokens are always out
 * @param meanWait mean time that a call waits at the queue
 * @param waitingForToken mean number that waits for a token; infinite when all are always out
 */
public record BlockedCallers(double capacity, double meanWait, double waitingForToken) {

  /**
   * The steady state.
   *
   * @param tokens at least 1
   * @param elsewhere mean time that a token is out without being at the queue, per call
   * @param service mean service time at the queue, positive
   * @param servers servers there
   * @param rate calls per unit of time; at the capacity and above all tokens are always out
   */
  public static BlockedCallers of(int tokens, double elsewhere, double service, int servers, double rate) {
    FiniteSource most = FiniteSource.of(tokens, elsewhere, service, servers);
    if (rate >= most.throughput()) {
      return new BlockedCallers(most.throughput(), most.meanWait(), Double.POSITIVE_INFINITY);
    }
    double weight = 1;
    double calls = 0;
    double waits = 0;
    double states = 1;
    double queued = 0;
    for (int n = 1; n <= tokens; n++) {
      FiniteSource out = FiniteSource.of(n, elsewhere, service, servers);
      weight *= rate / out.throughput();
      // With all out the states go on in a geometric series.
      double ratio = rate / out.throughput();
      double all = n < tokens ? weight : weight / (1 - ratio);
      states += all;
      queued = n < tokens ? 0 : weight * ratio / ((1 - ratio) * (1 - ratio));
      calls += all * out.throughput();
      waits += all * out.throughput() * out.meanWait();
      if (calls > 1e200 && n < tokens) {
        weight /= calls;
        waits /= calls;
        states /= calls;
        calls = 1;
      }
    }
    return new BlockedCallers(most.throughput(), calls == 0 ? 0 : waits / calls, queued / states);
  }
}

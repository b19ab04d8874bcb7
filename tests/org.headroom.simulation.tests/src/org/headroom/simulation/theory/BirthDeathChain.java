package org.headroom.simulation.theory;

import java.math.BigDecimal;
import java.math.MathContext;

/** Steady state of a queue by direct summation of its Markov chain in 60 digits: the formulas' independent judge. */
final class BirthDeathChain {

  private static final MathContext DIGITS = new MathContext(60);

  private final BigDecimal[] probability;
  private final int servers;
  private final double arrivalRate;

  /** A queue with service rate 1 per server and room for so many messages. */
  BirthDeathChain(double arrivalRate, int servers, int capacity) {
    this.servers = servers;
    this.arrivalRate = arrivalRate;
    probability = new BigDecimal[capacity + 1];
    probability[0] = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n <= capacity; n++) {
      probability[n] = probability[n - 1].multiply(BigDecimal.valueOf(arrivalRate), DIGITS)
          .divide(BigDecimal.valueOf(Math.min(n, servers)), DIGITS);
      sum = sum.add(probability[n], DIGITS);
    }
    for (int n = 0; n <= capacity; n++) {
      probability[n] = probability[n].divide(sum, DIGITS);
    }
  }

  double full() {
    return probability[probability.length - 1].doubleValue();
  }

  double allBusy() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = servers; n < probability.length; n++) {
      sum = sum.add(probability[n], DIGITS);
    }
    return sum.doubleValue();
  }

  double meanInside() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 0; n < probability.length; n++) {
      sum = sum.add(probability[n].multiply(BigDecimal.valueOf(n), DIGITS), DIGITS);
    }
    return sum.doubleValue();
  }

  double meanQueueLength() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = servers; n < probability.length; n++) {
      sum = sum.add(probability[n].multiply(BigDecimal.valueOf(n - servers), DIGITS), DIGITS);
    }
    return sum.doubleValue();
  }

  /** Second moment of the wait of accepted messages: who finds n waits for n − c + 1 services of rate c. */
  double secondMomentWait() {
    double sum = 0;
    for (int n = servers; n < probability.length - 1; n++) {
      double stages = n - servers + 1;
      sum += probability[n].doubleValue() * stages * (stages + 1) / ((double) servers * servers);
    }
    return sum / (1 - full());
  }

  double throughput() {
    return arrivalRate * (1 - full());
  }
}

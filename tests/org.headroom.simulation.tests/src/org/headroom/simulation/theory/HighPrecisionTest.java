package org.headroom.simulation.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.network.Behaviour.Eviction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas against their definitions: sums over states in 60 digits, and the states of small caches one by one. */
class HighPrecisionTest {

  private static final double NINE_DIGITS = 1e-9;
  private static final MathContext DIGITS = new MathContext(60);

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, NINE_DIGITS * Math.abs(expected));
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(value, DIGITS);
  }

  /** aⁿ/n! for n = 0 … c, and their sum as the last. */
  private static List<BigDecimal> poisson(int servers, double load) {
    List<BigDecimal> terms = new ArrayList<>();
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    terms.add(term);
    for (int n = 1; n <= servers; n++) {
      term = term.multiply(number(load), DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
      terms.add(term);
    }
    terms.add(sum);
    return terms;
  }

  @ParameterizedTest
  @CsvSource({"1, .5", "7, 6.3", "100, 95", "500, 499", "1000, 950", "1000, 1200", "4000, 3990", "4000, 3600"})
  void erlangsBlockingOfManyServers(int servers, double load) {
    List<BigDecimal> terms = poisson(servers, load);
    assertClose(terms.get(servers).divide(terms.get(servers + 1), DIGITS).doubleValue(),
        Erlang.blocking(servers, load));
  }

  /** (aᶜ/c!)·c/(c − a) over that and the states with a free server. */
  @ParameterizedTest
  @CsvSource({"1, .5", "7, 6.3", "100, 95", "500, 499", "1000, 950", "4000, 3990", "4000, 3600"})
  void erlangsWaitingOfManyServers(int servers, double load) {
    List<BigDecimal> terms = poisson(servers, load);
    BigDecimal free = number(servers).subtract(number(load), DIGITS);
    BigDecimal all = terms.get(servers).multiply(number(servers), DIGITS).divide(free, DIGITS);
    BigDecimal below = terms.get(servers + 1).subtract(terms.get(servers), DIGITS);
    double waiting = all.divide(all.add(below, DIGITS), DIGITS).doubleValue();
    assertClose(waiting, Erlang.waiting(servers, load));
    assertClose(waiting / (servers - load), new MMc(load, 1, servers).meanWait());
  }

  @ParameterizedTest
  @CsvSource({"1, 10, .8", "4, 20, 3.6", "50, 90, 49", "200, 260, 220", "3, 400, 2.99"})
  void lossAndQueueOfBoundedQueues(int servers, int capacity, double rate) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal waiting = BigDecimal.ZERO;
    for (int n = 1; n <= capacity; n++) {
      term = term.multiply(number(rate), DIGITS).divide(BigDecimal.valueOf(Math.min(n, servers)), DIGITS);
      sum = sum.add(term, DIGITS);
      waiting = waiting.add(term.multiply(BigDecimal.valueOf(Math.max(0, n - servers)), DIGITS), DIGITS);
    }
    MMcK queue = new MMcK(rate, 1, servers, capacity);
    assertClose(term.divide(sum, DIGITS).doubleValue(), queue.loss());
    assertClose(waiting.divide(sum, DIGITS).doubleValue(), queue.meanQueueLength());
    double mean = 0;
    double[] waits = queue.waits();
    for (int j = 0; j < waits.length; j++) {
      mean += waits[j] * (j + 1) / servers;
    }
    assertClose(queue.meanWait(), mean);
  }

  /** Lists of different keys; a hit or a miss changes the list as the policy says. */
  private static double hitsOfChain(Eviction policy, double[] p, int capacity) {
    List<List<Integer>> states = new ArrayList<>();
    permutations(new ArrayList<>(), p.length, capacity, states);
    double[] now = new double[states.size()];
    java.util.Arrays.fill(now, 1.0 / now.length);
    for (int round = 0; round < 3_000; round++) {
      double[] next = new double[now.length];
      for (int s = 0; s < now.length; s++) {
        for (int key = 0; key < p.length; key++) {
          move(policy, states, s, key, now[s] * p[key], next);
        }
      }
      now = next;
    }
    double hits = 0;
    for (int s = 0; s < now.length; s++) {
      for (int key : states.get(s)) {
        hits += now[s] * p[key];
      }
    }
    return hits;
  }

  private static void move(
      Eviction policy, List<List<Integer>> states, int from, int key, double probability, double[] into) {
    List<Integer> list = states.get(from);
    boolean hit = list.contains(key);
    if (hit && policy != Eviction.LRU) {
      into[from] += probability;
    } else if (policy == Eviction.RANDOM) {
      for (int place = 0; place < list.size(); place++) {
        List<Integer> after = new ArrayList<>(list);
        after.set(place, key);
        into[states.indexOf(after)] += probability / list.size();
      }
    } else {
      List<Integer> after = new ArrayList<>(list);
      after.remove(hit ? (Object) key : after.get(after.size() - 1));
      after.add(0, key);
      into[states.indexOf(after)] += probability;
    }
  }

  private static void permutations(List<Integer> begun, int keys, int length, List<List<Integer>> into) {
    if (begun.size() == length) {
      into.add(List.copyOf(begun));
      return;
    }
    for (int key = 0; key < keys; key++) {
      if (!begun.contains(key)) {
        List<Integer> longer = new ArrayList<>(begun);
        longer.add(key);
        permutations(longer, keys, length, into);
      }
    }
  }

  private static final double[] POPULARITY = {.4, .3, .15, .1, .05};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void smallCachesMatchTheirMarkovChains(int capacity) {
    assertClose(hitsOfChain(Eviction.LRU, POPULARITY, capacity), ExactLru.hitRatio(POPULARITY, capacity));
    double fifo = hitsOfChain(Eviction.FIFO, POPULARITY, capacity);
    assertClose(fifo, hitsOfChain(Eviction.RANDOM, POPULARITY, capacity));
    assertClose(fifo, ExactFifo.hitRatio(POPULARITY, capacity));
  }

  /** Two keys fit: Σ over ordered pairs of p_i·p_j/(1 − p_i) for LRU, p_i·p_j for FIFO, by hand. */
  @Test
  void pairsOfKeysByHand() {
    double lru = 0;
    double fifo = 0;
    double all = 0;
    double[] p = {.5, .3, .2};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          lru += p[i] * p[j] / (1 - p[i]) * (p[i] + p[j]);
          fifo += p[i] * p[j] * (p[i] + p[j]);
          all += p[i] * p[j];
        }
      }
    }
    assertClose(lru, ExactLru.hitRatio(p, 2));
    assertClose(fifo / all, ExactFifo.hitRatio(p, 2));
  }

  @Test
  void aLargeFifoCacheNearsItsApproximation() {
    RankGrid grid = RankGrid.of(1_000, 1_000);
    double[] p = grid.zipf(.8, 1_000);
    double exact = ExactFifo.hitRatio(p, 100);
    assertEquals(.333680, exact, 1e-3);
    double[] equal = new double[500];
    java.util.Arrays.fill(equal, 1 / 500.0);
    assertClose(.4, ExactFifo.hitRatio(equal, 200));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", ".01, 3", "20, .5", "5, 5"})
  void lifetimesOfBothKinds(double rate, double lifetime) {
    double x = rate * lifetime;
    assertClose(x / (1 + x), TtlCache.fixedAge(rate, lifetime));
    assertClose(-Math.expm1(-x), TtlCache.restartedOnHit(rate, lifetime));
  }
}

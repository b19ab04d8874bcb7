package org.headroom.simulation.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference rows, the Markov chains behind them, and the laws that hold between formulas. */
class QueueFormulasTest {

  private static final double NINE_DIGITS = 1e-9;

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, NINE_DIGITS * Math.abs(expected) + 1e-300);
  }

  /** As many digits after the point as a reference row gives. */
  private static void assertRow(double row, double actual) {
    assertEquals(row, actual, 0.5000001e-6);
  }

  @ParameterizedTest
  @CsvSource({".5, 1, 2, 5.9915, 9.2103", ".8, 4, 5, 14.9787, 23.0259", ".9, 9, 10, 29.9573, 46.0517"})
  void mm1(double rho, double inside, double response, double p95, double p99) {
    MMc queue = new MMc(rho, 1, 1);
    assertClose(inside, queue.meanInside());
    assertClose(response, queue.meanResponse());
    assertEquals(p95, queue.responseQuantile(.95), .5e-4);
    assertEquals(p99, queue.responseQuantile(.99), .5e-4);
  }

  @ParameterizedTest
  @CsvSource({
    "2, .8, .711111, 1.777778, 2.844444, 10.660609",
    "4, .8, .596432, .745541, 2.385730, 5.110476",
    "10, .9, .668732, .668732, 6.018584, 4.202798",
    "100, .95, .506457, .101291, 9.622680, .784971"
  })
  void mmc(int servers, double rho, double waiting, double wait, double queue, double p99) {
    MMc theory = new MMc(servers * rho, 1, servers);
    assertRow(waiting, theory.waitProbability());
    assertRow(wait, theory.meanWait());
    assertRow(queue, theory.meanQueueLength());
    assertRow(p99, theory.waitQuantile(.99));
  }

  @ParameterizedTest
  @CsvSource({"2, 1, .2", "10, 5, .01838457", "20, 15, .04559322", "100, 90, .02695738"})
  void erlangB(int servers, double load, double blocking) {
    assertEquals(blocking, Erlang.blocking(servers, load), .5e-8);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, .8, .02349286, 2.966314, 3.797098, .781206",
    "1, 10, 1.2, .19258650, 6.710709, 6.926138, .968896",
    "4, 20, 3.6, .01680498, 7.769208, 2.195000, 3.539502"
  })
  void mmck(int servers, int capacity, double rate, double loss, double inside, double response, double throughput) {
    MMcK queue = new MMcK(rate, 1, servers, capacity);
    assertEquals(loss, queue.loss(), .5e-8);
    assertRow(inside, queue.meanInside());
    assertRow(response, queue.meanResponse());
    assertRow(throughput, queue.throughput());
  }

  @ParameterizedTest
  @MethodSource("boundedQueues")
  void boundedQueuesMatchTheirMarkovChain(double rate, int servers, int capacity) {
    BirthDeathChain chain = new BirthDeathChain(rate, servers, capacity);
    MMcK queue = new MMcK(rate, 1, servers, capacity);
    assertClose(chain.full(), queue.loss());
    assertClose(chain.meanInside(), queue.meanInside());
    assertClose(chain.meanQueueLength(), queue.meanQueueLength());
    assertClose(chain.throughput(), queue.throughput());
    assertClose((chain.allBusy() - chain.full()) / (1 - chain.full()), queue.waitProbability());
    assertClose(chain.secondMomentWait(), queue.secondMomentWait());
  }

  static Stream<Arguments> boundedQueues() {
    Random random = new Random(1);
    return Stream.generate(() -> {
      int servers = 1 + random.nextInt(30);
      return Arguments.of(servers * (.05 + 2 * random.nextDouble()), servers, servers + random.nextInt(60));
    }).limit(40);
  }

  @ParameterizedTest
  @CsvSource({"1, .5", "3, .9", "20, .7", "200, .98"})
  void unboundedQueuesMatchTheirMarkovChain(int servers, double rho) {
    MMc queue = new MMc(servers * rho, 1, servers);
    BirthDeathChain chain = new BirthDeathChain(servers * rho, servers, servers + (int) (60 / (1 - rho)));
    assertClose(chain.allBusy(), queue.waitProbability());
    assertClose(chain.meanInside(), queue.meanInside());
  }

  @Test
  void hugePoolsNeitherOverflowNorUnderflow() {
    assertTrue(Erlang.blocking(100_000, 99_000) > 0 && Erlang.blocking(100_000, 99_000) < 1);
    assertEquals(0, Erlang.waiting(100_000, 1), 0);
    assertEquals(0, new MMcK(1, 1, 5_000, 10_000).loss(), 0);
    assertClose(.5, new MMcK(2, 1, 1, 1_000_000).loss());
  }

  @ParameterizedTest
  @CsvSource({"1, .7", "2, .5", "7, .85", "50, .9"})
  void aQuantileOfTheResponseHasItsTail(int servers, double rho) {
    MMc queue = new MMc(servers * rho, 1, servers);
    for (double p : new double[] {.1, .5, .9, .95, .99, .999, .999999}) {
      assertClose(1 - p, queue.responseTail(queue.responseQuantile(p)));
    }
  }

  /** cμ − λ = μ: both exponential parts of the response have one rate. */
  @Test
  void equalRatesGiveTheLimitOfTheResponse() {
    double near = new MMc(2 * (1 - 1e-9), 1, 3).responseQuantile(.99);
    double equal = new MMc(2, 1, 3).responseQuantile(.99);
    assertEquals(near, equal, 1e-7);
    double t = 3;
    double waiting = new MMc(2, 1, 3).waitProbability();
    assertClose(Math.exp(-t) * (1 + waiting * t), new MMc(2, 1, 3).responseTail(t));
  }

  @Test
  void meanOfTheResponseIsTheIntegralOfItsTail() {
    MMc queue = new MMc(6.5, 1, 8);
    double sum = 0;
    double step = 1e-4;
    for (int i = 0; i < 400_000; i++) {
      sum += queue.responseTail((i + .5) * step) * step;
    }
    assertEquals(queue.meanResponse(), sum, 1e-8);
  }

  @ParameterizedTest
  @CsvSource({".5, D, .5", ".5, E, .75", ".5, M, 1", ".5, H, 2.5", ".8, D, 2", ".8, E, 3", ".8, M, 4", ".8, H, 10"})
  void mg1(double rho, String service, double wait) {
    Moments moments = Moments.of(service(service));
    assertClose(wait, new MG1(rho, moments.mean(), moments.second(), moments.third()).meanWait());
  }

  private static TimeDistribution service(String name) {
    return switch (name) {
      case "D" -> new TimeDistribution.Constant(1);
      case "E" -> new TimeDistribution.Erlang(1, 2);
      case "M" -> new TimeDistribution.Exponential(1);
      default -> new TimeDistribution.HyperExponential(1, 2);
    };
  }

  @Test
  void mg1WithExponentialServiceIsMm1() {
    MG1 general = new MG1(.8, 1, 2, 6);
    MMc queue = new MMc(.8, 1, 1);
    assertClose(queue.meanWait(), general.meanWait());
    assertClose(2 * queue.waitProbability() / Math.pow(queue.drainRate(), 2), general.secondMomentWait());
  }

  @ParameterizedTest
  @CsvSource({".5, 2", ".8, 5"})
  void processorSharing(double rho, double response) {
    assertClose(response, new ProcessorSharing(rho, 1, 1).meanResponse());
    assertClose(2 * response, new ProcessorSharing(rho, 1, 1).meanResponse(2));
  }

  @Test
  void allenCunneen() {
    MMc queue = new MMc(3.2, 1, 4);
    assertRow(.559155, AllenCunneen.meanWait(queue, 1, .5));
    assertClose(queue.meanWait(), AllenCunneen.meanWait(queue, 1, 1));
    assertClose(new MG1(.8, 1, 1.5, 3).meanWait(), AllenCunneen.meanWait(new MMc(.8, 1, 1), 1, .5));
  }

  @Test
  void regularArrivalsWaitBetweenNothingAndPoisson() {
    MMc queue = new MMc(.8, 1, 1);
    double exact = GiM1.deterministic(.8, 1).meanWait();
    assertTrue(exact < queue.meanWait());
    assertEquals(exact, AllenCunneen.correctedMeanWait(queue, 0, 1), .03 * exact);
    assertClose(queue.meanWait(), GiM1.erlang(.8, 1, 1).meanWait());
  }

  /** D/M/1: σ = e^(−μ(1−σ)/λ). */
  @Test
  void deterministicArrivalsSolveTheirEquation() {
    double sigma = GiM1.deterministic(.8, 1).waitProbability();
    assertClose(sigma, Math.exp(-(1 - sigma) / .8));
    assertTrue(sigma < .8);
  }

  @ParameterizedTest
  @CsvSource({".5, 2.8750", ".8, 7.0000"})
  void forkJoinOfTwo(double rho, double response) {
    assertClose(response, ForkJoin.meanResponse(2, rho, 1));
  }

  @Test
  void forkJoinLiesBetweenOnePartAndIndependentParts() {
    for (int k = 2; k <= 32; k++) {
      double harmonic = 0;
      for (int i = 1; i <= k; i++) {
        harmonic += 1.0 / i;
      }
      double response = ForkJoin.meanResponse(k, .7, 1);
      assertTrue(response > 1 / .3 && response < harmonic / .3, "k = " + k);
      assertTrue(response > ForkJoin.meanResponse(k - 1, .7, 1));
    }
    assertClose(1 + .5 + 1 / 3.0, ForkJoin.meanResponse(3, 1e-12, 1));
  }

  @ParameterizedTest
  @MethodSource("queues")
  void waitsGrowWithTheLoadAndScaleWithTime(double rate, int servers) {
    MMc queue = new MMc(rate, 1, servers);
    assertTrue(new MMc(rate * .99, 1, servers).meanWait() <= queue.meanWait());
    MMc slower = new MMc(rate / 7, 1 / 7.0, servers);
    assertClose(7 * queue.meanResponse(), slower.meanResponse());
    assertEquals(7 * queue.responseQuantile(.99), slower.responseQuantile(.99), 1e-9 * slower.responseQuantile(.99));
    assertTrue(new MMc(rate, 1, servers + 1).meanWait() <= queue.meanWait());
  }

  @ParameterizedTest
  @MethodSource("queues")
  void moreRoomApproachesTheUnboundedQueue(double rate, int servers) {
    MMc unbounded = new MMc(rate, 1, servers);
    MMcK bounded = new MMcK(rate, 1, servers, servers + (int) (80 / (1 - unbounded.utilization())));
    assertClose(unbounded.meanResponse(), bounded.meanResponse());
    assertClose(unbounded.waitProbability(), bounded.waitProbability());
  }

  static Stream<Arguments> queues() {
    Random random = new Random(2);
    return Stream.generate(() -> {
      int servers = 1 + random.nextInt(40);
      return Arguments.of(servers * (.05 + .9 * random.nextDouble()), servers);
    }).limit(25);
  }

  @Test
  void unstableQueuesWaitForEver() {
    assertEquals(Double.POSITIVE_INFINITY, new MMc(1, 1, 1).meanWait());
    assertEquals(Double.POSITIVE_INFINITY, new MMc(2, 1, 1).responseQuantile(.5));
    assertEquals(Double.POSITIVE_INFINITY, new MG1(1, 1, 2, 6).meanWait());
  }

  @Test
  void twoChoicesForSingleServersAreMitzenmachersSum() {
    double sum = 0;
    for (int i = 1; i < 10; i++) {
      sum += Math.pow(.9, Math.pow(2, i) - 2);
    }
    assertClose(sum, PowerOfTwo.meanResponse(.9, 1, 1));
  }

  @Test
  void twoChoicesLieBetweenRandomAndPooled() {
    for (int c = 1; c <= 8; c++) {
      double response = PowerOfTwo.meanResponse(.9 * c, 1, c);
      assertTrue(response < new MMc(.9 * c, 1, c).meanResponse(), "c = " + c);
      assertTrue(response > new MMc(.9 * c * 1000, 1, c * 1000).meanResponse(), "c = " + c);
    }
  }

  @Test
  void batchesOfOneAreMmc() {
    MMc queue = new MMc(3.4, 1, 4);
    BulkService bulk = new BulkService(3.4, 1, 4, 1);
    assertClose(queue.meanWait(), bulk.meanWait());
    assertClose(queue.waitProbability(), bulk.waitProbability());
  }

  /** The chain of busy workers and waiting messages, cut where nothing is left. */
  @ParameterizedTest
  @CsvSource({"1, 3, 2.5", "2, 5, 7", "3, 2, 1"})
  void batchesMatchTheirMarkovChain(int workers, int batch, double rate) {
    int most = 2_000;
    double[] p = new double[workers + most];
    java.util.Arrays.fill(p, 1.0 / p.length);
    for (int i = 0; i < 60_000; i++) {
      double[] next = new double[p.length];
      double step = 1 / (rate + workers);
      for (int n = 0; n < p.length; n++) {
        int busy = Math.min(n, workers);
        next[Math.min(n + 1, p.length - 1)] += p[n] * rate * step;
        int after = n <= workers ? n - 1 : Math.max(workers, n - batch);
        if (busy > 0) {
          next[after] += p[n] * busy * step;
        }
        next[n] += p[n] * (workers - busy) * step;
      }
      p = next;
    }
    double waiting = 0;
    double busy = 0;
    for (int n = workers; n < p.length; n++) {
      waiting += p[n] * (n - workers);
      busy += p[n];
    }
    BulkService bulk = new BulkService(rate, 1, workers, batch);
    assertEquals(waiting, bulk.meanQueueLength(), 1e-8);
    assertEquals(busy, bulk.waitProbability(), 1e-8);
  }
}

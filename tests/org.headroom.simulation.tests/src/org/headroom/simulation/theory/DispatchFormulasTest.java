package org.headroom.simulation.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choice of a queue, and queues with other than Poisson arrivals, against chains solved here. */
class DispatchFormulasTest {

  /** Mean wait at two queues with joins to the shorter: the chain of both lengths, by successive substitution. */
  private static double shorterOfTwo(int servers, double load) {
    int most = servers + 40;
    double rate = 2 * servers * load;
    double[][] p = new double[most + 1][most + 1];
    for (int i = 0; i <= most; i++) {
      for (int j = 0; j <= most; j++) {
        p[i][j] = Math.pow(load, i + j);
      }
    }
    for (int round = 0; round < 20_000; round++) {
      double change = 0;
      for (int i = 0; i <= most; i++) {
        for (int j = 0; j <= most; j++) {
          double in = 0;
          in += i > 0 ? p[i - 1][j] * share(i - 1, j) * rate : 0;
          in += j > 0 ? p[i][j - 1] * share(j - 1, i) * rate : 0;
          in += i < most ? p[i + 1][j] * Math.min(i + 1, servers) : 0;
          in += j < most ? p[i][j + 1] * Math.min(j + 1, servers) : 0;
          double out = (i < most || j < most ? rate : 0) + Math.min(i, servers) + Math.min(j, servers);
          double next = in / out;
          change = Math.max(change, Math.abs(next - p[i][j]) / Math.max(next, 1e-12));
          p[i][j] = next;
        }
      }
      if (change < 1e-10) {
        break;
      }
    }
    double sum = 0;
    double waiting = 0;
    for (int i = 0; i <= most; i++) {
      for (int j = 0; j <= most; j++) {
        sum += p[i][j];
        waiting += p[i][j] * (Math.max(0, i - servers) + Math.max(0, j - servers));
      }
    }
    return waiting / sum / rate;
  }

  private static double share(int own, int other) {
    return own < other ? 1 : own == other ? .5 : 0;
  }

  @ParameterizedTest
  @CsvSource({"1, .3", "1, .5", "1, .6", "1, .75", "2, .5", "2, .65", "3, .5", "4, .7", "6, .6"})
  void theShorterOfTwoQueuesIsTheSolutionOfItsChain(int servers, double load) {
    double expected = shorterOfTwo(servers, load);
    double actual = ShortestQueue.meanWait(2, new MMc(2 * servers * load, 1, 2 * servers));
    assertEquals(expected, actual, .02 * expected);
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "10, 1", "50, 1", "4, 4", "100, 64"})
  void theShortestQueueIsNeverBetterThanACommonOne(int queues, int servers) {
    for (double load = .05; load < 1; load += .05) {
      MMc common = new MMc(queues * servers * load, 1, queues * servers);
      assertTrue(ShortestQueue.meanWait(queues, common) >= common.meanWait());
      assertTrue(ShortestQueue.waitProbability(queues, common) <= 1);
    }
  }

  /** λ = ρ, μ = 1: Σ ρ^(2^i − 1) messages per queue. */
  @ParameterizedTest
  @CsvSource({".5", ".8", ".95"})
  void manyQueuesOfOneServerFollowMitzenmacher(double load) {
    double inside = 0;
    for (double power = 1; Math.pow(load, 2 * power - 1) > 1e-18; power *= 2) {
      inside += Math.pow(load, 2 * power - 1);
    }
    assertEquals(inside / load - 1, PowerOfTwo.meanWait(1_000_000_000, load, 1, 1), 1e-6 * inside);
  }

  @Test
  void powerOfTwoIsBetweenOneQueueAndMany() {
    double before = PowerOfTwo.meanWait(1, .9, 1, 1);
    assertEquals(new MMc(.9, 1, 1).meanWait(), before, 1e-12 * before);
    for (int queues : new int[] {2, 3, 5, 10, 100, 10_000}) {
      double wait = PowerOfTwo.meanWait(queues, .9, 1, 1);
      assertTrue(wait < before, queues + " queues");
      before = wait;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, .7", "2, .7", "4, .9", "10, .8", "30, .95", "64, .9"})
  void poissonArrivalsAreThoseOfErlangC(int servers, double load) {
    MMc theory = new MMc(servers * load, 1, servers);
    GiMc queue = new GiMc(servers * load, Interarrival.erlang(servers * load, 1), 1, servers);
    assertTrue(queue.isAccurate());
    assertEquals(theory.waitProbability(), queue.waitProbability(), 1e-9);
    assertEquals(theory.meanWait(), queue.meanWait(), 1e-9 * theory.meanWait());
  }

  @ParameterizedTest
  @CsvSource({"3, .6", "2, .95"})
  void oneServerBehindRegularArrivalsIsGiM1(int stages, double load) {
    GiM1 theory = GiM1.erlang(load, stages, 1);
    GiMc queue = new GiMc(load, Interarrival.erlang(load, stages), 1, 1);
    assertEquals(theory.meanWait(), queue.meanWait(), 1e-9 * theory.meanWait());
    PartitionQueue partition = new PartitionQueue(load, Interarrival.erlang(load, stages), 1, 1);
    assertEquals(theory.meanWait(), partition.meanWait(), 1e-9 * theory.meanWait());
    assertEquals(load, partition.busyShare(), 1e-9);
  }

  /** With Poisson arrivals it is the bulk queue of Bailey. */
  @ParameterizedTest
  @CsvSource({".3, 4", "1, 4", "3.5, 4", "9, 10", ".05, 10", "1.9, 2"})
  void onePartitionWithPoissonArrivalsIsABulkQueue(double rate, int batch) {
    BulkService theory = new BulkService(rate, 1, 1, batch);
    PartitionQueue partition = new PartitionQueue(rate, Interarrival.erlang(rate, 1), 1, batch);
    assertEquals(theory.meanWait(), partition.meanWait(), 2e-6 * theory.meanWait());
    assertEquals(theory.meanBusy(), partition.busyShare(), 2e-6 * theory.meanBusy());
    assertEquals(rate, partition.meanBatch() * partition.busyShare(), 1e-9 * rate);
  }

  /** The chain of machines at the workshop. */
  @ParameterizedTest
  @CsvSource({"5, 2, 3", "32, 8, 1", "3, 8, 2", "12, 8, .01"})
  void machineRepairIsABirthDeathChain(int customers, int servers, double thinking) {
    double weight = 1;
    double sum = 1;
    double waiting = 0;
    double busy = 0;
    for (int n = 1; n <= customers; n++) {
      weight *= (customers - n + 1) / thinking / Math.min(n, servers);
      sum += weight;
      waiting += weight * Math.max(0, n - servers);
      busy += weight * Math.min(n, servers);
    }
    FiniteSource queue = FiniteSource.of(customers, thinking, 1, servers);
    assertEquals(busy / sum, queue.busy(), 1e-9 * queue.busy());
    assertEquals(waiting / busy, queue.meanWait(), 1e-9 + 1e-9 * queue.meanWait());
  }

  @Test
  void regularServiceKeepsTheKnownEnds() {
    MMc one = new MMc(.8, 1, 1);
    assertEquals(one.meanWait() / 2, AllenCunneen.regularService(one, 0), 1e-12);
    MMc two = new MMc(1.6, 1, 2);
    assertEquals(two.meanWait(), AllenCunneen.regularService(two, 1), 1e-12);
    assertTrue(AllenCunneen.regularService(two, 0) > two.meanWait() / 2);
    assertTrue(AllenCunneen.regularService(two, 0) < AllenCunneen.regularService(two, .5));
  }
}

package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads and sizes at the ends of what a model can say. */
class AnalyticEngineExtremesTest {

  private static RunStatistics station(double rate, Servers servers, TimeDistribution time) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    return nets.link(client, nets.station("station", Nets.serve(), servers, time), Role.REQUEST).solve();
  }

  private static Servers servers(int replicas, int concurrency, Discipline discipline, Dispatch policy) {
    return new Servers(replicas, concurrency, Servers.UNLIMITED, discipline, policy, false);
  }

  @ParameterizedTest
  @EnumSource(Dispatch.class)
  void everyLoadHasAVerdict(Dispatch policy) {
    for (Discipline discipline : Discipline.values()) {
      for (int replicas : new int[] {1, 3, 10_000}) {
        for (int concurrency : new int[] {1, 7, 100}) {
          for (double load : new double[] {0, 1e-12, .5, .999, 1 - 1e-9, 1, 1 + 1e-9, 50}) {
            check(policy, discipline, replicas, concurrency, load);
          }
        }
      }
    }
  }

  private static void check(Dispatch policy, Discipline discipline, int replicas, int concurrency, double load) {
    String name = policy + " " + discipline + " " + replicas + "x" + concurrency + " at " + load;
    RunStatistics run = station(load * replicas * concurrency * 100, servers(replicas, concurrency, discipline, policy),
        Nets.exponential(.01));
    StationResult station = run.stations().get(1);
    assertEquals(load, station.utilization().mean(), 1e-6 * load, name);
    if (load > 0) {
      double wait = station.waitTime().mean().mean();
      double stay = station.residenceTime().mean().mean();
      assertFalse(Double.isNaN(wait) || wait < 0, name + ": wait " + wait);
      assertFalse(Double.isNaN(stay) || stay < 0, name + ": stay " + stay);
      assertTrue(station.residenceTime().p50() <= station.residenceTime().p999(), name);
    }
    if (Math.abs(load - 1) > 1e-6) {
      assertEquals(load > 1 ? List.of(1) : List.of(), run.unstable(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-9, 1e-9", "1e6, 1e-9", "1e6, 1e-6", "1e-6, 1e5", "1, 1e7"})
  void anyTimesAndRatesAreSolved(double rate, double seconds) {
    RunStatistics run = station(rate, servers(1, 10_000, Discipline.FCFS, Dispatch.POOLED), Nets.exponential(seconds));
    double mean = run.classes().get(0).latency().mean().mean();
    assertEquals(rate * seconds >= 10_000, Double.isInfinite(mean));
    if (rate * seconds < 10_000) {
      assertEquals(seconds * 1e9, mean, 1e-6 * mean);
    }
  }
}

package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.RateProfile.PiecewiseLinear;
import org.headroom.simulation.network.RateProfile.Point;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;

/** Loads that vary are solved for their busiest moments too. */
class BusyMomentTest {

  private static final long MINUTE = 60 * Nets.SECOND;

  private static Network behind(RateProfile... profiles) {
    Nets nets = new Nets().type("read", Operation.READ);
    int[] clients = new int[profiles.length];
    for (int i = 0; i < profiles.length; i++) {
      clients[i] = nets.client(profiles[i], Source.Arrivals.POISSON, 1, 1);
    }
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.01));
    for (int client : clients) {
      nets.link(client, service, Role.REQUEST);
    }
    return nets.network();
  }

  private static Point point(double seconds, double rate) {
    return new Point((long) (seconds * Nets.SECOND), rate);
  }

  @Test
  void aConstantLoadHasNone() {
    assertEquals(List.of(), BusyMoment.of(behind(PiecewiseLinear.constant(5)), MINUTE));
  }

  @Test
  void aSpikeIsFoundWhereItIsHighest() {
    RateProfile spike =
        new PiecewiseLinear(List.of(point(20, 30), point(22, 130), point(27, 130), point(29, 30)));
    List<BusyMoment> moments = BusyMoment.of(behind(spike), MINUTE);
    assertEquals(1, moments.size());
    assertEquals("at 22 s", moments.get(0).when());
    assertEquals(130, moments.get(0).requestsPerSecond(), 1e-12);
  }

  @Test
  void aRampThatFallsAtOnceCountsWithWhatItReached() {
    RateProfile saw = new PiecewiseLinear(List.of(point(0, 10), point(40, 90), point(40, 10)));
    BusyMoment moment = BusyMoment.of(behind(saw), MINUTE).get(0);
    assertEquals(90, moment.requestsPerSecond(), 1e-9);
    assertEquals("at 40 s", moment.when());
  }

  @Test
  void whatComesAfterTheEndDoesNotCount() {
    RateProfile late = new PiecewiseLinear(List.of(point(0, 10), point(120, 130)));
    BusyMoment moment = BusyMoment.of(behind(late), MINUTE).get(0);
    assertEquals(70, moment.requestsPerSecond(), 1e-9);
    assertEquals("at 60 s", moment.when());
  }

  @Test
  void aWaveIsFoundAtItsCrest() {
    RateProfile wave = new RateProfile.Sine(50, .6, 2 * MINUTE, 17 * Nets.SECOND);
    BusyMoment moment = BusyMoment.of(behind(wave), MINUTE).get(0);
    assertEquals(80, moment.requestsPerSecond(), 1e-9);
    assertEquals("at 17 s", moment.when());
  }

  @Test
  void burstsAreTakenToBeOn() {
    BusyMoment moment = BusyMoment.of(behind(new RateProfile.Modulated(20, 120, 9e9, 1e9)), MINUTE).get(0);
    assertEquals(120, moment.requestsPerSecond(), 1e-12);
    assertEquals("in bursts", moment.when());
  }

  @Test
  void eachSourceHasItsOwnMomentAndTheSumTheFirst() {
    RateProfile early = new PiecewiseLinear(List.of(point(0, 60), point(10, 60), point(10, 5)));
    RateProfile middle = new PiecewiseLinear(List.of(point(0, 5), point(30, 5), point(30, 90), point(40, 90),
        point(40, 5)));
    List<BusyMoment> moments = BusyMoment.of(behind(early, middle), MINUTE);
    assertEquals(List.of("at 30 s", "at 0 s"), moments.stream().map(BusyMoment::when).toList());
    assertEquals(95, moments.get(0).requestsPerSecond(), 1e-12);
    assertEquals(65, moments.get(1).requestsPerSecond(), 1e-12);
  }

  @Test
  void resultsAreThoseOfTheMeanAndNotesNameWhatThePeakOverloads() {
    RateProfile steps = new PiecewiseLinear(List.of(point(0, 20), point(45, 20), point(45, 120)));
    RunStatistics run = Nets.solve(behind(steps));
    assertEquals(45, run.classes().get(0).offeredRps(), 1e-9);
    assertEquals(.45, run.stations().get(1).utilization().mean(), 1e-9);
    assertEquals(List.of(), run.unstable());
    assertTrue(run.notes().contains("approximate: solved at the mean load of 45 requests/s; at the peak of 120"
        + " requests/s at 45 s, service is at ρ = 1.20; overloaded then: service"), run.notes().toString());
  }
}

package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.junit.jupiter.api.Test;

/** Scaling, faults, functions, arrivals, and how runs end. */
class OperationsTest {

  private static RunStatistics run(NetworkBuilder network, Experiment experiment) {
    RunStatistics run = new DiscreteEventEngine(1).run(network.build(), experiment, RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static NetworkBuilder service(RateProfile profile, Servers servers, double serviceMillis) {
    NetworkBuilder network = reads().client(profile, Source.Arrivals.POISSON);
    network.station("service", serve(), servers, exponential(serviceMillis * MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    return network;
  }

  private static RateProfile constantRate(double rate) {
    return RateProfile.PiecewiseLinear.constant(rate);
  }

  private static Fault fault(Fault.Kind kind, double at, double lasting, int replicas, double severity) {
    return new Fault(
        "fault", kind, List.of(1), List.of(), Math.round(at * SECOND), Math.round(lasting * SECOND), replicas, severity,
        Math.round(100 * MILLISECOND));
  }

  @Test
  void replicasFollowTheLoadOutAndIn() {
    RateProfile ramp =
        new RateProfile.PiecewiseLinear(
            List.of(
                new RateProfile.Point(0, 100),
                new RateProfile.Point(Math.round(60 * SECOND), 1000),
                new RateProfile.Point(Math.round(120 * SECOND), 100)));
    NetworkBuilder network = reads().client(ramp, Source.Arrivals.POISSON);
    network
        .station("service", serve(), servers(2, 1), exponential(10 * MILLISECOND))
        .scaling(
            new Scaling(
                Scaling.Metric.CPU, .6, .1, 2, 50, 0, Math.round(5 * SECOND), Math.round(5 * SECOND),
                Math.round(10 * SECOND), Math.round(3 * SECOND)));
    network.link("client", "service", Role.REQUEST);
    RunStatistics run = run(network, experiment(10, 200, 1));
    double[] replicas = run.series().stations().get("service").replicas();
    assertEquals(2, replicas[0], 1);
    // At 1000/s of 10 ms and 60 % the target is 17 replicas, at 100/s it is 2.
    assertTrue(run.stations().get(1).replicas().maximum() >= 15, () -> run.stations().get(1).replicas().toString());
    assertTrue(run.stations().get(1).replicas().last() <= 3, () -> run.stations().get(1).replicas().toString());
    assertTrue(run.classes().get(0).failed().isEmpty());
  }

  @Test
  void desiredReplicasAreThoseOfKubernetes() {
    // 50 replicas at 90 % with a target of 75 % become 60.
    NetworkBuilder network = reads().client(constantRate(4500), Source.Arrivals.DETERMINISTIC);
    network
        .station("service", serve(), servers(50, 1), constant(10 * MILLISECOND))
        .scaling(
            new Scaling(
                Scaling.Metric.CPU, .75, .1, 1, 100, 0, Math.round(15 * SECOND), 0, Math.round(300 * SECOND), 0));
    network.link("client", "service", Role.REQUEST);
    assertEquals(60, run(network, experiment(0, 16, 1)).stations().get(1).replicas().last());
  }

  @Test
  void aCrashFailsWhatIsServedAndHeals() {
    NetworkBuilder network = service(constantRate(100), servers(2, 1), 10);
    RunStatistics run = run(network, experiment(5, 100, 1, fault(Fault.Kind.NODE_CRASH, 20, 30, 1, 0)));
    assertEquals(1.7, run.stations().get(1).replicas().mean(), 1e-9);
    assertEquals(1, run.stations().get(1).replicas().minimum());
    assertEquals(2, run.stations().get(1).replicas().last());
  }

  @Test
  void anOutageRefusesEverythingWhileItLasts() {
    NetworkBuilder network = service(constantRate(100), servers(4, 1), 10);
    RunStatistics run = run(network, experiment(5, 100, 1, fault(Fault.Kind.OUTAGE, 20, 30, 1, 0)));
    assertEquals(.3, run.classes().get(0).errorRate().mean(), .02);
    Series.ClassSeries series = run.series().classes().get("read");
    assertEquals(0, series.completed()[40]);
    assertEquals(0, series.failed()[60]);
  }

  @Test
  void aThrottledStationIsSlower() {
    NetworkBuilder network = reads().client(10);
    network.station("service", serve(), PURE_DELAY, constant(10 * MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    RunStatistics run = run(network, experiment(1, 100, 1, fault(Fault.Kind.THROTTLE, 0, 1000, 1, .75)));
    assertEquals(40 * MILLISECOND, run.classes().get(0).latency().p50(), MILLISECOND);
  }

  @Test
  void addedLatencyAndPartitionsStrikeLinks() {
    NetworkBuilder network = reads().client(100);
    network.station("service", serve(), PURE_DELAY, constant(10 * MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    RunStatistics slow = run(network, experiment(1, 50, 1, fault(Fault.Kind.LATENCY, 0, 1000, 1, 0)));
    assertEquals(110 * MILLISECOND, slow.classes().get(0).latency().p90(), MILLISECOND);
    RunStatistics split = run(network, experiment(1, 50, 1, fault(Fault.Kind.PARTITION, 0, 1000, 1, .25)));
    assertEquals(.25, split.classes().get(0).errorRate().mean(), .02);
    assertTrue(split.classes().get(0).failed().containsKey(Cause.PARTITIONED));
  }

  @Test
  void aStandbyTakesOverAfterTheFailoverTime() {
    NetworkBuilder network = reads().client(100);
    Behaviour store =
        new Behaviour.Store(
            Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, Math.round(30 * SECOND), 0);
    network.station("database", store, servers(4, 1), constant(MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network, experiment(1, 100, 1, fault(Fault.Kind.DATABASE_FAILOVER, 10, 1000, 1, 0)));
    assertEquals(.3, run.classes().get(0).errorRate().mean(), .02);
  }

  @Test
  void failuresOfReplicasLeaveTheAvailabilityOfTheory() {
    NetworkBuilder network = reads().client(1);
    network.station("service", serve(), servers(10, 1), constant(MILLISECOND)).failures(90 * SECOND, 10 * SECOND);
    network.link("client", "service", Role.REQUEST);
    new Replications(network.build(), experiment(100, 5000, 1), 10)
        .agreesWith("ready replicas", 9, r -> r.stations().get(1).replicas().mean());
  }

  @Test
  void coldStartsHappenWhenNoWarmInstanceIsIdle() {
    NetworkBuilder network = reads().client(constantRate(1), Source.Arrivals.DETERMINISTIC);
    Behaviour function =
        new Behaviour.Function(constant(200 * MILLISECOND), Math.round(10 * SECOND), 0, 10, Long.MAX_VALUE);
    network.station("function", function, PURE_DELAY, constant(10 * MILLISECOND));
    network.link("client", "function", Role.REQUEST);
    RunStatistics run = run(network, NetworkBuilder.cold(experiment(0, 100, 1)));
    assertEquals(210 * MILLISECOND, run.classes().get(0).latency().max(), 1);
    // One instance answers all but the first; the percentile is read from a bucket of half a percent.
    assertEquals(10 * MILLISECOND, run.classes().get(0).latency().p50(), .005 * 10 * MILLISECOND);
  }

  @Test
  void functionsAreWarmUnlessTheRunBeginsCold() {
    RateProfile rise =
        new RateProfile.PiecewiseLinear(
            List.of(
                new RateProfile.Point(0, 100),
                new RateProfile.Point(Math.round(10 * SECOND), 100),
                new RateProfile.Point(Math.round(10 * SECOND), 1000)));
    NetworkBuilder network = reads().client(rise, Source.Arrivals.DETERMINISTIC);
    Behaviour function =
        new Behaviour.Function(
            constant(200 * MILLISECOND), Math.round(60 * SECOND), 0, Servers.UNLIMITED, Long.MAX_VALUE);
    network.station("function", function, PURE_DELAY, constant(95 * MILLISECOND));
    network.link("client", "function", Role.REQUEST);
    // 9.5 instances at 100 per second are there, the 85.5 more for 1000 per second have to be started.
    assertEquals(95 * MILLISECOND, run(network, experiment(0, 9, 1)).classes().get(0).latency().max());
    RunStatistics run = run(network, experiment(0, 20, 1));
    // Until the first of them is ready for a second request after 295 ms, the ten serve one each per 95 ms.
    assertEquals(295 - 10 * 295 / 95, coldStarts(run, 200 * MILLISECOND), 2);
    RunStatistics cold = run(network, NetworkBuilder.cold(experiment(0, 9, 1)));
    assertEquals(295 * MILLISECOND, cold.classes().get(0).latency().max());
  }

  /** Requests that waited for their instance, from the mean of all waiting times. */
  private static long coldStarts(RunStatistics run, double each) {
    return Math.round(run.stations().get(1).waitTime().mean().mean() * run.stations().get(1).arrivals() / each);
  }

  @Test
  void anOutageEndsWhatFunctionsRun() {
    NetworkBuilder network = reads().client(constantRate(100), Source.Arrivals.DETERMINISTIC);
    Behaviour function =
        new Behaviour.Function(constant(0), Math.round(60 * SECOND), 3, Servers.UNLIMITED, Long.MAX_VALUE);
    network.station("function", function, PURE_DELAY, constant(100 * MILLISECOND));
    network.link("client", "function", Role.REQUEST);
    RunStatistics run = run(network, experiment(0, 10, 1, fault(Fault.Kind.OUTAGE, 5, 1, 1, 0)));
    // Ten run at any time, and a hundred come while it lasts.
    assertEquals(110, run.classes().get(0).failed().get(Cause.CRASHED), 1);
    RunStatistics one = run(network, experiment(0, 10, 1, fault(Fault.Kind.NODE_CRASH, 5, 1, 1, 0)));
    assertEquals(1, one.classes().get(0).failed().get(Cause.CRASHED));
  }

  @Test
  void functionsAreThrottledAtTheirConcurrencyAndEndedAtTheirTimeout() {
    NetworkBuilder network = reads().client(100);
    Behaviour function = new Behaviour.Function(constant(0), 0, 0, 5, Math.round(100 * MILLISECOND));
    network.station("function", function, PURE_DELAY, constant(SECOND));
    network.link("client", "function", Role.REQUEST);
    ClassResult requests = run(network, experiment(1, 100, 1)).classes().get(0);
    assertEquals(0, requests.completed());
    // Five instances, each free again after 100 ms and the next arrival.
    assertTrue(requests.failed().get(Cause.TIMEOUT) > 4000);
    assertTrue(requests.failed().get(Cause.THROTTLED) > 4000);
  }

  @Test
  void arrivalsFollowTheirProfile() {
    RateProfile.Sine sine = new RateProfile.Sine(100, .8, Math.round(100 * SECOND), Math.round(25 * SECOND));
    RunStatistics run = run(service(sine, PURE_DELAY, 1), experiment(0, 100, 1));
    double[] offered = run.series().classes().get("read").offered();
    double peak = 0;
    double trough = 0;
    for (int i = 0; i < 20; i++) {
      peak += offered[15 + i] / 20;
      trough += offered[65 + i] / 20;
    }
    // Mean of the cosine over a fifth of the period around its peak: sin(0.2π)/(0.2π) = 0.935.
    assertEquals(100 * (1 + .8 * .935), peak, 10);
    assertEquals(100 * (1 - .8 * .935), trough, 5);
  }

  @Test
  void deterministicArrivalsAreRegular() {
    NetworkBuilder network = reads().client(constantRate(100), Source.Arrivals.DETERMINISTIC);
    network.station("service", serve(), servers(1, 1), constant(9 * MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    RunStatistics run = run(network, experiment(0, 100, 1));
    assertEquals(10_000, run.classes().get(0).offered(), 1);
    assertEquals(0, run.stations().get(1).waitTime().max());
  }

  @Test
  void anOverloadedStationIsNamedAndTheRunEndsInBoundedMemory() {
    NetworkBuilder network = service(constantRate(1_300_000), servers(1, 1), .001);
    DiscreteEventEngine engine = new DiscreteEventEngine(1, new Replication.Limits(50_000, 50_000));
    RunStatistics run = engine.run(network.build(), experiment(0, 3600, 1), RunControl.NONE);
    assertTrue(run.balanced());
    assertEquals(List.of(1), run.unstable());
    assertTrue(run.notes().get(0).startsWith("unstable: service at ρ = 1."), () -> run.notes().toString());
    assertTrue(run.simulated() < SECOND);
  }

  @Test
  void aStationThatNeverServesIsNamed() {
    NetworkBuilder network = service(constantRate(1000), servers(1, 1), 1e12);
    DiscreteEventEngine engine = new DiscreteEventEngine(1, new Replication.Limits(10_000, 10_000));
    RunStatistics run = engine.run(network.build(), experiment(1, 3600, 1), RunControl.NONE);
    assertTrue(run.balanced());
    assertTrue(run.notes().toString().contains("service"), () -> run.notes().toString());
  }

  @Test
  void aRetryStormEnds() {
    NetworkBuilder network = reads().client(200);
    network.station("caller", serve(), PURE_DELAY, constant(0));
    network.station("service", serve(), servers(1, 1), constant(10 * MILLISECOND));
    network.link("client", "caller", Role.REQUEST);
    network
        .link("caller", "service", Role.REQUEST)
        .timeout(100 * MILLISECOND)
        .retry(new Link.Retry(1000, 1, false, 1, 0, Double.POSITIVE_INFINITY));
    DiscreteEventEngine engine = new DiscreteEventEngine(1, new Replication.Limits(50_000, 50_000));
    RunStatistics run = engine.run(network.build(), experiment(0, 3600, 1), RunControl.NONE);
    assertTrue(run.balanced());
    assertTrue(run.unstable().contains(2), () -> run.notes().toString());
  }

  @Test
  void callsThatMultiplyInACircleEnd() {
    NetworkBuilder network = reads().client(1);
    network.station("a", serve(), PURE_DELAY, constant(0));
    network.link("client", "a", Role.REQUEST);
    network.link("a", "a", Role.REQUEST).calls(3);
    DiscreteEventEngine engine = new DiscreteEventEngine(1, new Replication.Limits(50_000, 50_000));
    RunStatistics run = engine.run(network.build(), experiment(0, 10, 1), RunControl.NONE);
    assertTrue(run.balanced());
    assertFalse(run.notes().isEmpty());
  }

  @Test
  void cancellingEndsTheRunAtOnce() {
    NetworkBuilder network = service(constantRate(50_000), servers(100, 1), 1);
    long begin = System.nanoTime();
    AtomicLong cancelledAt = new AtomicLong();
    RunControl control =
        new RunControl() {
          @Override
          public boolean isCancelled() {
            boolean cancelled = System.nanoTime() - begin > 300_000_000L;
            if (cancelled) {
              cancelledAt.compareAndSet(0, System.nanoTime());
            }
            return cancelled;
          }

          @Override
          public void progress(double share) {}
        };
    DiscreteEventEngine engine = new DiscreteEventEngine(2);
    assertThrows(CancellationException.class, () -> engine.run(network.build(), experiment(0, 3600, 4), control));
    long answer = System.nanoTime() - cancelledAt.get();
    assertTrue(answer < 100_000_000L, () -> "took " + answer / 1e6 + " ms");
  }

  @Test
  void precisionDecidesTheNumberOfReplications() {
    NetworkBuilder network = service(constantRate(50), servers(1, 1), 10);
    Experiment precise =
        new Experiment(
            Math.round(200 * SECOND), OptionalLong.of(0), 7, 2, Math.round(SECOND), false, List.of(),
            OptionalDouble.of(.03));
    RunStatistics one = new DiscreteEventEngine(1).run(network.build(), precise, RunControl.NONE);
    RunStatistics two = new DiscreteEventEngine(2).run(network.build(), precise, RunControl.NONE);
    assertEquals(one.replications(), two.replications());
    var mean = one.classes().get(0).latency().mean();
    assertTrue((mean.high() - mean.low()) / 2 <= .03 * mean.mean());
    assertTrue(one.notes().isEmpty());
  }

  @Test
  void theWarmUpIsFoundAutomatically() {
    NetworkBuilder network = service(constantRate(90), servers(1, 1), 10);
    Experiment automatic =
        new Experiment(
            Math.round(1000 * SECOND), OptionalLong.empty(), 7, 1, Math.round(SECOND), false, List.of(),
            OptionalDouble.empty());
    RunStatistics run = run(network, automatic);
    assertTrue(run.warmUp() > 0 && run.warmUp() <= 500 * SECOND, () -> "warm-up " + run.warmUp() / SECOND);
  }

  @Test
  void theSeriesShowPercentilesOfEachInterval() {
    RunStatistics run = run(service(constantRate(50), servers(1, 1), 10), experiment(0, 10_000, 1));
    Series.ClassSeries series = run.series().classes().get("read");
    // Exponential of 20 ms, like every stay in an M/M/1 queue at half of its capacity.
    assertEquals(20 * Math.log(2), Arrays.stream(series.latencyP50()).average().orElseThrow() / MILLISECOND, .5);
    assertEquals(20 * Math.log(20), Arrays.stream(series.latencyP95()).average().orElseThrow() / MILLISECOND, 2);
    assertEquals(20 * Math.log(100), Arrays.stream(series.latencyP99()).average().orElseThrow() / MILLISECOND, 3);
  }

  @Test
  void longSeriesAreMerged() {
    NetworkBuilder network = service(constantRate(10), servers(1, 1), 10);
    Experiment fine =
        new Experiment(
            Math.round(1000 * SECOND), OptionalLong.of(0), 7, 1, Math.round(SECOND / 100), false, List.of(),
            OptionalDouble.empty());
    RunStatistics run = run(network, fine);
    assertEquals(Math.round(SECOND / 2), run.series().interval());
    assertEquals(2000, run.series().time().size());
  }
}

package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.limited;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;

/** What happens on links: latency, order, joins, patience, repetition, refusal. */
class CallsTest {

  private static RunStatistics run(NetworkBuilder network, Experiment experiment) {
    RunStatistics run = new DiscreteEventEngine(1).run(network.build(), experiment, RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static double mean(RunStatistics run) {
    return run.classes().get(0).latency().mean().mean();
  }

  private static NetworkBuilder oneService(double rate, TimeDistribution time) {
    NetworkBuilder network = reads().client(rate);
    network.station("service", serve(), PURE_DELAY, time);
    return network;
  }

  @Test
  void latencyIsPaidThereAndBack() {
    NetworkBuilder network = oneService(10, constant(5 * MILLISECOND));
    network.link("client", "service", Role.REQUEST).latency(20 * MILLISECOND);
    RunStatistics run = run(network, experiment(0, 10, 1));
    assertEquals(45 * MILLISECOND, mean(run), 1e-6);
    ClassResult.Hop hop = run.classes().get(0).hops().get(0);
    assertEquals(40 * MILLISECOND, hop.network(), 1e-6);
    assertEquals(5 * MILLISECOND, hop.service(), 1e-6);
    assertEquals(0, hop.waiting(), 1e-6);
  }

  @Test
  void equalOrdersRunInParallelAndAscendingOrdersInSequence() {
    NetworkBuilder network = oneService(10, constant(0));
    network.link("client", "service", Role.REQUEST);
    for (String[] call : new String[][] {{"a", "0", "10"}, {"b", "0", "30"}, {"c", "1", "7"}}) {
      network.station(call[0], serve(), PURE_DELAY, constant(Double.parseDouble(call[2]) * MILLISECOND));
      network.link("service", call[0], Role.REQUEST).order(Integer.parseInt(call[1]));
    }
    RunStatistics run = run(network, experiment(0, 10, 1));
    assertEquals(37 * MILLISECOND, mean(run), 1e-6);
    // Of the parallel calls the last to return decides: a is not on the path.
    assertEquals(2, run.classes().get(0).hops().size());
  }

  @Test
  void aFractionOfACallIsAProbability() {
    NetworkBuilder network = oneService(1000, constant(0));
    network.station("other", serve(), PURE_DELAY, constant(MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "other", Role.REQUEST).calls(2.25);
    new Replications(network.build(), experiment(0, 10, 1), 10)
        .agreesWith("calls", 2.25, r -> r.stations().get(2).arrivalRate().mean() / r.classes().get(0).offeredRps());
  }

  @Test
  void aTimeoutEndsTheWaitButNotTheWork() {
    NetworkBuilder network = oneService(10, constant(50 * MILLISECOND));
    network.link("client", "service", Role.REQUEST).timeout(20 * MILLISECOND);
    RunStatistics run = run(network, experiment(0, 10, 1));
    ClassResult requests = run.classes().get(0);
    assertEquals(requests.offered() - requests.inFlight(), requests.failed().get(Cause.TIMEOUT));
    assertTrue(run.stations().get(1).completed() > .9 * requests.offered());
    assertEquals(Map.of(), run.stations().get(1).failed());
  }

  @Test
  void everyAttemptButTheFirstIsARetry() {
    NetworkBuilder network = oneService(1, constant(0));
    network.station("broken", serve(), limited(1, 0), constant(1e6 * SECOND));
    network.link("client", "service", Role.REQUEST);
    long backoff = Math.round(10 * MILLISECOND);
    network
        .link("service", "broken", Role.REQUEST)
        .timeout(MILLISECOND)
        .retry(new Link.Retry(4, backoff, true, Long.MAX_VALUE, 0, Double.POSITIVE_INFINITY));
    RunStatistics run = run(network, experiment(10, 1000, 1));
    assertEquals(3.0, (double) run.links().get(1).retries() / run.classes().get(0).offered(), .01);
    assertEquals(0, run.classes().get(0).completed());
  }

  @Test
  void theBudgetBoundsRepetitions() {
    NetworkBuilder network = oneService(1000, constant(0));
    network.station("broken", serve(), limited(1, 0), constant(1e6 * SECOND));
    network.link("client", "service", Role.REQUEST);
    network
        .link("service", "broken", Role.REQUEST)
        .retry(new Link.Retry(5, 1, false, Long.MAX_VALUE, 0, .1));
    RunStatistics run = run(network, experiment(1, 30, 1));
    long first = run.links().get(1).messages() - run.links().get(1).retries();
    assertTrue(run.links().get(1).retries() <= .1 * first + 100, () -> run.links().get(1).toString());
    assertTrue(run.links().get(1).retries() > .08 * first, () -> run.links().get(1).toString());
  }

  @Test
  void anOpenBreakerSparesTheTarget() {
    NetworkBuilder network = oneService(1000, constant(0));
    network.station("broken", serve(), limited(1, 0), constant(1e6 * SECOND));
    network.link("client", "service", Role.REQUEST);
    network
        .link("service", "broken", Role.REQUEST)
        .breaker(new Link.CircuitBreaker(.5, 10, Math.round(SECOND), Math.round(SECOND)));
    RunStatistics run = run(network, experiment(5, 20, 1));
    // One trial per open second, and nothing else.
    assertEquals(20, run.links().get(1).messages(), 1);
    assertTrue(run.classes().get(0).failed().get(Cause.CIRCUIT_OPEN) > 19_000);
  }

  @Test
  void aThrottleLetsTheRateAndTheBurstThrough() {
    NetworkBuilder network = reads().client(1000);
    network.station("gateway", serve(), PURE_DELAY, constant(0)).throttle(100, 50);
    network.link("client", "gateway", Role.REQUEST);
    RunStatistics run = run(network, experiment(0, 100, 1));
    assertEquals(100 * 100 + 50, run.classes().get(0).completed(), 2);
    assertTrue(run.classes().get(0).failed().containsKey(Cause.THROTTLED));
  }

  @Test
  void refusedRequestsLoadNothingDownstream() {
    NetworkBuilder network = reads().client(1000);
    network.station("gateway", serve(), PURE_DELAY, constant(0)).throttle(10, 1);
    network.station("service", serve(), PURE_DELAY, constant(0));
    network.link("client", "gateway", Role.REQUEST);
    network.link("gateway", "service", Role.REQUEST);
    RunStatistics run = run(network, experiment(0, 100, 1));
    assertEquals(run.classes().get(0).completed(), run.stations().get(2).arrivals());
  }

  @Test
  void aBlockingCallerKeepsItsServer() {
    for (boolean blocking : new boolean[] {true, false}) {
      Servers one = new Servers(1, 1, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED, blocking);
      NetworkBuilder network = reads().client(10);
      network.station("caller", serve(), one, constant(MILLISECOND));
      network.station("called", serve(), PURE_DELAY, constant(50 * MILLISECOND));
      network.link("client", "caller", Role.REQUEST);
      network.link("caller", "called", Role.REQUEST);
      double utilization = run(network, experiment(10, 500, 1)).stations().get(1).utilization().mean();
      assertEquals(blocking ? .51 : .01, utilization, blocking ? .05 : .001);
    }
  }

  @Test
  void callsInACircleEnd() {
    NetworkBuilder network = reads().client(1);
    network.station("a", serve(), PURE_DELAY, constant(0));
    network.station("b", serve(), PURE_DELAY, constant(0));
    network.link("client", "a", Role.REQUEST);
    network.link("a", "b", Role.REQUEST);
    network.link("b", "a", Role.REQUEST);
    ClassResult requests = run(network, experiment(0, 100, 1)).classes().get(0);
    assertEquals(requests.offered(), requests.failed().get(Cause.CALL_DEPTH));
  }

  @Test
  void routersPreferTargetsThatNameTheClass() {
    NetworkBuilder network =
        network().type("a", Operation.READ, 1, 0).type("b", Operation.READ, 1, 0).client(100, .5, .5);
    network.station("router", new Behaviour.Route(Behaviour.Routing.WEIGHTED), PURE_DELAY, constant(0));
    network.station("special", serve(), PURE_DELAY, constant(0));
    network.station("any", serve(), PURE_DELAY, constant(0));
    network.link("client", "router", Role.REQUEST);
    network.link("router", "special", Role.REQUEST).accepts(0);
    network.link("router", "any", Role.REQUEST);
    RunStatistics run = run(network, experiment(0, 100, 1));
    assertEquals(run.classes().get(0).offered(), run.stations().get(2).arrivals());
    assertEquals(run.classes().get(1).offered(), run.stations().get(3).arrivals());
  }

  @Test
  void aRouterWithoutATargetFails() {
    NetworkBuilder network = network().type("a", Operation.READ, 1, 0).client(10);
    network.station("router", new Behaviour.Route(Behaviour.Routing.WEIGHTED), PURE_DELAY, constant(0));
    network.link("client", "router", Role.REQUEST);
    ClassResult requests = run(network, experiment(0, 100, 1)).classes().get(0);
    assertEquals(requests.offered(), requests.failed().get(Cause.NO_ROUTE));
  }

  @Test
  void telemetryIsASampleAndNeverSlowsARequest() {
    double[] means = new double[2];
    for (int i = 0; i < 2; i++) {
      NetworkBuilder network = oneService(1000, NetworkBuilder.exponential(MILLISECOND));
      network.station("monitoring", new Behaviour.Sink(50), servers(1, 1), constant(SECOND));
      network.link("client", "service", Role.REQUEST);
      if (i == 1) {
        network.link("service", "monitoring", Role.TELEMETRY).sampling(.1).latency(MILLISECOND);
      }
      RunStatistics run = run(network, experiment(1, 60, 1));
      means[i] = mean(run);
      if (i == 1) {
        assertEquals(.1, (double) run.links().get(1).messages() / run.classes().get(0).offered(), .005);
        assertTrue(run.stations().get(2).failed().containsKey(Cause.DROPPED));
      }
    }
    assertEquals(means[0], means[1]);
  }

  @Test
  void connectionsAndVolumeOperationsAreResourcesOfTheirOwn() {
    NetworkBuilder network = reads().client(200);
    Behaviour volume = new Behaviour.Store(100, 1, 1, 5, 0, false, 0, 0, 0);
    network.station("database", volume, servers(64, 1), constant(MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network, experiment(10, 100, 1));
    assertEquals(100, run.classes().get(0).completedRps().mean(), 1);
    assertTrue(run.classes().get(0).failed().containsKey(Cause.CONNECTION_LIMIT));
    assertTrue(run.stations().get(1).utilization().mean() < .01);
    assertTrue(run.stations().get(1).meanInside() <= 5);
    assertEquals(1, run.stations().get(1).volumeUtilization().orElseThrow(), .01);
  }

  /** Erlang's loss at the primary, and at two copies whose servers and connections add up. */
  @Test
  void connectionsAreLimitedInEachCopyForItself() {
    TrafficClass eventual = new TrafficClass("eventual", Operation.READ, false, false, false, 1, 0, 0, 0);
    TrafficClass strong = new TrafficClass("strong", Operation.READ, false, false, true, 1, 0, 0, 0);
    NetworkBuilder network = network().type(eventual).type(strong).client(13, 8 / 13.0, 5 / 13.0);
    Behaviour copied = new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, 5, 2, false, 0, 0, 0);
    network.station("database", copied, servers(5, 1), exponential(SECOND));
    network.link("client", "database", Role.REQUEST);
    new Replications(network.build(), experiment(50, 10_000, 1), 10)
        .agreesWith("loss at the primary", erlangLoss(5, 5), r -> r.classes().get(1).errorRate().mean())
        .agreesWith("loss at the copies", erlangLoss(10, 8), r -> r.classes().get(0).errorRate().mean());
    RunStatistics solved =
        new AnalyticEngine().run(network.build(), experiment(50, 10_000, 1), RunControl.NONE);
    assertEquals(erlangLoss(5, 5), solved.classes().get(1).errorRate().mean(), 1e-9);
    assertEquals(erlangLoss(10, 8), solved.classes().get(0).errorRate().mean(), 1e-9);
  }

  private static double erlangLoss(int servers, double load) {
    double loss = 1;
    for (int n = 1; n <= servers; n++) {
      loss = load * loss / (n + load * loss);
    }
    return loss;
  }

  @Test
  void readsAndWritesTakeTheTimeOfTheirOwnVolumeOperations() {
    NetworkBuilder network =
        network().type("read", Operation.READ, 1, 0).type("write", Operation.WRITE, 1, 0).client(100, .5, .5);
    Behaviour volume =
        new Behaviour.Store(1000, .5, 4, Servers.UNLIMITED, 0, false, 0, 0, 0, 10 * MILLISECOND);
    network.station("database", volume, PURE_DELAY, constant(0));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network, experiment(10, 200, 1));
    double mean = (.5 * .5 + .5 * 4);
    assertEquals(100 * mean / 1000, run.stations().get(1).volumeUtilization().orElseThrow(), .01);
    // M/G/1 of the operations' turns: λE(S²)/2(1−ρ).
    double wait = 100 * (.5 * .25 + .5 * 16) * 1e-6 / (2 * (1 - .1 * mean)) * SECOND;
    assertEquals(5.5 * MILLISECOND + wait, run.classes().get(0).latency().mean().mean(), .02 * 5.5 * MILLISECOND);
    assertEquals(44 * MILLISECOND + wait, run.classes().get(1).latency().mean().mean(), .02 * 44 * MILLISECOND);
  }

  @Test
  void readReplicasServeEventualReadsOnly() {
    NetworkBuilder network =
        network()
            .type("read", Operation.READ, 1, 0)
            .type(new TrafficClass("strong", Operation.READ, false, false, true, 1, 0, 1, 1))
            .type("write", Operation.WRITE, 1, 0)
            .client(300, .8, .1, .1);
    Behaviour.Store store =
        new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 2, false, 0, 0, 0);
    network.station("database", store, servers(1, 1), constant(6 * MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network, experiment(1, 60, 1));
    // 240/s on two copies and 60/s on the primary are 72 % and 36 % of a server each: stable, which 300/s on one is
    // not.
    assertEquals(0.6, run.stations().get(1).utilization().mean(), .02);
    assertTrue(run.unstable().isEmpty());
  }

  @Test
  void bandwidthIsShared() {
    NetworkBuilder network = oneService(100, constant(0));
    // Answers of 10,000 bytes at 100 per second need 8 Mbit/s; at 16 Mbit/s each takes 5 ms, M/D/1 at one half.
    network.link("client", "service", Role.REQUEST).bandwidth(16e6);
    new Replications(network.build(), experiment(5, 200, 1), 10)
        .agreesWith(
            "answers", 5 * MILLISECOND * 1.5 + requests(), r -> r.classes().get(0).latency().mean().mean())
        .agreesWith("utilisation", .5, r -> r.links().get(0).utilization());
  }

  /** Requests of 1,000 bytes take a half millisecond, M/D/1 at a twentieth. */
  private static double requests() {
    return .5 * MILLISECOND * (1 + .05 / (2 * .95));
  }
}

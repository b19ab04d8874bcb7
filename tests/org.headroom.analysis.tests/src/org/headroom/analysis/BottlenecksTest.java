package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Client;
import org.headroom.model.Connection;
import org.headroom.model.Dns;
import org.headroom.model.Fault;
import org.headroom.model.FaultKind;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.MessageBroker;
import org.headroom.model.Microservice;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Retry;
import org.headroom.model.Role;
import org.headroom.model.Worker;
import org.headroom.simulation.RunControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BottlenecksTest {
  private static RunResult run(ModelBuilder model) {
    return Engines.simulator().run(model.architecture, RunOptions.defaults(), RunControl.NONE).get(0);
  }

  private static List<Bottleneck> of(ModelBuilder model) {
    return run(model).bottlenecks();
  }

  /** A service that publishes 100 messages a second for one worker that needs 8 ms for a batch. */
  private static ModelBuilder consumer(int batchSize) {
    ModelBuilder model = new ModelBuilder("Consumer");
    RequestClass order = model.requestClass("order", Operation.WRITE);
    Client client = model.node(Client.class, "users");
    Microservice service = ModelBuilder.demand(
        model.node(Microservice.class, "service", "replicas", "1", "concurrencyPerReplica", "1"), "2 ms");
    MessageBroker orders = model.node(MessageBroker.class, "orders");
    Worker worker = ModelBuilder.demand(model.node(Worker.class, "worker", "replicas", "1",
        "concurrencyPerReplica", "1", "batchSize", Integer.toString(batchSize)), "8 ms");
    model.connect(client, service, Role.REQUEST);
    model.connect(service, orders, Role.PUBLISH);
    model.connect(orders, worker, Role.CONSUME);
    model.constant(model.scenario("steady", "60 s"), client, "100 rps", order);
    return model;
  }

  @Test
  void theBusiestComponentIsTheFirst() {
    Bottleneck worst = of(ModelBuilder.singleServer("800 rps", "1 ms")).get(0);
    assertEquals("service", worst.component());
    assertTrue(worst.evidence().startsWith("utilisation 8"), worst.evidence());
    assertTrue(worst.evidence().contains("one more replica changes the mean latency from"), worst.evidence());
    assertTrue(worst.suggestion().startsWith("raise its replicas from 1 to 2"), worst.suggestion());
  }

  @Test
  void whereThereIsRoomNothingNeedsToChange() {
    Bottleneck only = of(ModelBuilder.singleServer("2 rps", "1 ms")).get(0);
    assertEquals("among the busiest, with room left", only.reason());
    assertTrue(only.evidence().contains("one more replica hardly changes the mean latency"), only.evidence());
    assertEquals("nothing needs to change at this load", only.suggestion());
  }

  @Test
  void aConsumerOfSingleMessagesIsShortWhenItIsBusy() {
    RunResult result = run(consumer(1));
    assertEquals(0.8, result.component("worker").orElseThrow().statistics().utilization().mean(), 0.05);
    assertEquals("worker", result.bottlenecks().get(0).component());
    assertEquals("high utilisation", result.bottlenecks().get(0).reason());
  }

  /** It is busy half of the time with batches of one or two messages, and takes twenty at once when more are there. */
  @ParameterizedTest
  @ValueSource(ints = {10, 20})
  void aConsumerWhoseBatchesAreNotFullHasRoom(int batchSize) {
    RunResult result = run(consumer(batchSize));
    assertTrue(result.component("worker").orElseThrow().statistics().utilization().mean() > 0.4);
    assertTrue(result.bottlenecks().stream().noneMatch(b -> b.component().equals("worker")
        && b.reason().equals("high utilisation")), result.bottlenecks().toString());
    assertEquals("service", result.bottlenecks().get(0).component());
  }

  @Test
  void whatRefusesWorkSaysWhyInWords() {
    ModelBuilder model = ModelBuilder.singleServer("900 rps", "1 ms");
    ModelBuilder.set(model.architecture.getNodes().get(1), "queueLimit", "2");
    assertEquals("refuses work: queue full", of(model).get(0).reason());
  }

  @Test
  void whoPassesOnTheFailureOfAnotherIsNoBottleneck() {
    ModelBuilder model = ModelBuilder.singleServer("900 rps", "1 ms");
    ModelBuilder.set(model.architecture.getNodes().get(1), "queueLimit", "2");
    assertEquals(List.of("service"), of(model).stream().map(Bottleneck::component).toList());
  }

  @Test
  void whatIsDownNeedsAnotherPlaceAndNotMoreOfTheSame() {
    ModelBuilder model = ModelBuilder.singleServer("100 rps", "1 ms");
    Fault fault = HeadroomFactory.eINSTANCE.createFault();
    fault.setKind(FaultKind.NODE_CRASH);
    fault.setTarget(model.architecture.getNodes().get(1));
    fault.setAt(Duration.ofSeconds(10));
    fault.setLasting(Duration.ofSeconds(10));
    model.architecture.getScenarios().get(0).getFaults().add(fault);
    Bottleneck down = of(model).get(0);
    assertEquals("refuses work: crashed", down.reason());
    assertEquals("replicas where the outage does not reach, and callers that notice it sooner", down.suggestion());
  }

  @Test
  void nothingQueuesWhereCallersOnlyTryAgain() {
    ModelBuilder model = ModelBuilder.singleServer("900 rps", "1 ms");
    ModelBuilder.set(model.architecture.getNodes().get(1), "queueLimit", "2");
    Connection direct = model.architecture.getConnections().get(0);
    Dns names = model.node(Dns.class, "names");
    model.connect(names, direct.getTarget(), Role.REQUEST);
    direct.setTarget(names);
    Retry retry = HeadroomFactory.eINSTANCE.createRetry();
    retry.setAttempts(5);
    retry.setBackoff(Duration.ofMillis(50));
    direct.setRetry(retry);
    Bottleneck repeating = of(model).stream().filter(b -> b.component().equals("names")).findFirst().orElseThrow();
    assertEquals("its callers try again", repeating.reason());
    assertEquals("make what lies behind it answer at the first try", repeating.suggestion());
  }

  @Test
  void whoGivesUpWaitingSaysSoAndIsNotToldToAddReplicas() {
    ModelBuilder model = ModelBuilder.singleServer("1200 rps", "1 ms");
    ModelBuilder.set(model.architecture.getConnections().get(0), "timeout", "100 ms");
    List<Bottleneck> worst = of(model);
    assertEquals(List.of("service", "users"), worst.stream().map(Bottleneck::component).toList());
    assertEquals("overloaded", worst.get(0).reason());
    assertEquals("its calls fail: timeout", worst.get(1).reason());
    assertEquals("make what it calls faster or easier to reach, or wait longer for it", worst.get(1).suggestion());
  }
}

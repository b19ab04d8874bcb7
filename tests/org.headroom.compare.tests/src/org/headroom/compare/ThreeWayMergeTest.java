package org.headroom.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.MixShare;
import org.headroom.model.Node;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;
import org.headroom.model.Server;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Traffic;
import org.headroom.model.WebServer;
import org.headroom.model.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;

  private final Architecture base = Models.shop();
  private final Architecture ours = Models.shop();
  private final Architecture theirs = Models.shop();
  private Architecture merged;

  /** Elements, features and explanations of the conflicts. */
  private List<String> merge() {
    MergeResult result = ThreeWayMerge.merge(base, ours, theirs);
    merged = result.merged();
    return result.conflicts().stream().map(conflict -> conflict.element()
        + conflict.feature().map(feature -> " " + feature).orElse("") + ": " + conflict.explanation()).toList();
  }

  /** Whatever the conflicts are, the merged model can be saved, and every connection has its ends. */
  @AfterEach
  void nothingDangles() {
    Models.assertSameText(merged, Models.readBack(merged));
    merged.getConnections().forEach(each -> assertTrue(each.getSource() != null && each.getTarget() != null));
    Contents.all(merged).filter(Fault.class::isInstance)
        .forEach(each -> assertTrue(((Fault) each).getTarget() != null));
  }

  private <T extends Element> T result(String id, Class<T> type) {
    return Models.find(merged, id, type);
  }

  private boolean has(String id) {
    return Contents.find(merged, id).isPresent();
  }

  private static <T extends Element> T in(Architecture model, String id, Class<T> type) {
    return Models.find(model, id, type);
  }

  private static void remove(Architecture model, String id) {
    EcoreUtil.delete(in(model, id, Element.class), true);
    List<EObject> incomplete = Contents.all(model)
        .filter(each -> each instanceof Connection c && (c.getSource() == null || c.getTarget() == null)
            || each instanceof Fault f && f.getTarget() == null
            || each instanceof MixShare m && m.getRequestClass() == null)
        .toList();
    incomplete.forEach(EcoreUtil::delete);
  }

  private static <T extends Component> T add(Architecture model, String boundary, String id, T component) {
    component.setId(id);
    in(model, boundary, Boundary.class).getNodes().add(component);
    return component;
  }

  private static Connection connect(Architecture model, String id, String source, String target) {
    Connection connection = FACTORY.createConnection();
    connection.setId(id);
    connection.setSource(in(model, source, Component.class));
    connection.setTarget(in(model, target, Component.class));
    model.getConnections().add(connection);
    return connection;
  }

  @Test
  void differentFeaturesOfOneElementMerge() {
    in(ours, "web", WebServer.class).setReplicas(4);
    in(theirs, "web", WebServer.class).setInstanceType("m5.xlarge");
    assertEquals(List.of(), merge());
    assertEquals(4, result("web", WebServer.class).getReplicas());
    assertEquals("m5.xlarge", result("web", WebServer.class).getInstanceType());
  }

  @Test
  void aChangeThatBothMadeIsNoConflict() {
    for (Architecture side : List.of(ours, theirs)) {
      in(side, "web", WebServer.class).setReplicas(4);
      remove(side, "secrets");
      add(side, "data-subnet", "archive", FACTORY.createObjectStorage());
    }
    assertEquals(List.of(), merge());
    Models.assertSameText(ours, merged);
  }

  @Test
  void oneFeatureWithTwoNewValuesIsAConflictAndOursStays() {
    in(ours, "web", WebServer.class).setReplicas(4);
    in(theirs, "web", WebServer.class).setReplicas(5);
    MergeResult result = ThreeWayMerge.merge(base, ours, theirs);
    merged = result.merged();
    assertEquals(List.of(new Conflict("web", Optional.of("replicas"), Optional.of("3"), Optional.of("4"),
        Optional.of("5"), "Both changed it. Ours is kept.")), result.conflicts());
    assertEquals(4, result("web", WebServer.class).getReplicas());
  }

  @Test
  void featuresOfPartsMergeOneByOne() {
    in(ours, "working-day", Scenario.class).getTraffic().get(0).getMix().get(0).setShare(70.0);
    Traffic traffic = in(theirs, "working-day", Scenario.class).getTraffic().get(0);
    traffic.getMix().get(1).setShare(35.0);
    traffic.setBurstiness(3.0);
    assertEquals(List.of(), merge());
    Traffic result = result("working-day", Scenario.class).getTraffic().get(0);
    assertEquals(70, result.getMix().get(0).getShare());
    assertEquals(35, result.getMix().get(1).getShare());
    assertEquals(3, result.getBurstiness());
  }

  @Test
  void aPartThatOneRemovedAndTheOtherChangedIsAConflict() {
    in(ours, "shop-svc", Microservice.class).getDemands().remove(0);
    in(theirs, "shop-svc", Microservice.class).getDemands().get(0).setTime(FACTORY.createExponentialTime());
    assertEquals(List.of("shop-svc demands[READ]: We removed it, but they changed it. It is left out."), merge());
    assertEquals(1, result("shop-svc", Microservice.class).getDemands().size());
  }

  @Test
  void listsOfNamesMergeAsSets() {
    in(base, "web", Node.class).getTags().addAll(List.of("a", "b"));
    in(ours, "web", Node.class).getTags().addAll(List.of("a", "b", "ours"));
    in(theirs, "web", Node.class).getTags().addAll(List.of("b", "theirs"));
    assertEquals(List.of(), merge());
    assertEquals(List.of("b", "theirs", "ours").stream().sorted().toList(),
        result("web", Node.class).getTags().stream().sorted().toList());
  }

  /** A connection that accepts nothing in particular accepts everything. */
  @Test
  void removalsTogetherDoNotLiftARestriction() {
    for (Architecture side : List.of(base, ours, theirs)) {
      in(side, "web-to-shop-svc", Connection.class).getAccepts()
          .addAll(List.of(in(side, "basket", RequestClass.class), in(side, "order", RequestClass.class)));
    }
    in(ours, "web-to-shop-svc", Connection.class).getAccepts().remove(0);
    in(theirs, "web-to-shop-svc", Connection.class).getAccepts().remove(1);
    assertEquals(List.of("web-to-shop-svc accepts: Both removed something, and nothing would be left. Ours is kept."),
        merge());
    assertEquals(List.of(result("order", RequestClass.class)),
        result("web-to-shop-svc", Connection.class).getAccepts());
  }

  @Test
  void whatWeRemovedStaysRemovedThoughTheyChangedIt() {
    remove(ours, "page-cache");
    in(theirs, "page-cache", Cache.class).setTtl(Duration.ofHours(1));
    assertEquals(List.of("page-cache: We removed it, but they changed it. It is left out."), merge());
    assertTrue(!has("page-cache") && !has("shop-svc-to-page-cache"));
  }

  @Test
  void whatWeChangedStaysThoughTheyRemovedIt() {
    in(ours, "page-cache", Cache.class).setTtl(Duration.ofHours(1));
    remove(theirs, "page-cache");
    assertEquals(List.of("page-cache: They removed it, but we changed it. It is kept."), merge());
    assertTrue(has("page-cache") && !has("shop-svc-to-page-cache"));
  }

  @Test
  void aComponentThatWeConnectedStaysThoughTheyRemovedIt() {
    connect(ours, "web-to-page-cache", "web", "page-cache");
    remove(theirs, "page-cache");
    assertEquals(
        List.of("page-cache: They removed it, but our web-to-page-cache uses it as target. It is kept."), merge());
    assertEquals(result("page-cache", Cache.class), result("web-to-page-cache", Connection.class).getTarget());
  }

  @Test
  void aConnectionToAComponentThatWeRemovedIsLeftOut() {
    remove(ours, "page-cache");
    connect(theirs, "web-to-page-cache", "web", "page-cache");
    assertEquals(List.of(
        "web-to-page-cache: They added it, but its target page-cache is not in our model. It is left out."), merge());
  }

  @Test
  void loadOfAClassThatWeRemovedIsLeftOut() {
    remove(ours, "basket");
    Scenario added = EcoreUtil.copy(in(theirs, "sale", Scenario.class));
    added.setId("sale-2");
    theirs.getScenarios().add(added);
    assertEquals(List.of("sale-2 traffic[shopper]: It uses basket, which is not in our model. It is left out."),
        merge());
    assertTrue(result("sale-2", Scenario.class).getTraffic().isEmpty());
  }

  @Test
  void aReferenceToSomethingThatWeRemovedStaysOurs() {
    in(theirs, "web-to-shop-svc", Connection.class).setTarget(in(theirs, "page-cache", Component.class));
    remove(ours, "page-cache");
    assertEquals(List.of(
        "web-to-shop-svc target: They use it here, but it is not in our model. It is left out."), merge());
    assertEquals("shop-svc", result("web-to-shop-svc", Connection.class).getTarget().getId());
  }

  @Test
  void differentElementsUnderOneIdAreAConflict() {
    add(ours, "data-subnet", "queue", FACTORY.createMessageBroker()).setPartitions(3);
    add(theirs, "data-subnet", "queue", FACTORY.createMessageBroker()).setPartitions(6);
    assertEquals(List.of("queue partitions: Both added it, with different content. Ours is kept."), merge());
  }

  @Test
  void anElementOfAnotherKindUnderOurIdIsLeftOut() {
    add(ours, "data-subnet", "queue", FACTORY.createMessageBroker());
    connect(theirs, "queue", "web", "shop-svc");
    assertEquals(List.of("queue: They added it under the id of our MessageBroker. It is left out."), merge());
  }

  @Test
  void aNameThatWeGaveAwayIsNotUsedTwice() {
    in(ours, "page-cache", Cache.class).setId("storage");
    in(theirs, "shop-db", SqlDatabase.class).setId("storage");
    assertEquals(List.of("shop-db id: They gave it the id of our Cache. Our name is kept."), merge());
    assertTrue(has("shop-db"));
  }

  @Test
  void aRenamedElementTakesTheirChangesUnderItsNewName() {
    in(ours, "shop-db", SqlDatabase.class).setId("orders-db");
    in(theirs, "shop-db", SqlDatabase.class).setReadReplicas(5);
    connect(theirs, "web-to-shop-db", "web", "shop-db");
    assertEquals(List.of(), merge());
    assertEquals(5, result("orders-db", SqlDatabase.class).getReadReplicas());
    assertEquals("orders-db", result("web-to-shop-db", Connection.class).getTarget().getId());
  }

  @Test
  void twoNewNamesAreAConflict() {
    in(ours, "shop-db", SqlDatabase.class).setId("orders-db");
    in(theirs, "shop-db", SqlDatabase.class).setId("main-db");
    assertEquals(List.of("orders-db id: Both renamed it. Our name is kept."), merge());
  }

  @Test
  void movesToDifferentPlacesAreAConflict() {
    in(ours, "data-subnet", Boundary.class).getNodes().add(in(ours, "page-cache", Node.class));
    in(theirs, "web-subnet", Boundary.class).getNodes().add(in(theirs, "page-cache", Node.class));
    assertEquals(List.of("page-cache boundary: Both moved it. Our place is kept."), merge());
    assertEquals("data-subnet", result("page-cache", Node.class).getBoundary().getId());
  }

  @Test
  void boundariesThatWereMovedIntoEachOtherAreAConflict() {
    in(ours, "data-subnet", Boundary.class).getNodes().add(in(ours, "web-subnet", Node.class));
    in(theirs, "web-subnet", Boundary.class).getNodes().add(in(theirs, "data-subnet", Node.class));
    assertEquals(List.of("data-subnet boundary: They moved it into web-subnet, which is now inside it. It stays where "
        + "it is."), merge());
    assertEquals("data-subnet", result("web-subnet", Node.class).getBoundary().getId());
  }

  @Test
  void aBoundaryStaysAsLongAsSomethingOfOursIsInside() {
    add(ours, "data-subnet", "archive", FACTORY.createObjectStorage());
    remove(theirs, "data-subnet");
    assertEquals(List.of("data-subnet: They removed it, but archive, which we keep, is inside. It is kept."), merge());
    assertEquals("data-subnet", result("archive", Node.class).getBoundary().getId());
  }

  @Test
  void whatTheyPutIntoABoundaryThatWeRemovedIsInWhatWasAroundIt() {
    remove(ours, "data-subnet");
    add(theirs, "data-subnet", "archive", FACTORY.createObjectStorage());
    assertEquals(List.of("archive boundary: They added it inside data-subnet, which is not in our model. It is in what "
        + "was around that."), merge());
    assertEquals("shop-network", result("archive", Node.class).getBoundary().getId());
  }

  @Test
  void aFaultInAScenarioThatWeRemovedIsLeftOut() {
    remove(ours, "sale");
    Fault fault = FACTORY.createFault();
    fault.setId("crash");
    fault.setTarget(in(theirs, "web", Node.class));
    in(theirs, "sale", Scenario.class).getFaults().add(fault);
    assertEquals(List.of("crash: They added it to sale, which is not in our model. It is left out."), merge());
  }

  @Test
  void anotherClassMergesWithOtherChanges() {
    in(ours, "web", Server.class).setReplicas(4);
    retype(theirs, "web", FACTORY.createWorker());
    assertEquals(List.of(), merge());
    assertEquals(4, result("web", Worker.class).getReplicas());
  }

  @Test
  void aClassWithoutWhatWeChangedIsAConflict() {
    in(ours, "page-cache", Cache.class).setTtl(Duration.ofHours(1));
    retype(theirs, "page-cache", FACTORY.createAuthService());
    assertEquals(List.of("page-cache type: They changed the class to one that has no ttl, which we changed. Ours is "
        + "kept."), merge());
    assertEquals(Duration.ofHours(1), result("page-cache", Cache.class).getTtl());
  }

  @Test
  void aClassThatOurTrafficNeedsStays() {
    Traffic traffic = FACTORY.createTraffic();
    add(base, "eu-west", "robot", FACTORY.createClient());
    traffic.setClient(add(ours, "eu-west", "robot", FACTORY.createClient()));
    add(theirs, "eu-west", "robot", FACTORY.createWorker());
    in(ours, "sale", Scenario.class).getTraffic().add(traffic);
    assertEquals(List.of("robot type: They changed the class, but our sale needs a Client as traffic. Ours is kept."),
        merge());
    assertEquals(result("robot", Client.class), result("sale", Scenario.class).getTraffic().get(1).getClient());
  }

  @Test
  void theArchitectureItselfMerges() {
    ours.setOwner("us");
    theirs.setName("Shop");
    assertEquals(List.of(), merge());
    assertEquals("us of Shop", merged.getOwner() + " of " + merged.getName());
  }

  @Test
  void boundariesThatTogetherAreTooDeepLeaveOursAsItIs() {
    List<Boundary> outer = chain(ours, "a", 40);
    List<Boundary> inner = chain(theirs, "b", 40);
    outer.get(39).getNodes().add(in(ours, "eu-west", Node.class));
    in(theirs, "eu-west", Boundary.class).getNodes().add(inner.get(0));
    List<String> conflicts = merge();
    assertEquals(1, conflicts.size());
    assertTrue(conflicts.get(0).startsWith(": The merged model could not be saved; ours is kept as it is."));
    Models.assertSameText(ours, merged);
  }

  private static List<Boundary> chain(Architecture model, String name, int length) {
    List<Boundary> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Boundary boundary = FACTORY.createNamespace();
      boundary.setId(name + i);
      (i == 0 ? model.getNodes() : chain.get(i - 1).getNodes()).add(boundary);
      chain.add(boundary);
    }
    return chain;
  }

  private static void retype(Architecture model, String id, Server other) {
    Models.retype(in(model, id, Server.class), other);
  }
}

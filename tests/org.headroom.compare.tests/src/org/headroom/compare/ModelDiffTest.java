package org.headroom.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.compare.Change.Kind;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MeanTime;
import org.headroom.model.Microservice;
import org.headroom.model.Node;
import org.headroom.model.Operation;
import org.headroom.model.Property;
import org.headroom.model.Scenario;
import org.headroom.model.ServiceDemand;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDiffTest {

  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;

  private final Architecture before = Models.shop();
  private final Architecture after = Models.shop();

  private <T extends Element> T now(String id, Class<T> type) {
    return Models.find(after, id, type);
  }

  private void assertChanges(String... expected) {
    List<String> changes = ModelDiff.between(before, after).stream().map(change -> change.kind().word() + " "
        + change.element() + change.feature().map(feature -> " " + feature).orElse("") + ": "
        + change.before().orElse("-") + " -> " + change.after().orElse("-")).toList();
    assertEquals(List.of(expected), changes);
  }

  @Test
  void valuesArePrintedInUnitsOfTheModel() {
    now("page-cache", Cache.class).setTtl(Duration.ofMinutes(5));
    assertChanges("changed page-cache ttl: 30 s -> 5 min");
  }

  @Test
  void aDefaultIsAValueLikeAnyOther() {
    now("page-cache", Cache.class).setReplicas(null);
    now("web-to-shop-svc", Connection.class).setOrder(2);
    assertChanges("changed page-cache replicas: 2 -> -", "changed web-to-shop-svc order: 0 -> 2");
  }

  @Test
  void howABriefPutItIsNoDifference() {
    Property wording = FACTORY.createProperty();
    wording.setKey("brief.config");
    wording.setValue("Type `t3.large`");
    now("web", Component.class).getProperties().add(wording);
    assertChanges();
  }

  @Test
  void featuresOfPartsHaveAPath() {
    ServiceDemand reads = now("shop-svc", Microservice.class).getDemands().get(0);
    ((MeanTime) reads.getTime()).setMean(Duration.ofMillis(2));
    now("working-day", Scenario.class).getTraffic().get(0).getMix().get(3).setShare(7.5);
    assertChanges("changed shop-svc demands[READ].time.mean: 3 ms -> 2 ms",
        "changed working-day traffic[shopper].mix[order].share: 5.0 -> 7.5");
  }

  @Test
  void aPartThatComesOrGoesIsOneChange() {
    Microservice service = now("shop-svc", Microservice.class);
    service.getDemands().remove(1);
    service.setScaling(FACTORY.createScalingPolicy());
    service.getScaling().setMaximum(12);
    assertChanges(
        "changed shop-svc demands[WRITE]: ServiceDemand (operations WRITE, time LogNormalTime (mean 8 ms)) -> -",
        "changed shop-svc scaling: - -> (maximum 12)");
  }

  @Test
  void anotherDistributionIsAnotherPart() {
    now("shop-svc", Microservice.class).getDemands().get(0).setTime(FACTORY.createExponentialTime());
    assertChanges("changed shop-svc demands[READ].time: LogNormalTime (mean 3 ms) -> ExponentialTime");
  }

  @Test
  void addedElementsSayWhatTheyAre() {
    Worker worker = FACTORY.createWorker();
    worker.setId("mailer");
    worker.setLabel("Mail");
    worker.setReplicas(2);
    now("application-subnet", Boundary.class).getNodes().add(0, worker);
    assertChanges("added mailer: - -> Worker (label \"Mail\", replicas 2)");
  }

  @Test
  void removedElementsStandWhereTheyWere() {
    EcoreUtil.delete(now("shop-svc-to-secrets", Connection.class));
    now("web", Component.class).setOwner("x");
    now("web-to-dashboards", Connection.class).setOwner("x");
    List<Change> changes = ModelDiff.between(before, after);
    assertEquals(List.of("web", "shop-svc-to-secrets", "web-to-dashboards"),
        changes.stream().map(Change::element).toList());
    assertEquals(Kind.REMOVED, changes.get(1).kind());
    assertTrue(changes.get(1).before().orElseThrow().startsWith("Connection (source shop-svc, target secrets"));
  }

  @Test
  void anElementInAnotherContainerIsMoved() {
    now("data-subnet", Boundary.class).getNodes().add(now("page-cache", Node.class));
    now("sale", Scenario.class).getFaults().addAll(now("database-failover", Scenario.class).getFaults());
    assertChanges("moved page-cache boundary: application-subnet -> data-subnet",
        "moved loss-of-primary scenario: database-failover -> sale");
  }

  @Test
  void anElementOutOfAllBoundariesHasNoneAnyMore() {
    after.getNodes().add(now("dashboards", Node.class));
    assertChanges("moved dashboards boundary: eu-west -> -");
  }

  @Test
  void aRenamedComponentIsNotAnotherOne() {
    now("shop-db", SqlDatabase.class).setId("orders-db");
    assertChanges("changed orders-db id: shop-db -> orders-db");
  }

  @Test
  void aRenamedComponentMayHaveChanged() {
    SqlDatabase database = now("shop-db", SqlDatabase.class);
    database.setId("orders-db");
    database.setLabel("Orders");
    database.setReadReplicas(3);
    assertChanges("changed orders-db id: shop-db -> orders-db", "changed orders-db label: Shop DB (MySQL) -> Orders",
        "changed orders-db readReplicas: 2 -> 3");
  }

  @Test
  void renamingEverythingIsNothingButRenaming() {
    Contents.elements(after).forEach(element -> element.setId("x-" + element.getId()));
    List<Change> changes = ModelDiff.between(before, after);
    assertEquals(List.of(Optional.of("id")), changes.stream().map(Change::feature).distinct().toList());
    assertEquals(Contents.elements(before).count(), changes.size());
  }

  @Test
  void aRenamedBoundaryKeepsWhatIsInside() {
    now("data-subnet", Boundary.class).setId("storage");
    assertChanges("changed storage id: data-subnet -> storage");
  }

  @Test
  void somethingElseInTheSamePlaceIsNotARenamedElement() {
    EcoreUtil.delete(now("page-cache", Cache.class));
    after.getConnections().removeIf(each -> each.getSource() == null || each.getTarget() == null);
    Cache cache = FACTORY.createCache();
    cache.setId("sessions");
    now("application-subnet", Boundary.class).getNodes().add(cache);
    assertTrue(ModelDiff.between(before, after).stream().anyMatch(change -> change.kind() == Kind.ADDED));
    assertTrue(ModelDiff.between(before, after).stream()
        .anyMatch(change -> change.kind() == Kind.REMOVED && change.element().equals("page-cache")));
  }

  @Test
  void anotherClassUnderOneIdIsAnotherType() {
    Worker worker = FACTORY.createWorker();
    Models.retype(now("shop-svc", Microservice.class), worker);
    worker.setBatchSize(5);
    assertChanges("changed shop-svc type: Microservice -> Worker", "changed shop-svc batchSize: - -> 5");
  }

  @Test
  void aComponentDoesNotBecomeABoundary() {
    Boundary cluster = FACTORY.createCluster();
    Node dns = now("shop-dns", Node.class);
    EcoreUtil.delete(dns);
    cluster.setId("shop-dns");
    after.getNodes().add(cluster);
    List<Kind> kinds = ModelDiff.between(before, after).stream()
        .filter(change -> change.element().equals("shop-dns")).map(Change::kind).toList();
    assertEquals(List.of(Kind.REMOVED, Kind.ADDED), kinds);
  }

  @Test
  void theArchitectureItselfHasNoId() {
    after.setName("Shop");
    assertChanges("changed  name: Three-tier web shop -> Shop");
  }

  @Test
  void referencesAreComparedByTheElement() {
    Connection connection = now("web-to-shop-svc", Connection.class);
    connection.setTarget(now("page-cache", Component.class));
    connection.getOperations().add(Operation.READ);
    assertChanges("changed web-to-shop-svc target: shop-svc -> page-cache",
        "changed web-to-shop-svc operations: - -> READ");
  }

  @Test
  void elementsWithoutAnIdAreComparedByTheirContent() {
    for (Architecture each : List.of(before, after)) {
      each.getDecisions().add(FACTORY.createDecision());
      each.getDecisions().add(FACTORY.createDecision());
      each.getDecisions().get(0).setTitle("Use MySQL");
    }
    assertEquals(List.of(), ModelDiff.between(before, after));
  }

  @Test
  void theCounterpartOfARenamedElementIsKnown() {
    now("web", Component.class).setId("frontend");
    ModelDiff diff = ModelDiff.of(before, after);
    assertEquals(Optional.of(now("frontend", Component.class)),
        diff.counterpart(Models.find(before, "web", Component.class)));
    after.getScenarios().remove(1);
    assertFalse(ModelDiff.of(before, after).counterpart(Models.find(before, "sale", Scenario.class)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = 20_000)
  void aModelOfManyElementsUnderNewNamesIsComparedInSeconds(int count) {
    for (int i = 0; i < count; i++) {
      for (Architecture each : List.of(before, after)) {
        Worker worker = FACTORY.createWorker();
        worker.setId((each == before ? "old-" : "new-") + i);
        worker.setLabel("Worker " + i);
        each.getNodes().add(worker);
      }
    }
    assertEquals(count, ModelDiff.between(before, after).size());
  }

  @Test
  void everyListOfPartsHasAKey() {
    HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance)
        .flatMap(type -> ((EClass) type).getEReferences().stream())
        .filter(reference -> reference.isMany() && Features.holdsParts(reference)).map(EReference::getEReferenceType)
        .forEach(type -> assertFalse(Parts.keyFeatures(type).isEmpty(), type.getName()));
  }
}

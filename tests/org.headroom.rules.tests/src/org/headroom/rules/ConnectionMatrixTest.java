package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.ApiGateway;
import org.headroom.model.ApiStyle;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionMatrixTest {
  private static final ConnectionMatrix MATRIX = ConnectionMatrix.standard();
  private static final Map<String, String[]> TYPES = types();

  /** Pairs that drawing tools allow and this matrix rejects on purpose. */
  private static final Set<String> DELIBERATELY_REJECTED = Set.of(
      // boundaries are places: nest instead of connecting
      "container_orchestration,api_server", "container_orchestration,microservice", "container_orchestration,worker",
      "container_orchestration,load_balancer", "container_registry,container_orchestration", "vpn,subnet",
      // the arrow points the wrong way
      "web_server,cdn", "object_storage,cdn",
      // passive components do not call
      "search,database_sql", "search,database_nosql", "load_balancer,cache_redis",
      // workers take messages
      "worker,worker");

  record Pair(String source, String target) {
    @Override
    public String toString() {
      return source + "," + target;
    }
  }

  static List<Pair> pairs() throws IOException {
    return lines("tests/org.headroom.rules.tests/data/component-pairs.csv").map(line -> line.split(","))
        .map(cells -> new Pair(cells[0], cells[1])).toList();
  }

  @Test
  void thereAreThreeHundredAndFiftyNinePairs() throws IOException {
    assertEquals(359, new HashSet<>(pairs()).size());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyPairOfADrawingToolIsAllowedWithARoleOrRejectedWithAReason(Pair pair) {
    ConnectionMatrix.Verdict verdict = MATRIX.check(node(pair.source()), node(pair.target()));
    assertTrue(verdict.rationale().length() > 5, "a reason");
    if (DELIBERATELY_REJECTED.contains(pair.toString())) {
      assertFalse(verdict.allowed(), verdict.rationale());
      assertFalse(verdict.suggestion().isBlank());
    } else {
      assertTrue(verdict.allowed(), verdict.rationale());
    }
  }

  @Test
  void everyListedRejectionIsAPair() throws IOException {
    Set<String> all = pairs().stream().map(Pair::toString).collect(Collectors.toSet());
    assertTrue(all.containsAll(DELIBERATELY_REJECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure_app_service", "blockchain_node", "cicd_pipeline", "client", "dns", "gcp_app_engine",
      "k8s_ingress", "nat_gateway", "reverse_proxy", "synthetic_monitoring", "vpn", "web_browser"})
  void typesThatNothingCouldReachAreReachable(String type) {
    EClass target = node(type).eClass();
    assertTrue(components().stream().anyMatch(source -> MATRIX.check(source, target).allowed()));
  }

  @Test
  void everyPairOfClassesHasAnAnswer() {
    for (EClass source : components()) {
      for (EClass target : components()) {
        ConnectionMatrix.Verdict verdict = MATRIX.check(source, target);
        assertFalse(verdict.rationale().isBlank());
        assertEquals(verdict.allowed(), verdict.suggestion().isEmpty());
        assertEquals(new HashSet<>(verdict.roles()).size(), verdict.roles().size());
        assertTrue(MATRIX.explain(source, target).endsWith("."));
      }
    }
  }

  @Test
  void everyComponentCanBeConnected() {
    for (EClass type : components()) {
      assertTrue(components().stream().anyMatch(other -> MATRIX.check(other, type).allowed()
          || MATRIX.check(type, other).allowed()), type.getName());
    }
  }

  @ParameterizedTest
  @CsvSource({"Client, Cdn, REQUEST", "Cdn, LoadBalancer, ORIGIN", "Cdn, ObjectStorage, ORIGIN", "Cdn, Logging, LOG",
      "LoadBalancer, ApiGateway, REQUEST", "ApiGateway, Microservice, REQUEST", "Microservice, Cache, CACHE",
      "Microservice, SqlDatabase, REQUEST", "SqlDatabase, MessageBroker, CDC", "MessageBroker, Worker, CONSUME",
      "Worker, Microservice, REQUEST", "Worker, SearchIndex, INDEX", "Microservice, Monitoring, TELEMETRY",
      "Microservice, MessageBroker, PUBLISH", "Microservice, SecretStore, SECRET", "DeliveryPipeline, Worker, DEPLOY",
      "Client, Dns, REQUEST", "Dns, Waf, REQUEST", "Waf, Cdn, REQUEST", "Client, ReverseProxy, REQUEST"})
  void newConnectionGetsTheUsualRole(String source, String target, Role role) {
    assertEquals(role, MATRIX.defaultRole(type(source), type(target)).orElseThrow());
  }

  @Test
  void workerMayUpdateASearchService() {
    assertTrue(MATRIX.allowedRoles(type("Worker"), type("Microservice")).contains(Role.INDEX));
  }

  @Test
  void rejectionExplainsAndSuggests() {
    assertEquals("Client to SqlDatabase is not allowed: a device on the internet has no business in a data store. "
        + "Put a service or a gateway between them.", MATRIX.explain(type("Client"), type("SqlDatabase")));
    assertTrue(MATRIX.explain(type("Worker"), type("MessageBroker")).contains("PUBLISH"));
    assertTrue(MATRIX.explain(type("Monitoring"), type("Microservice")).contains("TELEMETRY"));
  }

  @Test
  void onlyAGraphqlGatewayQueriesAStore() {
    ApiGateway gateway = HeadroomFactory.eINSTANCE.createApiGateway();
    Node store = HeadroomFactory.eINSTANCE.createSqlDatabase();
    assertFalse(MATRIX.check(gateway, store).allowed());
    gateway.setStyle(ApiStyle.GRAPHQL);
    assertTrue(MATRIX.check(gateway, store).allowed());
  }

  @Test
  void allowedTargetsAreOfferedToTheEditor() {
    assertTrue(MATRIX.allowedTargets(type("Dns")).contains(type("Cdn")));
    assertFalse(MATRIX.allowedTargets(type("Dns")).contains(type("Cache")));
  }

  private static List<EClass> components() {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && HeadroomPackage.Literals.COMPONENT.isSuperTypeOf(c)).toList();
  }

  private static EClass type(String name) {
    return (EClass) HeadroomPackage.eINSTANCE.getEClassifier(name);
  }

  private static Node node(String drawn) {
    String[] cells = TYPES.get(drawn);
    EClass type = type(cells[1]);
    Node node = (Node) HeadroomFactory.eINSTANCE.create(type);
    if (!cells[3].isEmpty()) {
      String[] setting = cells[3].split("=");
      EStructuralFeature feature = type.getEStructuralFeature(setting[0]);
      node.eSet(feature, EcoreUtil.createFromString(((EAttribute) feature).getEAttributeType(), setting[1]));
    }
    return node;
  }

  private static Map<String, String[]> types() {
    try {
      return lines("tests/org.headroom.catalogue.tests/data/component-types.csv").map(line -> line.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(System.getProperty("headroom.root"), file)).stream()
        .filter(line -> !line.startsWith("#"));
  }
}

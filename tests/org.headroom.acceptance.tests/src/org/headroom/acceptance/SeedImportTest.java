package org.headroom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.exchange.brief.BriefReader;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.Imported;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Microservice;
import org.headroom.model.Node;
import org.headroom.rules.ConnectionMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief of the reference system is understood as a whole, and the completed example contains what it says. */
class SeedImportTest {

  /** What the example says more precisely than the brief, or differently, and why. */
  private static final Map<String, String> COMPLETED = Map.ofEntries(
      Map.entry("product-svc.documentation", "the demands are added to the words of the brief"),
      Map.entry("inventory-svc.documentation", "the demands are added to the words of the brief"),
      Map.entry("product-db.documentation", "demands, IOPS, standby and backup are added to the words of the brief"),
      Map.entry("object-storage.documentation", "the storage class is added to the words of the brief"),
      Map.entry("product-svc.scaling", "the brief says that it scales; bounds and times are chosen"),
      Map.entry("throughput.requirement", "each objective cites its own half of the goal"),
      Map.entry("throughput.requirementId", "each objective cites its own half of the goal"),
      Map.entry("latency-p99.requirement", "each objective cites its own half of the goal"),
      Map.entry("latency-p99.requirementId", "each objective cites its own half of the goal"));

  private static Imported brief;
  private static Map<String, Element> imported;
  private static Map<String, Element> completed;

  @BeforeAll
  static void readBoth() throws Exception {
    brief = new BriefReader(ConnectionMatrix.standard()::defaultRole)
        .read(Seed.EXAMPLES.resolve("global-ecommerce-catalog.md"));
    imported = elements(brief.architecture());
    completed = elements(Seed.load().architecture());
  }

  private static Map<String, Element> elements(Architecture architecture) {
    Map<String, Element> elements = new LinkedHashMap<>();
    architecture.eAllContents().forEachRemaining(object -> {
      if (object instanceof Element element) {
        elements.put(element.getId(), element);
      }
    });
    return elements;
  }

  @Test
  void everyLineIsUnderstoodOrLeftOutOnPurpose() {
    assertEquals(List.of(), brief.report().lines(ImportLine.Status.NOT_UNDERSTOOD));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      global-edge         | Cdn           | Global Edge (CloudFront)  | Top, Center
      waf-access-logs     | Logging       | WAF Access Logs           | Top Right (Next to CDN)
      public-alb          | LoadBalancer  | Public ALB (Ingress)      | Below CDN
      application-vpc | Subnet | Application VPC (Private) | Middle Large Area (Draw this first effectively as a container)
      catalog-api-gateway | ApiGateway    | Catalog API Gateway       | Top-center inside Subnet
      product-svc         | Microservice  | Product Svc               | Middle row inside Subnet
      inventory-svc       | Microservice  | Inventory Svc             | Middle row inside Subnet
      search-svc          | Microservice  | Search Svc                | Middle row inside Subnet
      product-cache       | Cache         | Product Cache (Cluster)   | Right side inside Subnet
      product-db          | SqlDatabase   | Product DB (Primary)      | Bottom Center inside Subnet
      cdc-events          | MessageBroker | CDC Events (Kafka)        | Bottom Right
      search-indexer      | Worker        | Search Indexer            | Right of Queue
      prometheus-datadog  | Monitoring    | Prometheus / Datadog      | Far Left (Outside critical path)
      """)
  void everyComponentHasItsClassLabelAndPlace(String id, String type, String label, String hint) {
    Node node = (Node) imported.get(id);
    assertEquals(List.of(type, label, hint), List.of(node.eClass().getName(), node.getLabel(), node.getPositionHint()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      global-edge         | cdnType      | cloudfront-premium
      public-alb          | lbType       | ALB
      public-alb          | access       | EXTERNAL
      application-vpc     | visibility   | PRIVATE
      catalog-api-gateway | access       | INTERNAL
      product-svc         | instanceType | t3.large
      product-svc         | replicas     | 5
      inventory-svc       | instanceType | t3.medium
      inventory-svc       | replicas     | 3
      inventory-svc       | consistency  | STRONG
      search-svc          | instanceType | t3.medium
      search-svc          | replicas     | 3
      product-cache       | instanceType | cache.m5.large
      product-cache       | ttl          | 3600 ms
      product-db          | engine       | POSTGRES
      product-db          | instanceType | db.m5.xlarge
      product-db          | storageType  | gp3
      cdc-events          | brokerType   | kafka-standard
      """)
  void everyConfigValueIsThere(String id, String feature, String value) {
    assertEquals(value, print(imported.get(id), feature));
    assertEquals(value, print(completed.get(id), feature), "and in the completed example");
  }

  private static String print(Element element, String feature) {
    EStructuralFeature f = element.eClass().getEStructuralFeature(feature);
    return EcoreUtil.convertToString(((EAttribute) f).getEAttributeType(), element.eGet(f));
  }

  @ParameterizedTest
  @CsvSource({
    "client, global-edge, REQUEST", "global-edge, public-alb, ORIGIN", "global-edge, object-storage, ORIGIN",
    "global-edge, waf-access-logs, LOG", "public-alb, catalog-api-gateway, REQUEST",
    "catalog-api-gateway, product-svc, REQUEST", "catalog-api-gateway, inventory-svc, REQUEST",
    "catalog-api-gateway, search-svc, REQUEST", "product-svc, product-cache, CACHE",
    "product-svc, product-db, REQUEST", "inventory-svc, product-db, REQUEST", "product-db, cdc-events, CDC",
    "cdc-events, search-indexer, CONSUME", "search-indexer, search-svc, INDEX",
    "product-svc, prometheus-datadog, TELEMETRY", "inventory-svc, prometheus-datadog, TELEMETRY"})
  void everyConnectionHasItsRole(String source, String target, String role) {
    for (Map<String, Element> model : List.of(imported, completed)) {
      List<Connection> found = model.values().stream().filter(Connection.class::isInstance).map(Connection.class::cast)
          .filter(c -> c.getSource().getId().equals(source) && c.getTarget().getId().equals(target)).toList();
      assertEquals(1, found.size(), source + " → " + target);
      assertEquals(role, found.get(0).getRole().getLiteral());
    }
  }

  @Test
  void everyNoteIsKept() {
    Map<String, String> notes = Map.of(
        "global-edge", "Offloads 95% of static read traffic + SSL termination at the edge.",
        "waf-access-logs", "Streams real-time access logs for security analysis.",
        "catalog-api-gateway", "Handles auth, throttling, and routing to microservices.",
        "product-cache", "Protects the DB from \"Thundering Herd\" on hot products.",
        "cdc-events", "The simulation engine now ONLY sends Write traffic here.",
        "prometheus-datadog",
        "These connections use the new Telemetry Sampling logic (won't crash your dashboard).");
    notes.forEach((id, note) -> {
      assertEquals(note, imported.get(id).getNote());
      assertEquals(note, completed.get(id).getNote());
    });
  }

  @Test
  void theCompletedExampleContainsEveryElementOfTheBrief() {
    Set<String> missing = new TreeSet<>(imported.keySet());
    missing.removeAll(completed.keySet());
    assertEquals(Set.of(), missing);
    imported.forEach((id, element) -> assertEquals(element.eClass(), completed.get(id).eClass(), id));
  }

  @Test
  void whatTheBriefSaysIsUnchangedInTheCompletedExample() {
    Set<String> changed = new TreeSet<>();
    imported.forEach((id, element) -> {
      Element other = completed.get(id);
      assertNotNull(other, id);
      for (EStructuralFeature feature : stated(element)) {
        if (!text(element, feature).equals(text(other, feature))) {
          changed.add(id + "." + feature.getName());
        }
      }
    });
    assertEquals(new TreeSet<>(COMPLETED.keySet()), changed);
    assertTrue(COMPLETED.values().stream().noneMatch(String::isBlank), "each with its reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"product-svc", "inventory-svc", "product-db", "object-storage"})
  void documentationIsOnlyAddedTo(String id) {
    assertTrue(completed.get(id).getDocumentation().contains(imported.get(id).getDocumentation()), id);
  }

  @Test
  void scalingIsKept() {
    assertNotNull(((Microservice) imported.get("product-svc")).getScaling());
    assertNotNull(((Microservice) completed.get("product-svc")).getScaling());
  }

  /** Features that the import set; nesting is compared by the boundary of each node. */
  private static List<EStructuralFeature> stated(Element element) {
    List<EStructuralFeature> stated = new ArrayList<>();
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      boolean nested = feature instanceof EReference reference && reference.isContainment()
          && Element.class.isAssignableFrom(reference.getEReferenceType().getInstanceClass());
      boolean derived = feature.isDerived() || feature.isTransient() && !feature.getName().equals("boundary");
      boolean opposite = feature.getName().equals("outgoing") || feature.getName().equals("incoming");
      if (!nested && !derived && !opposite && element.eIsSet(feature)) {
        stated.add(feature);
      }
    }
    return stated;
  }

  private static String text(EObject object, EStructuralFeature feature) {
    List<String> values = new ArrayList<>();
    Object all = object.eGet(feature);
    for (Object value : feature.isMany() ? (List<?>) all : Arrays.asList(all)) {
      if (value == null) {
        values.add("nothing");
      } else if (feature instanceof EAttribute attribute) {
        values.add(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
      } else if (((EReference) feature).isContainment()) {
        EObject part = (EObject) value;
        values.add(part.eClass().getName() + part.eClass().getEAllStructuralFeatures().stream()
            .filter(part::eIsSet).map(f -> f.getName() + "=" + text(part, f)).toList());
      } else {
        values.add(((Element) value).getId());
      }
    }
    return values.toString();
  }
}

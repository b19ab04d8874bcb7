package org.headroom.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Access;
import org.headroom.model.ApiGateway;
import org.headroom.model.Architecture;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Comparator;
import org.headroom.model.Connection;
import org.headroom.model.Consistency;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.LoadBalancer;
import org.headroom.model.LoadBalancerType;
import org.headroom.model.Logging;
import org.headroom.model.MessageBroker;
import org.headroom.model.Metric;
import org.headroom.model.Microservice;
import org.headroom.model.Monitoring;
import org.headroom.model.Node;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Objective;
import org.headroom.model.Region;
import org.headroom.model.Role;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;
import org.headroom.model.Subnet;
import org.headroom.model.Visibility;
import org.headroom.model.Worker;
import org.headroom.model.units.Quantities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of the reference brief is in the model that is read from it. */
class SeedBriefTest {

  private static final Path BRIEF =
      Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.md");
  private static Imported seed;
  private static Map<String, Element> elements;

  @BeforeAll
  static void read() throws ImportException, IOException {
    seed = new BriefReader().read(BRIEF);
    elements = elements(seed.architecture());
  }

  private static Map<String, Element> elements(Architecture architecture) {
    return Stream.iterate(architecture.eAllContents(), i -> i.hasNext(), i -> i).map(i -> i.next())
        .filter(Element.class::isInstance).map(Element.class::cast)
        .collect(Collectors.toMap(Element::getId, element -> element));
  }

  private static <T> T element(String id, Class<T> type) {
    return type.cast(elements.get(id));
  }

  static List<ImportLine> lines() throws ImportException, IOException {
    return new BriefReader().read(BRIEF).report().lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineIsUnderstoodOrLeftOutOnPurpose(ImportLine line) {
    assertTrue(line.status() != ImportLine.Status.NOT_UNDERSTOOD, () -> line.number() + ": " + line.explanation());
  }

  @Test
  void everyLineThatIsNotBlankIsReported() throws IOException {
    List<String> written = Files.readAllLines(BRIEF).stream().filter(line -> !line.isBlank()).toList();
    assertEquals(written, seed.report().lines().stream().map(ImportLine::text).toList());
  }

  @Test
  void onlyRulesAndRemarksToTheReaderAreLeftOut() {
    List<String> ignored = seed.report().lines(ImportLine.Status.IGNORED).stream().map(ImportLine::text)
        .filter(text -> !text.equals("---")).toList();
    assertEquals(List.of("1. Click **\"Run Simulation\"**.", "2. **Observe**:",
        "You have now built a **production-grade** architecture."), ignored);
  }

  @Test
  void titleGoalAndPatternDescribeTheArchitecture() {
    assertEquals("Global E-Commerce Catalog (SRE Edition)", seed.architecture().getName());
    assertEquals("Design a high-scale, globally distributed product catalog capable of handling 50,000+ RPS with "
        + "<100ms latency.\nPattern: Event-Driven Microservices with Edge Acceleration.",
        seed.architecture().getDescription());
  }

  @Test
  void theGoalBecomesTwoObjectives() {
    Objective throughput = element("throughput", Objective.class);
    assertEquals(Metric.THROUGHPUT, throughput.getMetric());
    assertEquals(Comparator.AT_LEAST, throughput.getComparator());
    assertEquals(Quantities.parse("50000 rps"), throughput.getThreshold());
    Objective latency = element("latency-p99", Objective.class);
    assertEquals(Metric.LATENCY_PERCENTILE, latency.getMetric());
    assertEquals(99, latency.getPercentile());
    assertEquals(Comparator.LESS, latency.getComparator());
    assertEquals(Quantities.parse("100 ms"), latency.getThreshold());
    assertTrue(latency.getRequirement().contains("<100ms latency"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      global-edge         | Global Edge (CloudFront)   | Top, Center
      waf-access-logs     | WAF Access Logs            | Top Right (Next to CDN)
      public-alb          | Public ALB (Ingress)       | Below CDN
      application-vpc     | Application VPC (Private)  | Middle Large Area (Draw this first effectively as a container)
      catalog-api-gateway | Catalog API Gateway        | Top-center inside Subnet
      product-svc         | Product Svc                | Middle row inside Subnet
      inventory-svc       | Inventory Svc              | Middle row inside Subnet
      search-svc          | Search Svc                 | Middle row inside Subnet
      product-cache       | Product Cache (Cluster)    | Right side inside Subnet
      product-db          | Product DB (Primary)       | Bottom Center inside Subnet
      cdc-events          | CDC Events (Kafka)         | Bottom Right
      search-indexer      | Search Indexer             | Right of Queue
      prometheus-datadog  | Prometheus / Datadog       | Far Left (Outside critical path)
      """)
  void labelsAndPositionsAreKept(String id, String label, String position) {
    assertEquals(label, elements.get(id).getLabel());
    assertEquals(position, ((Node) elements.get(id)).getPositionHint());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      global-edge         | Offloads 95% of static read traffic + SSL termination at the edge.
      waf-access-logs     | Streams real-time access logs for security analysis.
      catalog-api-gateway | Handles auth, throttling, and routing to microservices.
      product-cache       | Protects the DB from "Thundering Herd" on hot products.
      cdc-events          | The simulation engine now ONLY sends Write traffic here.
      """)
  void notesAreKept(String id, String note) {
    assertEquals(note, elements.get(id).getNote());
  }

  @Test
  void theNoteOnTelemetryIsKept() {
    assertEquals("These connections use the new Telemetry Sampling logic (won't crash your dashboard).",
        element("prometheus-datadog", Monitoring.class).getNote());
  }

  @Test
  void theCdnTerminatesTlsAndAnswersMostStaticReads() {
    Cdn cdn = element("global-edge", Cdn.class);
    assertEquals("cloudfront-premium", cdn.getCdnType());
    assertEquals(0.95, cdn.getStaticOffload());
    assertEquals(Boolean.TRUE, cdn.getTlsTermination());
  }

  @Test
  void theLoadBalancerIsAnExternalAlbInTheRegion() {
    LoadBalancer alb = element("public-alb", LoadBalancer.class);
    assertEquals(LoadBalancerType.ALB, alb.getLbType());
    assertEquals(Access.EXTERNAL, alb.getAccess());
    assertEquals("us-east", ((Region) alb.getBoundary()).getCode());
  }

  @Test
  void theGatewayIsInternal() {
    assertEquals(Access.INTERNAL, element("catalog-api-gateway", ApiGateway.class).getAccess());
  }

  @Test
  void thePrivateSubnetLiesInTheRegionAndHoldsWhatTheBriefPlacesThere() {
    Subnet subnet = element("application-vpc", Subnet.class);
    assertEquals(Visibility.PRIVATE, subnet.getVisibility());
    assertEquals("us-east", ((Region) subnet.getBoundary()).getCode());
    assertEquals(List.of("catalog-api-gateway", "product-svc", "inventory-svc", "search-svc", "product-cache",
        "product-db", "search-indexer"), subnet.getNodes().stream().map(Node::getId).toList());
  }

  @ParameterizedTest
  @CsvSource({"product-svc, t3.large, 5, EVENTUAL, Heavy Read",
      "inventory-svc, t3.medium, 3, STRONG, Strong Consistency",
      "search-svc, t3.medium, 3, EVENTUAL, "})
  void servicesHaveMachinesReplicasAndConsistency(String id, String machine, int replicas, Consistency consistency,
      String documentation) {
    Microservice service = element(id, Microservice.class);
    assertEquals(machine, service.getInstanceType());
    assertEquals(replicas, service.getReplicas());
    assertEquals(consistency, service.getConsistency());
    assertEquals(documentation, service.getDocumentation());
  }

  @Test
  void theCacheKeepsItsTimeToLiveAsWritten() {
    Cache cache = element("product-cache", Cache.class);
    assertEquals("cache.m5.large", cache.getInstanceType());
    assertEquals(Duration.ofMillis(3600), cache.getTtl());
    assertEquals(Boolean.TRUE, cache.getClustered());
    assertEquals(Boolean.TRUE, cache.getCoalescing());
  }

  @Test
  void theDatabaseIsPostgresOnGp3() {
    SqlDatabase database = element("product-db", SqlDatabase.class);
    assertEquals(SqlEngine.POSTGRES, database.getEngine());
    assertEquals("db.m5.xlarge", database.getInstanceType());
    assertEquals("gp3", database.getStorageType());
    assertEquals("Storage: High IOPS", database.getDocumentation());
  }

  @Test
  void theQueueIsALog() {
    MessageBroker broker = element("cdc-events", MessageBroker.class);
    assertEquals("kafka-standard", broker.getBrokerType());
    assertEquals(BrokerStyle.LOG, broker.getStyle());
    assertNull(broker.getBoundary());
  }

  @Test
  void componentsWithoutAnItemAreAdded() {
    assertEquals("Client", element("client", Client.class).getLabel());
    assertEquals("Object Storage", element("object-storage", ObjectStorage.class).getLabel());
  }

  @Test
  void otherComponentsHaveTheirClasses() {
    assertEquals("WAF Access Logs", element("waf-access-logs", Logging.class).getLabel());
    assertEquals("Search Indexer", element("search-indexer", Worker.class).getLabel());
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
  void connectionsHaveTheRoleThatTheBriefMeans(String source, String target, Role role) {
    Connection connection = element(source + "-to-" + target, Connection.class);
    assertEquals(role, connection.getRole());
  }

  @Test
  void thereAreNoOtherConnections() {
    assertEquals(16, seed.architecture().getConnections().size());
  }

  @Test
  void remarksOnConnectionsAreKept() {
    assertEquals("CDC Logic", elements.get("product-db-to-cdc-events").getDocumentation());
    assertEquals("Updates index", elements.get("search-indexer-to-search-svc").getDocumentation());
    assertEquals("Push Metrics", elements.get("product-svc-to-prometheus-datadog").getDocumentation());
  }

  @Test
  void phasesBecomeDecisionsThatNameTheirElements() {
    Decision phase = element("phase-4", Decision.class);
    assertEquals("Phase 4: Event-Driven Async Layer (CDC)", phase.getTitle());
    assertEquals("Decoupling: Using CDC to sync Search Index without dual-writes.", phase.getText());
    assertEquals(List.of("cdc-events", "search-indexer"), phase.getElements().stream().map(Element::getId).toList());
  }

  @Test
  void theChecklistNamesWhatARunMustShow() {
    Decision checklist = element("checklist", Decision.class);
    assertEquals(List.of("client-to-global-edge", "global-edge-to-public-alb", "product-db-to-cdc-events",
        "prometheus-datadog", "product-svc"), checklist.getElements().stream().map(Element::getId).toList());
    assertEquals(5, element("product-svc", Microservice.class).getScaling().getMinimum());
  }

  @Test
  void nothingInTheModelCarriesTheMarkNew() {
    assertTrue(elements.values().stream().noneMatch(
        element -> (element.getLabel() + element.getNote() + element.getDocumentation()).contains("New!")));
  }

  @Test
  void theModelKeepsTheConstraintsOfTheMetamodel() {
    Diagnostic diagnostic = Diagnostician.INSTANCE.validate(seed.architecture());
    assertEquals(Diagnostic.OK, diagnostic.getSeverity(), diagnostic::toString);
  }

  @Test
  void exportAndImportGiveTheSameModelWithItsOrderAndWording() throws ImportException {
    BriefExport export = new BriefWriter().write(seed.architecture());
    assertEquals(List.of(), export.losses());
    Imported again = new BriefReader().read("again", export.text());
    assertTrue(EcoreUtil.equals(seed.architecture(), again.architecture()));
    assertEquals(export.text(), new BriefWriter().write(again.architecture()).text());
  }

  /** Emphasis, the mark "New!" and the grouping of connection lines are the only things written differently. */
  @Test
  void theExportReadsLikeTheDocument() throws IOException {
    List<String> document = plainLines(Files.readString(BRIEF));
    List<String> export = plainLines(new BriefWriter().write(seed.architecture()).text());
    List<String> lost = document.stream().filter(line -> !export.contains(line)).toList();
    assertEquals(List.of("System Architecture: Global E-Commerce Catalog (SRE Edition)".replaceFirst("^", "# 🛒 "),
        "You have now built a production-grade architecture."), lost);
  }

  private static List<String> plainLines(String markdown) {
    return markdown.lines().map(line -> line.replace(" **(New!)**", "").replace("(New! CDC Logic)", "(CDC Logic)")
        .replace("**", "").replaceFirst("^\\s*- (Connection: )?", "").strip()).filter(line -> !line.isEmpty()).toList();
  }
}

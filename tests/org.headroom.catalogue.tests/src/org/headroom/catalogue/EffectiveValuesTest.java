package org.headroom.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Access;
import org.headroom.model.Architecture;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.ConstantTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.Microservice;
import org.headroom.model.Monitoring;
import org.headroom.model.Operation;
import org.headroom.model.Region;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.ServiceDemand;
import org.headroom.model.ServiceMesh;
import org.headroom.model.SqlDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveValuesTest {
  private static final HeadroomFactory MODEL = HeadroomFactory.eINSTANCE;
  private final EffectiveValues values = new EffectiveValues(Catalogue.builtIn());

  @Test
  void modelWinsOverTheCatalogue() {
    Microservice service = MODEL.createMicroservice();
    service.setInstanceType("t3.large");
    service.setConcurrencyPerReplica(7);
    assertEquals(new Derived<>(7, Origin.MODEL), values.concurrencyPerReplica(service));
  }

  @Test
  void machineDecidesHowMuchAReplicaServesAtOnce() {
    Microservice service = MODEL.createMicroservice();
    service.setInstanceType("m5.4xlarge");
    Derived<Integer> concurrency = values.concurrencyPerReplica(service);
    assertEquals(16, concurrency.value());
    assertEquals("m5.4xlarge", assertInstanceOf(Origin.FromCatalogue.class, concurrency.origin()).row());
  }

  @Test
  void machineWinsOverTheOffering() {
    Microservice service = MODEL.createMicroservice();
    service.setOffering("k8s.pod");
    service.setInstanceType("c5.2xlarge");
    assertEquals(8, values.concurrencyPerReplica(service).value());
    service.setInstanceType(null);
    assertEquals(1, values.concurrencyPerReplica(service).value());
  }

  @Test
  void unknownOfferingLeavesTheDefault() {
    Microservice service = MODEL.createMicroservice();
    service.setInstanceType("t99.huge");
    assertInstanceOf(Origin.Default.class, values.concurrencyPerReplica(service).origin());
  }

  @Test
  void replicasAreOneUnlessStated() {
    Microservice service = MODEL.createMicroservice();
    assertEquals(1, values.replicas(service).value());
    assertInstanceOf(Origin.Default.class, values.replicas(service).origin());
    service.setReplicas(5);
    assertEquals(new Derived<>(5, Origin.MODEL), values.replicas(service));
  }

  @Test
  void firstMatchingDemandIsTheServiceTime() {
    RequestClass browse = MODEL.createRequestClass();
    RequestClass order = MODEL.createRequestClass();
    Microservice service = MODEL.createMicroservice();
    ServiceDemand browsing = demand(4);
    browsing.getRequestClasses().add(browse);
    ServiceDemand writing = demand(9);
    writing.getOperations().add(Operation.WRITE);
    service.getDemands().addAll(List.of(browsing, writing));

    assertSame(browsing.getTime(), modelled(values.serviceTime(service, browse, Operation.WRITE)));
    assertSame(writing.getTime(), modelled(values.serviceTime(service, order, Operation.WRITE)));
    assertSame(writing.getTime(), modelled(values.serviceTime(service, null, Operation.WRITE)));
    assertInstanceOf(Origin.Default.class, values.serviceTime(service, order, Operation.READ).origin());
  }

  @Test
  void capacityOfADatabaseMachineIsSharedByItsProcessors() {
    SqlDatabase database = MODEL.createSqlDatabase();
    database.setInstanceType("db.m5.xlarge");
    assertEquals(4, values.concurrencyPerReplica(database).value());
    assertEquals(Duration.ofNanos(800_000), mean(database, Operation.READ), "4 servers give 5,000 queries per second");
  }

  @Test
  void oneThreadOfRedisHasTheCapacityOfItsNode() {
    Cache cache = MODEL.createCache();
    cache.setInstanceType("cache.m5.large");
    assertEquals(1, values.concurrencyPerReplica(cache).value());
    assertEquals(Duration.ofNanos(40_000), mean(cache, Operation.READ), "25,000 operations per second");
    cache.setEngine(CacheEngine.MEMCACHED);
    assertEquals(2, values.concurrencyPerReplica(cache).value());
    assertEquals(Duration.ofNanos(80_000), mean(cache, Operation.READ), "the same capacity with two threads");
  }

  @Test
  void readsAndWritesDiffer() {
    SqlDatabase database = MODEL.createSqlDatabase();
    assertTrue(mean(database, Operation.READ).compareTo(mean(database, Operation.WRITE)) < 0);
  }

  @Test
  void internalLoadBalancerIsFaster() {
    LoadBalancer balancer = MODEL.createLoadBalancer();
    assertEquals(Duration.ofMillis(5), mean(balancer, Operation.READ));
    balancer.setAccess(Access.INTERNAL);
    assertEquals(Duration.ofMillis(3), mean(balancer, Operation.READ));
  }

  @Test
  void edgeLatencyIsTheServiceTimeOfACdn() {
    Cdn cdn = MODEL.createCdn();
    cdn.setCdnType("cloudfront-premium");
    assertEquals(Duration.ofMillis(30), mean(cdn, Operation.READ));
    cdn.setEdgeLatency(Duration.ofMillis(12));
    assertEquals(Duration.ofMillis(12), mean(cdn, Operation.READ));
    assertEquals(Origin.MODEL, values.serviceTime(cdn, null, Operation.READ).origin());
  }

  @Test
  void overheadIsTheServiceTimeOfAMesh() {
    ServiceMesh mesh = MODEL.createServiceMesh();
    assertEquals(Duration.ofMillis(1), mean(mesh, Operation.READ));
    mesh.setOverhead(Duration.ofMillis(2));
    assertEquals(Duration.ofMillis(2), mean(mesh, Operation.READ));
  }

  static Stream<EClass> serverClasses() {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && HeadroomPackage.Literals.SERVER.isSuperTypeOf(c));
  }

  @ParameterizedTest
  @MethodSource("serverClasses")
  void everyServerHasAServiceTimeAndConcurrencyWithoutAnyInput(EClass type) {
    Server server = (Server) MODEL.create(type);
    for (Operation operation : Operation.values()) {
      assertTrue(mean(server, operation).compareTo(Duration.ZERO) > 0);
    }
    assertTrue(values.concurrencyPerReplica(server).value() >= 1);
    assertTrue(values.monthlyCost(server, 1).total() >= 0);
  }

  @Test
  void cacheHoldsWhatFitsIntoItsMemory() {
    Architecture architecture = MODEL.createArchitecture();
    RequestClass product = MODEL.createRequestClass();
    product.setCacheable(true);
    product.setResponseSize(1900L);
    architecture.getRequestClasses().add(product);
    Cache cache = MODEL.createCache();
    architecture.getNodes().add(cache);
    cache.setCapacityBytes(2_000_000L);
    assertEquals(new Derived<>(1000L, Origin.MODEL), values.cacheCapacityEntries(cache));
    cache.setReplicas(3);
    assertEquals(1000L, values.cacheCapacityEntries(cache).value(), "copies hold the same entries");
    cache.setClustered(true);
    assertEquals(3000L, values.cacheCapacityEntries(cache).value(), "a cluster spreads them");
    cache.setCapacityEntries(5L);
    assertEquals(5L, values.cacheCapacityEntries(cache).value());
  }

  @Test
  void cacheNodeGivesItsMemory() {
    Cache cache = MODEL.createCache();
    cache.setInstanceType("cache.m5.large");
    Derived<Long> entries = values.cacheCapacityEntries(cache);
    assertEquals((long) (6533L * 1024 * 1024 * 0.75) / (10 * 1024 + 100), entries.value());
    assertEquals("cache.m5.large", assertInstanceOf(Origin.FromCatalogue.class, entries.origin()).row());
  }

  @Test
  void volumeLimitsComeFromTheStorageType() {
    SqlDatabase database = MODEL.createSqlDatabase();
    assertTrue(values.iops(database).isEmpty());
    database.setStorageType("gp3");
    assertEquals(3000.0, values.iops(database).orElseThrow().value());
    assertEquals(Duration.ofMillis(1), values.volumeLatency(database).orElseThrow().value());
    database.setIops(12000.0);
    assertEquals(new Derived<>(12000.0, Origin.MODEL), values.iops(database).orElseThrow());
  }

  @Test
  void limitsComeFromTheOffering() {
    MessageBroker broker = MODEL.createMessageBroker();
    assertTrue(values.throughputLimit(broker).isEmpty());
    broker.setBrokerType("kafka-standard");
    assertEquals(100_000.0, values.throughputLimit(broker).orElseThrow().value());
    assertEquals(12, values.partitions(broker).orElseThrow().value());
    SqlDatabase database = MODEL.createSqlDatabase();
    assertEquals(100, values.connectionLimit(database).value());
    assertEquals(Duration.ofSeconds(60), values.failoverTime(database).value());
    Monitoring monitoring = MODEL.createMonitoring();
    assertEquals(100_000.0, values.ingestLimit(monitoring).value());
    monitoring.setOffering("prometheus");
    assertEquals(200_000.0, values.ingestLimit(monitoring).value());
  }

  @ParameterizedTest
  @CsvSource({"java17, 800", "java25, 800", "node20, 200", "nodejs22.x, 200", "python3.12, 250", "go, "
      + "150", "dotnet8, 600",
      "cobol, 250"})
  void coldStartDependsOnTheRuntime(String runtime, long millis) {
    ServerlessFunction function = MODEL.createServerlessFunction();
    function.setOffering("aws.lambda");
    function.setRuntime(runtime);
    assertEquals(Duration.ofMillis(millis), values.coldStart(function).value());
    assertEquals(1000, values.concurrencyLimit(function).value());
  }

  @Test
  void telemetryIsSampledUnlessStated() {
    Connection connection = MODEL.createConnection();
    connection.setRole(Role.TELEMETRY);
    assertEquals(0.1, values.samplingRate(connection).value());
    connection.setRole(Role.SECRET);
    assertEquals(0.001, values.samplingRate(connection).value());
    connection.setRole(Role.LOG);
    assertEquals(1.0, values.samplingRate(connection).value());
    connection.setSamplingRate(0.01);
    assertEquals(new Derived<>(0.01, Origin.MODEL), values.samplingRate(connection));
  }

  @Test
  void networkLatencyFollowsThePlacement() {
    Microservice a = MODEL.createMicroservice();
    Microservice b = MODEL.createMicroservice();
    Connection connection = connect(a, b);
    assertEquals(Duration.ofNanos(250_000), latency(connection));
    zone("us-east-1", "us-east-1a").getNodes().add(a);
    zone("us-east-1", "us-east-1b").getNodes().add(b);
    assertEquals(Duration.ofNanos(750_000), latency(connection));
    zone("eu-west-1", "eu-west-1a").getNodes().add(b);
    assertEquals(Duration.ofNanos(37_500_000), latency(connection));
    connection.setLatency(Duration.ofMillis(3));
    assertEquals(new Derived<>(Duration.ofMillis(3), Origin.MODEL), values.networkLatency(connection));
  }

  @Test
  void clientIsNearTheEdgeAndFartherFromARegion() {
    Client client = MODEL.createClient();
    Cdn cdn = MODEL.createCdn();
    LoadBalancer balancer = MODEL.createLoadBalancer();
    zone("us-east-1", "us-east-1a").getNodes().add(balancer);
    assertEquals(Duration.ofMillis(5), latency(connect(client, cdn)));
    assertEquals(Duration.ofMillis(20), latency(connect(client, balancer)));
    assertEquals(Duration.ofMillis(5), latency(connect(cdn, balancer)));
    client.setRegion("eu-west");
    assertEquals(Duration.ofMillis(5), latency(connect(client, cdn)));
    assertEquals(Duration.ofNanos(37_500_000), latency(connect(client, balancer)));
  }

  @Test
  void externalServiceIsFarUnlessItsPlaceIsKnown() {
    Microservice service = MODEL.createMicroservice();
    assertEquals(Duration.ofMillis(10), latency(connect(service, MODEL.createExternalService())));
  }

  @Test
  void machinesArePaidByTheHour() {
    Microservice service = MODEL.createMicroservice();
    service.setInstanceType("t3.large");
    assertEquals(5 * 730 * 0.0832, values.monthlyCost(service, 5).total(), 1e-9);
  }

  @Test
  void databaseIsPaidWithItsStandbyItsCopiesAndTheirVolumes() {
    SqlDatabase database = MODEL.createSqlDatabase();
    database.setInstanceType("db.m5.xlarge");
    database.setStorageType("gp3");
    database.setStorageSize(500_000_000_000L);
    database.setIops(6000.0);
    assertEquals(730 * 0.376 + 500 * 0.08 + 3000 * 0.005, values.monthlyCost(database, 1).total(), 1e-9);
    database.setMultiAz(true);
    database.setReadReplicas(1);
    assertEquals(3 * (730 * 0.376 + 500 * 0.08 + 3000 * 0.005), values.monthlyCost(database, 1).total(), 1e-9);
  }

  @Test
  void controlPlaneOfAClusterIsPaidByTheHour() {
    Cluster cluster = MODEL.createCluster();
    assertEquals(0.0, values.monthlyCost(cluster).total());
    cluster.setOffering("aws.eks");
    assertEquals(73.0, values.monthlyCost(cluster).total(), 1e-9);
  }

  @Test
  void useIsPricedSeparately() {
    ServerlessFunction function = MODEL.createServerlessFunction();
    function.setOffering("aws.lambda");
    assertEquals(0.0, values.monthlyCost(function, 10).total());
    assertEquals("0.2 USD/M", values.usagePrices(function).perMillionRequests().orElseThrow().value().toString());
    Cdn cdn = MODEL.createCdn();
    cdn.setCdnType("cloudfront-premium");
    assertEquals("0.12 USD/GB", values.usagePrices(cdn).perGb().orElseThrow().value().toString());
  }

  private static ServiceDemand demand(long millis) {
    ConstantTime time = MODEL.createConstantTime();
    time.setValue(Duration.ofMillis(millis));
    ServiceDemand demand = MODEL.createServiceDemand();
    demand.setTime(time);
    return demand;
  }

  private static Object modelled(Derived<ServiceTime> time) {
    assertEquals(Origin.MODEL, time.origin());
    return assertInstanceOf(ServiceTime.Modelled.class, time.value()).distribution();
  }

  private Duration mean(Server server, Operation operation) {
    return assertInstanceOf(ServiceTime.Estimated.class, values.serviceTime(server, null, operation).value()).mean();
  }

  private Duration latency(Connection connection) {
    return values.networkLatency(connection).value();
  }

  private static Connection connect(Component source, Component target) {
    Connection connection = MODEL.createConnection();
    connection.setSource(source);
    connection.setTarget(target);
    return connection;
  }

  private static AvailabilityZone zone(String region, String code) {
    Region outer = MODEL.createRegion();
    outer.setCode(region);
    AvailabilityZone zone = MODEL.createAvailabilityZone();
    zone.setCode(code);
    outer.getNodes().add(zone);
    return zone;
  }
}

package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.headroom.analysis.result.Assumption;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Dns;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Microservice;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.StreamProcessor;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Components and connections become stations and links of what they are, do and state. */
class NetworkCompilerTest {
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final long SECOND = 1_000_000_000L;

  private final SeedLike seed = new SeedLike();

  private static Compilation compile(ModelBuilder model) {
    return compile(model, RunOptions.defaults());
  }

  private static Compilation compile(ModelBuilder model, RunOptions options) {
    return new NetworkCompiler(CATALOGUE).compile(model.architecture, options);
  }

  private static Station station(Compilation compilation, String id) {
    return compilation.network().stations().get(compilation.station(id).orElseThrow());
  }

  private static Link link(Network network, String id) {
    return network.links().stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyReachableComponentBecomesAStationOfItsType() {
    Compilation compilation = compile(seed.model);
    List<String> types = compilation.network().stations().stream().map(s -> s.id() + " " + s.type()).toList();
    assertEquals(List.of("users Client", "cdn Cdn", "access-log Logging", "assets ObjectStorage", "gateway ApiGateway",
        "product-svc Microservice", "inventory-svc Microservice", "search-svc Microservice",
        "product-cache Cache", "product-db SqlDatabase", "search-index SearchIndex", "cdc-events MessageBroker",
        "indexer Worker", "alb LoadBalancer", "monitoring Monitoring"), types);
  }

  @Test
  void deliveryTakesNoPartInTheSimulation() {
    Compilation compilation = compile(seed.model);
    assertTrue(compilation.station("pipeline").isEmpty());
    assertTrue(compilation.network().links().stream().noneMatch(l -> l.id().equals("pipeline-product-svc")));
  }

  @Test
  void behavioursFollowTheClasses() {
    Compilation compilation = compile(seed.model);
    assertInstanceOf(Behaviour.Origin.class, station(compilation, "users").behaviour());
    assertEquals(0.95, ((Behaviour.Edge) station(compilation, "cdn").behaviour()).hitRatio());
    Behaviour.Route balancer = (Behaviour.Route) station(compilation, "alb").behaviour();
    assertEquals(30 * SECOND, balancer.healthCheck());
    assertEquals(0, balancer.answerLifetime());
    assertInstanceOf(Behaviour.Route.class, station(compilation, "gateway").behaviour());
    assertEquals(new Behaviour.Serve(1, 0), station(compilation, "product-svc").behaviour());
    assertEquals(new Behaviour.Serve(10, 0), station(compilation, "indexer").behaviour());
    assertInstanceOf(Behaviour.Sink.class, station(compilation, "monitoring").behaviour());
    Behaviour.Cache cache = (Behaviour.Cache) station(compilation, "product-cache").behaviour();
    assertEquals(3_600_000_000L, cache.ttl());
    assertTrue(cache.coalescing());
    assertFalse(cache.restartOnHit());
    Behaviour.Store database = (Behaviour.Store) station(compilation, "product-db").behaviour();
    assertEquals(3000, database.iops());
    assertEquals(1_000_000, database.operationTime());
    assertEquals(0, station(compilation, "product-db").delay().mean());
    assertEquals(1, database.readReplicas());
    assertFalse(database.synchronous());
    assertEquals(SECOND, ((Behaviour.Store) station(compilation, "search-index").behaviour()).refreshInterval());
    Behaviour.Broker broker = (Behaviour.Broker) station(compilation, "cdc-events").behaviour();
    assertEquals(Behaviour.Style.FAN_OUT, broker.style());
    assertEquals(Long.MAX_VALUE, broker.maxDepth());
  }

  @Test
  void machinesGiveTheServers() {
    Servers servers = station(compile(seed.model), "product-svc").servers();
    assertEquals(5, servers.replicas());
    assertEquals(2, servers.concurrency());
    assertEquals(Servers.UNLIMITED, servers.queueLimit());
    assertEquals(Servers.Dispatch.LEAST_OUTSTANDING, servers.dispatch());
  }

  @Test
  void whatTheProviderScalesIsAPureDelay() {
    Compilation compilation = compile(seed.model);
    for (String id : List.of("cdn", "alb")) {
      Station station = station(compilation, id);
      assertEquals(Servers.UNLIMITED, station.servers().replicas());
      assertEquals(0, station.demand().reads().get(0).mean());
      assertTrue(station.delay().mean() > 0);
    }
  }

  @Test
  void aStatedDemandGivesABalancerServers() {
    ModelBuilder.demand(seed.balancer, "1 ms");
    ModelBuilder.set(seed.balancer, "replicas", "3");
    Station station = station(compile(seed.model), "alb");
    assertEquals(3, station.servers().replicas());
    assertEquals(1e6, station.demand().reads().get(0).mean());
    assertEquals(TimeDistribution.Constant.ZERO, station.delay());
  }

  @Test
  void authenticationDelaysEachRequest() {
    assertEquals(new TimeDistribution.Constant(2e6), station(compile(seed.model), "gateway").delay());
  }

  @Test
  void scalingKeepsItsBoundsAndTimes() {
    var scaling = station(compile(seed.model), "product-svc").scaling().orElseThrow();
    assertEquals(0.7, scaling.target());
    assertEquals(5, scaling.minimum());
    assertEquals(20, scaling.maximum());
    assertEquals(0, scaling.step());
    assertEquals(15 * SECOND, scaling.evaluationPeriod());
    assertEquals(300 * SECOND, scaling.scaleInCooldown());
  }

  @Test
  void functionsKeepTheirLimits() {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    ServerlessFunction function = model.node(ServerlessFunction.class, "resize", "provisioned", "2", "timeout", "3 s",
        "coldStart", "400 ms", "concurrencyLimit", "50");
    model.connect((Component) model.architecture.getNodes().get(1), function, Role.REQUEST);
    assertEquals(new Behaviour.Function(new TimeDistribution.Constant(4e8), 300 * SECOND, 2, 50, 3 * SECOND),
        station(compile(model), "resize").behaviour());
  }

  @Test
  void streamWindowsDelayResults() {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    StreamProcessor processor = model.node(StreamProcessor.class, "clicks", "window", "10 s");
    model.connect((Component) model.architecture.getNodes().get(1), processor, Role.REQUEST);
    assertEquals(new Behaviour.Serve(1, 10 * SECOND), station(compile(model), "clicks").behaviour());
  }

  /** Every concrete component but a client, behind a client. */
  static Stream<EClass> servers() {
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && HeadroomPackage.Literals.SERVER.isSuperTypeOf(c));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyClassCompilesWithNothingButAnId(EClass type) {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    Component component = (Component) HeadroomFactory.eINSTANCE.create(type);
    component.setId("part");
    model.architecture.getNodes().add(component);
    model.connect((Component) model.architecture.getNodes().get(1), component, Role.REQUEST);
    Station station = station(compile(model), "part");
    assertEquals(type.getName(), station.type());
    double time = station.demand().reads().get(0).mean() + station.delay().mean();
    assertTrue(time > 0 || component instanceof Dns, "time of " + type.getName());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void rolesKeepTheirNames(Role role) {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    Microservice other = model.node(Microservice.class, "other");
    model.connect((Component) model.architecture.getNodes().get(1), other, role);
    assertEquals(Link.Role.valueOf(role.getName()), link(compile(model).network(), "service-other").role());
  }

  static Stream<Role> roles() {
    return Role.VALUES.stream().filter(role -> role != Role.DEPLOY);
  }

  @Test
  void readConnectionsCarryReadsAndWriteConnectionsWrites() {
    Network network = compile(seed.model).network();
    Link reads = link(network, "search-svc-search-index");
    assertTrue(reads.reads());
    assertFalse(reads.writes());
    Link both = link(network, "product-svc-product-db");
    assertTrue(both.reads() && both.writes());
  }

  @Test
  void acceptedClassesAreExplicit() {
    Network network = compile(seed.model).network();
    Link toProducts = link(network, "gateway-product-svc");
    assertTrue(toProducts.explicit());
    assertEquals("{1, 4}", toProducts.classes().toString());
    Link toCdn = link(network, "users-cdn");
    assertFalse(toCdn.explicit());
    assertEquals(5, toCdn.classes().cardinality());
  }

  @Test
  void telemetrySamplesOneRequestInTenUnlessStated() {
    assertEquals(0.1, link(compile(seed.model).network(), "product-svc-monitoring").samplingRate());
    assertEquals(1, link(compile(seed.model).network(), "cdn-access-log").samplingRate());
  }

  @Test
  void stronglyConsistentServicesBypassTheCache() {
    Network network = compile(seed.model).network();
    assertTrue(network.links().stream().noneMatch(l -> l.id().equals("inventory-svc-product-cache")));
    assertTrue(network.classes().stream().filter(c -> c.strong()).allMatch(c -> c.id().equals("stock")));
    assertEquals(1, network.classes().stream().filter(c -> c.strong()).count());
  }

  @Test
  void namesAreResolvedForNothingAndPointAsFarAsTheClient() {
    ModelBuilder model = new ModelBuilder("Names");
    RequestClass read = model.requestClass("read", Operation.READ);
    Client users = model.node(Client.class, "users");
    Dns dns = model.node(Dns.class, "dns");
    Microservice service = model.node(Microservice.class, "service");
    model.connect(users, dns, Role.REQUEST);
    model.connect(dns, service, Role.REQUEST);
    model.constant(model.scenario("steady", "10 s"), users, "5 rps", read);
    Compilation compilation = compile(model);
    assertEquals(0, link(compilation.network(), "users-dns").latency());
    assertEquals(0, station(compilation, "dns").delay().mean());
    Behaviour.Route names = (Behaviour.Route) station(compilation, "dns").behaviour();
    assertEquals(300 * SECOND, names.answerLifetime());
    double clientToRegion = CATALOGUE.regionLatencies().clientToRegion().value().toNanos() / 2.0;
    assertEquals(clientToRegion, link(compilation.network(), "dns-service").latency());
  }

  @Test
  void everyDerivedValueIsListedWithItsOrigin() {
    List<Assumption> assumptions = compile(seed.model).assumptions();
    Assumption concurrency = assumptions.stream()
        .filter(a -> a.element().equals("product-svc") && a.subject().equals("concurrency per replica"))
        .findFirst().orElseThrow();
    assertEquals("2", concurrency.value());
    assertTrue(concurrency.origin().startsWith("catalogue t3.large"), concurrency.origin());
    assertFalse(concurrency.stated());
    Assumption replicas = assumptions.stream()
        .filter(a -> a.element().equals("product-svc") && a.subject().equals("replicas")).findFirst().orElseThrow();
    assertEquals("model", replicas.origin());
    assertTrue(replicas.stated());
  }

  static Stream<Arguments> unrunnable() {
    return Stream.of(
        refused("", "the architecture has no request class", s -> s.model.architecture.getRequestClasses().clear()),
        refused("", "the architecture has no scenario", s -> s.model.architecture.getScenarios().clear()),
        refused("steady", "the scenario has no traffic", s -> s.steady.getTraffic().clear()),
        refused("steady", "the mix of users adds up to 0", s -> s.steady.getTraffic().get(0).getMix().clear()),
        refused("steady", "a traffic without a client", s -> s.steady.getTraffic().get(0).setClient(null)),
        refused("steady", "the traffic of users has no load", s -> s.steady.getTraffic().get(0).setProfile(null)),
        refused("users", "the client has traffic but no connection",
            s -> s.model.architecture.getConnections().remove(0)),
        refused("steady", "the scenario lasts 0 s", s -> s.steady.setDuration(Duration.ZERO)),
        refused("steady", "the clients of the scenario start no requests",
            s -> ModelBuilder.set(s.steady.getTraffic().get(0).getProfile(), "rate", "0 rps")),
        refused("cdn-access-log", "the connection lacks a source, target or role",
            s -> s.model.architecture.getConnections().get(1).setTarget(null)),
        refused("product-svc", "the scaling target 20 does not fit the metric CPU",
            s -> ModelBuilder.set(s.products.getScaling(), "target", "20")),
        refused("product-svc", "scaling between 30 and 20 replicas",
            s -> ModelBuilder.set(s.products.getScaling(), "minimum", "30")));
  }

  private static Arguments refused(String element, String problem, Consumer<SeedLike> damage) {
    return Arguments.of(element, problem, damage);
  }

  @ParameterizedTest
  @MethodSource("unrunnable")
  void whatCannotRunIsRefusedWithPlaceAndRemedy(String element, String problem, Consumer<SeedLike> damage) {
    damage.accept(seed);
    CompileException error = assertThrows(CompileException.class, () -> compile(seed.model));
    assertEquals(element, error.elementId());
    assertEquals(problem, error.problem());
    assertTrue(error.remedy().endsWith("."), error.remedy());
  }

  @Test
  void anUnknownScenarioListsTheKnownOnes() {
    CompileException error = assertThrows(CompileException.class,
        () -> compile(seed.model, RunOptions.defaults().withScenario("peak")));
    assertEquals("there is no scenario peak. Choose one of steady.", error.getMessage());
  }
}

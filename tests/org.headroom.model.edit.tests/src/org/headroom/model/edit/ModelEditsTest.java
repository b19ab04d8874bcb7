package org.headroom.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Contents;
import org.headroom.model.Fault;
import org.headroom.model.FaultKind;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.MessageBroker;
import org.headroom.model.Microservice;
import org.headroom.model.MixShare;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Subnet;
import org.headroom.model.Traffic;
import org.headroom.model.io.ModelWriter;
import org.headroom.rules.Finding;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change can be undone and redone, and what the matrix rejects is refused with a reason. */
class ModelEditsTest {
  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @TempDir
  private Path folder;

  private ModelDocument document;

  @BeforeEach
  void openShop() throws IOException {
    Architecture shop = FACTORY.createArchitecture();
    shop.setName("Shop");
    Client users = add(shop, FACTORY.createClient(), "users");
    Microservice service = add(shop, FACTORY.createMicroservice(), "service");
    SqlDatabase database = add(shop, FACTORY.createSqlDatabase(), "database");
    add(shop, FACTORY.createMessageBroker(), "queue");
    Subnet subnet = FACTORY.createSubnet();
    subnet.setId("inside");
    shop.getNodes().add(subnet);
    Cache cache = FACTORY.createCache();
    cache.setId("cache");
    subnet.getNodes().add(cache);
    connect(shop, users, service, Role.REQUEST);
    connect(shop, service, database, Role.REQUEST);
    connect(shop, service, cache, Role.CACHE);
    Scenario scenario = FACTORY.createScenario();
    scenario.setId("day");
    Traffic traffic = FACTORY.createTraffic();
    traffic.setClient(users);
    traffic.setProfile(FACTORY.createConstantLoad());
    scenario.getTraffic().add(traffic);
    Fault fault = FACTORY.createFault();
    fault.setId("crash");
    fault.setKind(FaultKind.NODE_CRASH);
    fault.setTarget(database);
    scenario.getFaults().add(fault);
    shop.getScenarios().add(scenario);
    traffic.getMix().add(share(shop));
    ((ConstantLoad) traffic.getProfile()).setRate(10.0);
    Path file = folder.resolve("shop.headroom");
    new ModelWriter().write(shop, file);
    document = ModelDocument.open(file);
  }

  private static MixShare share(Architecture shop) {
    RequestClass read = FACTORY.createRequestClass();
    read.setId("read");
    shop.getRequestClasses().add(read);
    MixShare share = FACTORY.createMixShare();
    share.setRequestClass(read);
    return share;
  }

  private static <T extends Component> T add(Architecture shop, T component, String id) {
    component.setId(id);
    shop.getNodes().add(component);
    return component;
  }

  private static void connect(Architecture shop, Component source, Component target, Role role) {
    Connection connection = FACTORY.createConnection();
    connection.setId(source.getId() + "-to-" + target.getId());
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(role);
    shop.getConnections().add(connection);
  }

  private <T> T find(Class<T> type, String id) {
    return type.cast(Contents.find(document.architecture(), id).orElseThrow());
  }

  /** A change of the shop, by name. */
  private record Edit(String name, Function<ModelEditsTest, Command> command) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edit> changes() {
    EAttribute replicas = Literals.SERVER__REPLICAS;
    return Stream.of(
        new Edit("create", t -> t.edits().create(FACTORY.createRegion(), null, "Region")),
        new Edit("create inside",
            t -> t.edits().create(FACTORY.createCache(), t.find(Boundary.class, "inside"), "Cache")),
        new Edit("connect",
            t -> t.edits().connect(t.find(Component.class, "service"), t.find(Component.class, "queue"))),
        new Edit("reconnect", t -> t.edits().reconnect(t.find(Connection.class, "service-to-database"),
            t.find(Component.class, "service"), t.find(Component.class, "queue"))),
        new Edit("reparent", t -> t.edits().reparent(List.of(t.find(SqlDatabase.class, "database")),
            t.find(Boundary.class, "inside"))),
        new Edit("move out", t -> t.edits().reparent(List.of(t.find(Cache.class, "cache")), null)),
        new Edit("delete", t -> t.edits().delete(List.of(t.find(SqlDatabase.class, "database")))),
        new Edit("delete boundary", t -> t.edits().delete(List.of(t.find(Subnet.class, "inside")))),
        new Edit("delete client", t -> t.edits().delete(List.of(t.find(Client.class, "users")))),
        new Edit("delete connection", t -> t.edits().delete(List.of(t.find(Connection.class, "users-to-service")))),
        new Edit("rename", t -> t.edits().rename(t.find(SqlDatabase.class, "database"), "Orders")),
        new Edit("set", t -> t.edits().set(t.find(SqlDatabase.class, "database"), replicas, 3)),
        new Edit("quick fix", t -> t.edits().apply(t.fix("HR316", "database"), "")),
        new Edit("quick fix with an answer", t -> t.edits().apply(t.fix("HR605", ""), "team")));
  }

  private ModelEdits edits() {
    return document.edits();
  }

  private QuickFix fix(String rule, String element) {
    Architecture shop = document.architecture();
    Finding finding = Validator.validate(shop, Catalogue.builtIn(), ValidationOptions.standard(TODAY)).stream()
        .filter(f -> f.rule().id().equals(rule) && f.elementId().equals(element)).findFirst().orElseThrow();
    return QuickFixes.on(shop, Catalogue.builtIn(), RuleSet.standard(), TODAY).of(finding).get(0);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyChangeCanBeUndoneAndRedone(Edit edit) {
    Architecture shop = document.architecture();
    Architecture before = EcoreUtil.copy(shop);
    document.execute(edit.command().apply(this));
    Architecture after = EcoreUtil.copy(shop);
    assertFalse(EcoreUtil.equals(before, shop), "it changes the model");
    assertTrue(document.isDirty());
    document.stack().undo();
    assertTrue(EcoreUtil.equals(before, shop), "undone");
    assertFalse(document.isDirty());
    document.stack().redo();
    assertTrue(EcoreUtil.equals(after, shop), "redone");
  }

  @Test
  void newNodeGetsAFreeIdAndALabel() {
    document.execute(edits().create(FACTORY.createCache(), null, "Cache"));
    Cache cache = find(Cache.class, "cache-2");
    assertEquals("Cache", cache.getLabel());
    assertNull(cache.getBoundary());
  }

  @Test
  void connectionGetsTheRoleOfTheMatrix() {
    document.execute(edits().connect(find(Component.class, "service"), find(Component.class, "queue")));
    assertEquals(Role.PUBLISH, find(Connection.class, "service-to-queue").getRole());
  }

  @Test
  void reconnectingKeepsAnAllowedRoleAndInfersAnother() {
    Connection connection = find(Connection.class, "service-to-database");
    document.execute(edits().reconnect(connection, find(Component.class, "service"), find(Component.class, "queue")));
    assertSame(find(MessageBroker.class, "queue"), connection.getTarget());
    assertEquals(Role.PUBLISH, connection.getRole());
    assertEquals("service-to-queue", connection.getId(), "it was made from the ends");
  }

  @Test
  void whatTheMatrixRejectsIsRefusedWithAReasonAndAWayOut() {
    Component users = find(Component.class, "users");
    Component database = find(Component.class, "database");
    ConnectionAdvice advice = edits().adviceOn(users, database);
    assertFalse(advice.allowed());
    assertTrue(advice.reason().contains("not allowed") && advice.reason().contains("Put a service"), advice.reason());
    refused(() -> edits().connect(users, database));
    refused(() -> edits().reconnect(find(Connection.class, "users-to-service"), users, database));
  }

  @Test
  void loopsAndRepeatedConnectionsAreRefused() {
    Component service = find(Component.class, "service");
    refused(() -> edits().connect(service, service));
    refused(() -> edits().connect(service, find(Component.class, "cache")));
    assertTrue(edits().adviceOn(service, find(Component.class, "cache")).reason().contains("connected already"));
  }

  @Test
  void deletedConnectionLeavesItsEndsAndCanBeDrawnAgain() {
    Component service = find(Component.class, "service");
    Component cache = find(Component.class, "cache");
    document.execute(edits().delete(List.of(find(Connection.class, "service-to-cache"))));
    assertEquals(List.of(), cache.getIncoming());
    assertTrue(edits().adviceOn(service, cache).allowed());
  }

  @Test
  void boundaryDoesNotMoveIntoItself() {
    Subnet inside = find(Subnet.class, "inside");
    refused(() -> edits().reparent(List.of(inside), inside));
  }

  @Test
  void fixWithoutItsAnswerIsRefused() {
    refused(() -> edits().apply(fix("HR605", ""), " "));
  }

  private void refused(Supplier<Command> command) {
    Architecture before = EcoreUtil.copy(document.architecture());
    assertFalse(command.get().canExecute());
    document.execute(command.get());
    assertTrue(EcoreUtil.equals(before, document.architecture()));
  }

  @Test
  void whatDependsOnADeletedComponentGoesWithIt() {
    document.execute(edits().delete(List.of(find(SqlDatabase.class, "database"), find(Client.class, "users"))));
    assertEquals(List.of("service-to-cache"),
        document.architecture().getConnections().stream().map(Connection::getId).toList());
    Scenario day = find(Scenario.class, "day");
    assertEquals(0, day.getTraffic().size() + day.getFaults().size());
  }

  @Test
  void idFollowsTheLabelItWasMadeFrom() {
    SqlDatabase database = find(SqlDatabase.class, "database");
    document.execute(edits().rename(database, "Kept id"));
    assertEquals("database", database.getId(), "it was not made from a label");
    document.execute(edits().create(FACTORY.createCache(), null, "Hot keys"));
    Cache cache = find(Cache.class, "hot-keys");
    document.execute(edits().rename(cache, "Warm keys"));
    assertEquals("warm-keys", cache.getId());
  }

  @Test
  void nothingResetsAnAttributeToItsDefault() {
    Cache cache = find(Cache.class, "cache");
    document.execute(edits().set(cache, Literals.CACHE__COALESCING, true));
    document.execute(edits().set(cache, Literals.CACHE__COALESCING, null));
    assertEquals(false, cache.getCoalescing());
  }

  @Test
  void textOfAnAttributeHasUnitsAndAWrongOneIsExplained() {
    EAttribute ttl = Literals.CACHE__TTL;
    Cache cache = find(Cache.class, "cache");
    document.execute(edits().set(cache, ttl, AttributeText.parse(ttl, " 3600 ms ")));
    assertEquals("3600 ms", AttributeText.print(cache, ttl));
    assertNull(AttributeText.parse(ttl, " "));
    assertTrue(AttributeText.objection(ttl, "soon").isPresent());
    assertTrue(AttributeText.objection(ttl, "1 h").isEmpty());
  }

  @Test
  void savedDocumentIsCleanAndReadsBackEqual() throws IOException {
    document.execute(edits().rename(find(SqlDatabase.class, "database"), "Orders"));
    document.save(Map.of(), Map.of());
    assertFalse(document.isDirty());
    Architecture read = ModelDocument.open(document.file()).architecture();
    assertTrue(EcoreUtil.equals(document.architecture(), read));
    assertTrue(EcoreUtil.equals(document.architecture(), document.copy()));
  }
}

package org.headroom.properties.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.headroom.model.Cache;
import org.headroom.model.Connection;
import org.headroom.model.ConstantTime;
import org.headroom.model.ErlangTime;
import org.headroom.model.ExponentialTime;
import org.headroom.model.Names;
import org.headroom.model.Objective;
import org.headroom.model.Operation;
import org.headroom.model.Server;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of property is edited in the Properties view; every edit is one step that can be undone. */
class PropertiesViewTest {
  private Robot robot;
  private Sheet sheet;
  private Server service;
  private Cache cache;
  private SqlDatabase database;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("properties");
    sheet = new Sheet(robot);
    service = (Server) robot.element("product-svc");
    cache = (Cache) robot.element("product-cache");
    database = (SqlDatabase) robot.element("product-db");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void modelThatIsOpenedShowsItsProperties() throws CoreException, IOException {
    Robot another = Robot.onExample("opened");
    try {
      assertEquals(another.architecture().getName(), sheet.text("name"));
    } finally {
      another.close();
    }
  }

  @Test
  void durationIsTypedWithItsUnitAndKeepsIt() {
    sheet.select(cache).open(Concern.CAPACITY);
    sheet.type("ttl", "60 min");
    assertEquals(Duration.ofHours(1), cache.getTtl());
    assertEquals("60 min", sheet.text("ttl"), "as it was entered");
    robot.undo();
    assertEquals(Duration.ofMillis(3600), cache.getTtl());
    assertEquals("3600 ms", sheet.text("ttl"));
    robot.redo();
    assertEquals("60 min", sheet.text("ttl"));
  }

  @Test
  void rateIsTypedPerMinute() {
    sheet.select(service).open(Concern.CAPACITY);
    sheet.press("throttle");
    sheet.type("rate", "120 /min");
    assertEquals(2.0, service.getThrottle().getRate());
  }

  @Test
  void bandwidthIsTypedInGigabytesPerSecond() {
    Connection connection = service.getOutgoing().get(0);
    sheet.select(connection).open(Concern.CAPACITY);
    sheet.type("bandwidth", "2 GB/s");
    assertEquals(16e9, connection.getBandwidth(), "bits per second");
  }

  @Test
  void whatCannotBeReadIsExplainedAtItsFieldAndChangesNothing() {
    sheet.select(cache).open(Concern.CAPACITY);
    sheet.type("ttl", "soon");
    assertEquals(Duration.ofMillis(3600), cache.getTtl());
    assertTrue(sheet.note("ttl").contains("\"soon\""), sheet.note("ttl"));
    assertTrue(sheet.note("ttl").contains("250 ms"), "the remedy is not cut: " + sheet.note("ttl"));
    assertFalse(robot.editor().isDirty());
    Event escape = new Event();
    escape.detail = SWT.TRAVERSE_ESCAPE;
    sheet.find(Text.class, "ttl").notifyListeners(SWT.Traverse, escape);
    EventLoop.settle();
    assertEquals("3600 ms", sheet.text("ttl"));
    assertFalse(sheet.note("ttl").contains("soon"));
  }

  @Test
  void unnamedConnectionIsTitledByItsEnds() {
    Connection connection = service.getOutgoing().get(0);
    connection.setLabel(null);
    String title = new SelectionTitle().getText(new StructuredSelection(connection));
    assertEquals("Product Svc → " + Names.of(connection.getTarget()) + " – Connection", title);
  }

  @Test
  void negativeCountIsRefused() {
    sheet.select(service).open(Concern.CAPACITY);
    Integer before = service.getReplicas();
    sheet.type("replicas", "-3");
    assertEquals(before, service.getReplicas());
    assertEquals("It must be a whole number of at least 1.", sheet.note("replicas"));
  }

  @Test
  void wordsInPlaceOfACountAreExplained() {
    sheet.select(service).open(Concern.CAPACITY);
    sheet.type("queueLimit", "1,5 GiB");
    assertEquals("\"1,5 GiB\" is not a whole number, or too big for one.", sheet.note("queueLimit"));
  }

  @Test
  void anExplanationOfTwoLinesCutsNoField() {
    sheet.select(service).open(Concern.CAPACITY);
    sheet.type("replicas", "-3");
    Text field = sheet.find(Text.class, "replicas");
    int bottom = field.getLocation().y + field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    assertTrue(bottom <= field.getParent().getSize().y, bottom + " in " + field.getParent().getSize());
    assertEquals(field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y, field.getSize().y);
  }

  @Test
  void idOfAnotherElementIsRefused() {
    sheet.select(service).open(Concern.GENERAL);
    sheet.type("id", "product-cache");
    assertEquals("product-svc", service.getId());
    assertEquals("\"product-cache\" is the id of another element.", sheet.note("id"));
    sheet.type("id", "product-service");
    assertEquals("product-service", service.getId());
  }

  @Test
  void labelIsRenamed() {
    sheet.select(service).open(Concern.GENERAL);
    sheet.type("label", "Catalogue service");
    assertEquals("Catalogue service", service.getLabel());
    robot.undo();
    assertEquals("Product Svc", service.getLabel());
  }

  @Test
  void enumerationIsChosenAndResetToItsDefault() {
    sheet.select(database).open(Concern.CAPACITY);
    sheet.choose("engine", "MYSQL");
    assertEquals(SqlEngine.MYSQL, database.getEngine());
    sheet.reset("engine");
    assertEquals(SqlEngine.POSTGRES, database.getEngine());
    assertFalse(database.eIsSet(database.eClass().getEStructuralFeature("engine")));
    robot.undo();
    assertEquals(SqlEngine.MYSQL, database.getEngine());
  }

  @Test
  void flagIsYesNoOrNotStated() {
    sheet.select(database).open(Concern.SECURITY);
    sheet.choose("encryptedAtRest", "no");
    assertEquals(Boolean.FALSE, database.getEncryptedAtRest());
    sheet.choose("encryptedAtRest", "yes");
    assertEquals(Boolean.TRUE, database.getEncryptedAtRest());
    sheet.choose("encryptedAtRest", "not stated");
    assertNull(database.getEncryptedAtRest());
  }

  @Test
  void derivedValueStandsInGreyWithItsOrigin() {
    service.setInstanceType("t3.xlarge");
    service.setConcurrencyPerReplica(null);
    sheet.select(service).open(Concern.CAPACITY);
    assertEquals("4", sheet.placeholder("concurrencyPerReplica"));
    assertTrue(sheet.note("concurrencyPerReplica").startsWith("from t3.xlarge, catalogue"),
        sheet.note("concurrencyPerReplica"));
    assertTrue(sheet.note("instanceType").contains("vcpu 4"), sheet.note("instanceType"));
    sheet.type("concurrencyPerReplica", "9");
    assertEquals(9, service.getConcurrencyPerReplica());
    assertEquals("", sheet.note("concurrencyPerReplica"));
  }

  @Test
  void offeringsOfTheCatalogueAreProposed() {
    sheet.select(service).open(Concern.CAPACITY);
    IContentProposalProvider provider =
        (IContentProposalProvider) sheet.find(Text.class, "instanceType").getData("proposals");
    List<String> proposed = Arrays.stream(provider.getProposals("t3.x", 4)).map(IContentProposal::getContent).toList();
    assertTrue(proposed.contains("t3.xlarge"), proposed.toString());
    assertFalse(proposed.contains("t3.large"));
    assertTrue(Arrays.stream(provider.getProposals("", 0)).noneMatch(each -> each.getContent().startsWith("gp3")),
        "a volume is no machine");
  }

  @Test
  void partComesAndGoesWithItsBox() {
    sheet.select(service).open(Concern.RELIABILITY);
    assertNull(service.getReliability());
    sheet.press("reliability");
    assertNotNull(service.getReliability());
    sheet.type("mtbf", "90 d");
    assertEquals(Duration.ofDays(90), service.getReliability().getMtbf());
    sheet.press("reliability");
    assertNull(service.getReliability());
    robot.undo();
    assertEquals(Duration.ofDays(90), service.getReliability().getMtbf());
    assertEquals("90 d", sheet.text("mtbf"));
  }

  @Test
  void demandsAreAddedChangedMovedAndRemoved() {
    sheet.select(database).open(Concern.SIMULATION);
    int before = database.getDemands().size();
    sheet.press("demands.add");
    assertEquals(before + 1, database.getDemands().size());
    assertInstanceOf(ExponentialTime.class, database.getDemands().get(before).getTime());
    sheet.type("mean", "7 ms");
    assertEquals(Duration.ofMillis(7), ((ExponentialTime) database.getDemands().get(before).getTime()).getMean());
    sheet.choose("time.kind", "Erlang time");
    assertEquals(Duration.ofMillis(7), ((ErlangTime) database.getDemands().get(before).getTime()).getMean());
    sheet.choose("time.kind", "Constant time");
    assertEquals(Duration.ofMillis(7), ((ConstantTime) database.getDemands().get(before).getTime()).getValue(),
        "the level stays when the form changes");
    sheet.type("operations", "WRITE");
    assertEquals(List.of(Operation.WRITE), database.getDemands().get(before).getOperations());
    sheet.press("demands.add");
    sheet.press("demands.up");
    assertEquals(List.of(Operation.WRITE), database.getDemands().get(before + 1).getOperations());
    sheet.press("demands.down");
    sheet.press("demands.remove");
    assertEquals(before + 1, database.getDemands().size());
    while (robot.editor().document().stack().canUndo()) {
      robot.undo();
    }
    assertEquals(before, database.getDemands().size());
    assertFalse(robot.editor().isDirty());
  }

  @Test
  void callsOfAComponentAreOrderedWhereItIs() {
    sheet.select(service).open(Concern.SIMULATION);
    assertEquals(service.getOutgoing().size(), sheet.lines("outgoing").size());
    sheet.pick("outgoing", 1);
    sheet.type("callsPerRequest", "0.25");
    assertEquals(0.25, service.getOutgoing().get(1).getCallsPerRequest());
    sheet.type("order", "3");
    assertEquals(3, service.getOutgoing().get(1).getOrder());
    assertTrue(sheet.lines("outgoing").get(1).contains("0.25 ×"), sheet.lines("outgoing").toString());
  }

  @Test
  void tagsAreSeparatedByCommas() {
    sheet.select(service).open(Concern.GENERAL);
    sheet.type("tags", "hot, tier-1,, hot");
    assertEquals(List.of("hot", "tier-1"), service.getTags());
    assertEquals("hot, tier-1", sheet.text("tags"));
  }

  @Test
  void propertiesAndSuppressionsAreLists() {
    sheet.select(service).open(Concern.GENERAL);
    sheet.press("properties.add");
    sheet.type("key", "team");
    sheet.type("value", "search");
    assertEquals("search", service.getProperties().get(service.getProperties().size() - 1).getValue());
    sheet.press("suppressions.add");
    sheet.type("ruleId", "HR302");
    sheet.type("reason", "accepted");
    sheet.type("expires", "2030-01-31");
    assertEquals("HR302", service.getSuppressions().get(0).getRuleId());
    assertEquals(2030, service.getSuppressions().get(0).getExpires().getYear());
  }

  @Test
  void referencesAreChosenByName() {
    Connection connection = service.getOutgoing().get(0);
    sheet.select(connection).open(Concern.SIMULATION);
    String name = robot.architecture().getRequestClasses().get(0).getLabel();
    sheet.type("accepts", name);
    assertEquals(1, connection.getAccepts().size());
    sheet.type("accepts", "Nobody");
    assertEquals(1, connection.getAccepts().size());
    assertTrue(sheet.note("accepts").startsWith("There is no \"Nobody\""), sheet.note("accepts"));
    Objective objective = robot.architecture().getObjectives().get(0);
    sheet.show(objective).open(Concern.GENERAL);
    sheet.choose("requestClass", name);
    assertEquals(name, objective.getRequestClass().getLabel());
    sheet.choose("requestClass", "all");
    assertNull(objective.getRequestClass());
  }

  @Test
  void endThatIsNotAllowedIsRefusedWithItsReason() {
    Connection connection = cache.getIncoming().get(0);
    sheet.select(connection).open(Concern.GENERAL);
    sheet.choose("source", "Client");
    assertEquals(service, connection.getSource());
    assertTrue(sheet.note("source").contains("not allowed"), sheet.note("source"));
  }

  @Test
  void severalElementsAreChangedInOneStep() {
    Server gateway = (Server) robot.element("catalog-api-gateway");
    sheet.select(service, gateway).open(Concern.CAPACITY);
    assertEquals("several values", sheet.placeholder("replicas"));
    sheet.type("replicas", "11");
    assertEquals(11, service.getReplicas());
    assertEquals(11, gateway.getReplicas());
    robot.undo();
    assertFalse(robot.editor().isDirty());
    assertEquals("several values", sheet.placeholder("replicas"));
  }

  @Test
  void explanationOfTheMetamodelIsTheTooltip() {
    sheet.select(service).open(Concern.CAPACITY);
    assertTrue(sheet.find(Text.class, "replicas").getToolTipText().length() > 20);
  }

  @Test
  void costIsSummedWithThePricesOfTheCatalogue() {
    sheet.select(service).open(Concern.COST);
    assertTrue(sheet.rows().stream().anyMatch(row -> row.contains("USD") && row.contains("catalogue")),
        sheet.rows().toString());
    assertTrue(sheet.rows().get(sheet.rows().size() - 1).startsWith("Sum"));
  }

  @Test
  void textThatWasNotTakenOverIsTakenOverWhenAnotherElementIsSelected() {
    sheet.select(service).open(Concern.GENERAL);
    sheet.find(Text.class, "note").setText("mind the cold start");
    sheet.select(cache);
    assertEquals("mind the cold start", service.getNote());
  }

  @Test
  void deletedElementLeavesNothingToEdit() {
    sheet.select(service).open(Concern.CAPACITY);
    robot.editor().delete();
    EventLoop.settle();
    robot.undo();
    sheet.select((Server) robot.element("product-svc"));
    sheet.type("replicas", "4");
    assertEquals(4, ((Server) robot.element("product-svc")).getReplicas());
  }
}

package org.headroom.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.Server;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools, cells and pages of the viewpoint do to the reference system. */
class ServicesTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("headroom.root"), "examples/global-ecommerce-catalog.headroom");

  @TempDir
  Path folder;

  private final ToolServices tools = new ToolServices();
  private final PropertyServices properties = new PropertyServices();
  private final LoadServices load = new LoadServices();
  private final FindingServices findings = new FindingServices();
  private Architecture architecture;

  @BeforeEach
  void openCopyOfTheExample() throws IOException {
    Path file = Files.copy(EXAMPLE, folder.resolve("catalog.headroom"));
    architecture = new ModelReader().read(file).architecture();
    new ResourceImpl(URI.createFileURI(file.toString())).getContents().add(architecture);
  }

  @Test
  void createdNodeLiesInItsBoundaryWithNameAndId() {
    Boundary boundary = boundary();
    Node node = (Node) tools.createNode(boundary, "Cache");
    assertEquals(boundary, node.getBoundary());
    assertEquals("Cache", node.getLabel());
    assertEquals("cache", node.getId());
    assertNull(((Node) tools.createNode(architecture, "Region")).getBoundary());
  }

  @Test
  void connectionGetsTheRoleOfTheToolOnlyWhereItIsAllowed() {
    Component service = (Component) tools.createNode(architecture, "Microservice");
    Component database = (Component) tools.createNode(architecture, "SqlDatabase");
    assertTrue(tools.canConnectAs(service, database, "WRITE"));
    assertFalse(tools.canConnectAs(service, database, "CDC"));
    assertFalse(tools.canConnect(database, service));
    tools.connectAs(service, database, "WRITE");
    assertEquals(List.of(Role.WRITE), service.getOutgoing().stream().map(Connection::getRole).toList());
    tools.connectAs(service, database, "CDC");
    assertEquals(1, service.getOutgoing().size());
    assertFalse(tools.canConnectAs(service, database, "WRITE"), "they are connected so already");
  }

  @Test
  void endMovesOnlyWhereItIsAllowed() {
    Component service = (Component) tools.createNode(architecture, "Microservice");
    Component other = (Component) tools.createNode(architecture, "Microservice");
    Component database = (Component) tools.createNode(architecture, "SqlDatabase");
    tools.connect(service, database);
    Connection connection = service.getOutgoing().get(0);
    tools.startAt(connection, other);
    assertEquals(other, connection.getSource());
    tools.startAt(connection, boundary());
    assertEquals(other, connection.getSource());
    assertFalse(tools.canEndAt(connection, other), "no component calls itself");
  }

  @Test
  void boundaryDoesNotMoveIntoItself() {
    Boundary outer = boundary();
    Boundary inner = (Boundary) tools.createNode(outer, "Namespace");
    assertFalse(tools.canMoveInto(outer, inner));
    tools.moveInto(inner, architecture);
    assertNull(inner.getBoundary());
    tools.moveInto(inner, outer);
    assertEquals(outer, inner.getBoundary());
  }

  @Test
  void removedElementLeavesNoConnectionBehind() {
    Component component = Contents.components(architecture).filter(c -> !c.getIncoming().isEmpty()).findFirst()
        .orElseThrow();
    tools.removeElement(component);
    assertNull(component.eContainer());
    assertTrue(architecture.getConnections().stream()
        .noneMatch(c -> c.getSource() == component || c.getTarget() == component));
  }

  @Test
  void blankLabelIsNoLabel() {
    Component component = Contents.components(architecture).findFirst().orElseThrow();
    String label = component.getLabel();
    tools.renameTo(component, "  ");
    assertEquals(label, component.getLabel());
    tools.renameTo(component, " Visitors ");
    assertEquals("Visitors", component.getLabel());
  }

  @Test
  void textThatIsNoValueChangesNothing() {
    Server server = server();
    properties.setText(server, "replicas", "7");
    assertEquals(7, server.getReplicas());
    properties.setText(server, "replicas", "many");
    assertEquals(7, server.getReplicas());
    properties.setText(server, "replicas", "");
    assertNull(server.getReplicas());
  }

  @Test
  void partComesWithItsDefaultsAndGoesAgain() {
    Server server = (Server) tools.createNode(architecture, "Microservice");
    properties.setPart(server, "scaling", true);
    assertEquals("10", properties.partText(server, "scaling", "maximum"));
    properties.setPartText(server, "scaling", "startupDelay", "2 min");
    assertEquals("2 min", properties.partText(server, "scaling", "startupDelay"));
    assertTrue(properties.partChoices(server, "scaling", "metric").contains("CONCURRENCY"));
    properties.setPart(server, "scaling", false);
    assertNull(server.getScaling());
  }

  @Test
  void runIsShownUntilItsFileGoes() throws IOException {
    assertFalse(load.hasLoad(server()));
    load.simulate(architecture);
    assertTrue(load.hasLoad(server()));
    assertTrue(load.loadCaption(server()).matches("(?s).* %, .*/s"));
    assertTrue(architecture.getConnections().stream().anyMatch(connection -> load.rateWidth(connection) == 9));
    assertTrue(architecture.getConnections().stream().allMatch(connection -> load.rateWidth(connection) >= 1));
    Files.delete(folder.resolve("catalog.result.json"));
    assertFalse(load.hasLoad(server()));
  }

  @Test
  void unreadableResultIsAFindingAndNoLoad() throws IOException {
    Files.writeString(folder.resolve("catalog.result.json"), "{}");
    assertFalse(load.hasLoad(server()));
    assertFalse(findings.hasReadableFiles(architecture));
    assertTrue(findings.fileProblems(architecture).contains("catalog.result.json"));
  }

  @Test
  void findingsFollowEachChange() {
    Server server = (Server) tools.createNode(architecture, "Cache");
    assertTrue(findings.hasFindings(server), "nothing is connected to it");
    assertEquals(List.of(server), findings.withFindings(server));
    assertFalse(findings.findingTexts(server).isEmpty());
    tools.removeElement(server);
    assertFalse(findings.hasFindings(server));
  }

  @Test
  void recommendedChangeRemovesTheFinding() {
    List<Element> fixable = Contents.elements(architecture).filter(findings::hasFix).toList();
    for (Element element : fixable) {
      String before = findings.findingTexts(element);
      findings.fixWorst(element);
      assertFalse(findings.findingTexts(element).equals(before), element.getId());
    }
    Server lonely = (Server) tools.createNode(architecture, "SqlDatabase");
    assertFalse(findings.satisfies(lonely, lastRule(lonely)));
  }

  @Test
  void costOfTheCatalogueIsShownBeforeAnyRun() {
    assertTrue(Contents.components(architecture).anyMatch(component -> load.costText(component).endsWith("USD")));
    assertEquals("Never run", load.runText(server()));
  }

  private String lastRule(Element element) {
    return findings.findingTexts(element).substring(0, "HR000".length());
  }

  private Boundary boundary() {
    return Contents.nodes(architecture).filter(Boundary.class::isInstance).map(Boundary.class::cast).findFirst()
        .orElseThrow();
  }

  private Server server() {
    return Contents.components(architecture).filter(Server.class::isInstance).map(Server.class::cast)
        .filter(server -> server.getReplicas() != null).findFirst().orElseThrow();
  }
}

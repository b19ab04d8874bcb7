package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.DirectEditRequest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.parts.LiveScene.Arranging;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Diagrams are drawn with the mouse. */
class DiagramEditorTest {
  private static final Point FREE = new Point(40, 40);
  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void paletteCreatesEveryKindOfNode() throws CoreException, IOException {
    robot = Robot.onEmptyModel("kinds");
    for (NodeNotation notation : Notation.nodes()) {
      Node node = robot.create(notation.name(), FREE);
      assertSame(notation.type(), node.eClass());
      assertEquals(notation.name(), node.getLabel());
      assertEquals(FREE, robot.area(node).getLocation(), "the node stands where the mouse was");
      robot.undo();
      assertTrue(robot.architecture().getNodes().isEmpty());
    }
  }

  @Test
  void idsOfNewNodesAreReadableAndUnique() throws CoreException, IOException {
    robot = Robot.onEmptyModel("ids");
    robot.create("Load balancer", new Point(20, 20));
    robot.create("Load balancer", new Point(20, 120));
    assertEquals(List.of("load-balancer", "load-balancer-2"),
        robot.architecture().getNodes().stream().map(Node::getId).toList());
  }

  @Test
  void roleOfConnectionFollowsFromItsEnds() throws CoreException, IOException {
    robot = Robot.onEmptyModel("connect");
    Node service = robot.create("Microservice", new Point(30, 30));
    Node cache = robot.create("Cache", new Point(30, 200));
    robot.connect(service, cache);
    Connection connection = robot.architecture().getConnections().get(0);
    assertEquals(Role.CACHE, connection.getRole());
    assertEquals("microservice-to-cache", connection.getId());
    assertTrue(robot.part(connection) instanceof ConnectionEditPart);
  }

  @Test
  void illegalConnectionIsRefusedWithItsReason() throws CoreException, IOException {
    robot = Robot.onEmptyModel("illegal");
    Node client = robot.create("Client", new Point(30, 30));
    Node database = robot.create("SQL database", new Point(30, 200));
    robot.take("Connect");
    robot.mouse().click(robot.centre(client));
    robot.mouse().move(robot.centre(database));
    assertTrue(robot.status().startsWith("Client to SQL database is not allowed: "), robot.status());
    robot.mouse().click(robot.centre(database));
    assertTrue(robot.architecture().getConnections().isEmpty());
  }

  @Test
  void componentsAreDraggedIntoAndOutOfBoundaries() throws CoreException, IOException {
    robot = Robot.onEmptyModel("nest");
    Boundary region = (Boundary) robot.create("Region", new Point(30, 30));
    Node service = robot.create("Microservice", new Point(320, 40));
    robot.mouse().drag(robot.on(service, 20, 10), robot.on(region, 50, 60));
    assertSame(region, service.getBoundary());
    assertTrue(robot.area(region).contains(robot.area(service)), "the region encloses the service");
    robot.mouse().drag(robot.on(service, 20, 10), new Point(500, 300));
    assertNull(service.getBoundary());
    robot.undo();
    assertSame(region, service.getBoundary());
    robot.undo();
    assertNull(service.getBoundary());
    robot.redo();
    assertSame(region, service.getBoundary());
  }

  @Test
  void boundariesNestInOneAnother() throws CoreException, IOException {
    robot = Robot.onEmptyModel("deep");
    Boundary region = (Boundary) robot.create("Region", new Point(100, 150));
    Boundary subnet = (Boundary) robot.create("Subnet", robot.on(region, 40, 70));
    Node service = robot.create("Microservice", robot.on(subnet, 30, 50));
    assertSame(subnet, service.getBoundary());
    assertSame(region, subnet.getBoundary());
    Rectangle before = robot.place(service);
    robot.mouse().drag(robot.on(region, 120, 12), robot.on(region, 180, 42));
    assertEquals(before.getTranslated(60, 30), robot.place(service), "what is inside moves along");
  }

  @Test
  void movingChangesTheLayoutOnly() throws CoreException, IOException {
    robot = Robot.onExample("move");
    byte[] model = Files.readAllBytes(robot.editor().document().file());
    Node client = (Node) robot.element("client");
    robot.reveal(client);
    Rectangle before = robot.place(client);
    robot.mouse().drag(robot.on(client, 20, 10), robot.on(client, 80, 10));
    assertEquals(before.getTranslated(60, 0), robot.place(client));
    assertTrue(robot.editor().isDirty());
    robot.editor().doSave(new NullProgressMonitor());
    assertFalse(robot.editor().isDirty());
    assertEquals(new String(model), Files.readString(robot.editor().document().file()));
    Rectangle saved = robot.place(client);
    robot.reopen();
    assertEquals(saved.getSize(), robot.place((Node) robot.element("client")).getSize());
    assertEquals(LayoutFile.beside(robot.editor().document().file()).read().nodes().get("client").x(),
        robot.editor().scene().box((Node) robot.element("client")).bounds().x());
  }

  @Test
  void undoPutsAMovedNodeBack() throws CoreException, IOException {
    robot = Robot.onExample("back");
    Node client = (Node) robot.element("client");
    robot.reveal(client);
    Rectangle before = robot.place(client);
    robot.mouse().drag(robot.on(client, 20, 10), robot.on(client, 80, 30));
    assertEquals(before.getTranslated(60, 20), robot.place(client));
    robot.undo();
    assertEquals(before, robot.place(client));
    robot.redo();
    assertEquals(before.getTranslated(60, 20), robot.place(client));
  }

  @Test
  void nodesAreResizedByTheirHandles() throws CoreException, IOException {
    robot = Robot.onEmptyModel("resize");
    Node region = robot.create("Region", new Point(30, 30));
    Rectangle before = robot.place(region);
    robot.mouse().click(robot.on(region, 100, 12));
    robot.mouse().drag(robot.area(region).getBottomRight(), robot.area(region).getBottomRight().getTranslated(90, 70));
    assertEquals(before.getResized(90, 70), robot.place(region));
    robot.undo();
    assertEquals(before, robot.place(region));
  }

  @Test
  void nameIsEditedInPlace() throws CoreException, IOException {
    robot = Robot.onEmptyModel("rename");
    Node service = robot.create("Microservice", new Point(30, 30));
    robot.part(service).performRequest(new DirectEditRequest(RequestConstants.REQ_DIRECT_EDIT));
    EventLoop.settle();
    Text text = Widgets.all(robot.canvas(), Text.class).stream().filter(Text::isVisible).findFirst().orElseThrow();
    text.notifyListeners(SWT.FocusIn, null);
    assertNull(robot.editor().getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()),
        "Delete is about the text, not about the node");
    text.setText("Product Svc");
    Event enter = new Event();
    enter.character = SWT.CR;
    enter.keyCode = SWT.CR;
    text.notifyListeners(SWT.DefaultSelection, enter);
    EventLoop.settle();
    assertEquals("Product Svc", service.getLabel());
    assertEquals("product-svc", service.getId(), "an id made from the name follows it");
    assertNotNull(robot.editor().getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.DELETE.getId()));
  }

  @Test
  void deletingTakesConnectionsAlongAndUndoBringsThemBack() throws CoreException, IOException {
    robot = Robot.onExample("delete");
    int connections = robot.architecture().getConnections().size();
    Node service = (Node) robot.element("product-svc");
    robot.select(service);
    robot.editor().delete();
    EventLoop.settle();
    Set<String> left = new TreeSet<>();
    Contents.nodes(robot.architecture()).forEach(node -> left.add(node.getId()));
    assertFalse(left.contains("product-svc"));
    assertTrue(robot.architecture().getConnections().size() < connections);
    robot.undo();
    assertEquals(connections, robot.architecture().getConnections().size());
    assertSame(robot.element("application-vpc"), service.eContainer());
    assertFalse(robot.editor().isDirty());
  }

  @Test
  void savedModelIsReadAgain() throws CoreException, IOException {
    robot = Robot.onEmptyModel("save");
    Node service = robot.create("Microservice", new Point(30, 30));
    Node queue = robot.create("Message broker", new Point(30, 200));
    robot.connect(service, queue);
    robot.editor().doSave(new NullProgressMonitor());
    Architecture read = new ModelReader().read(robot.editor().document().file()).architecture();
    assertEquals(List.of("microservice", "message-broker"), read.getNodes().stream().map(Node::getId).toList());
    assertEquals(Role.PUBLISH, read.getConnections().get(0).getRole());
    robot.reopen();
    assertEquals(2, robot.architecture().getNodes().size());
  }

  @Test
  void arrangingEverythingIsOneStepThatCanBeUndone() throws CoreException, IOException {
    robot = Robot.onEmptyModel("arrange");
    Node service = robot.create("Microservice", new Point(300, 300));
    Node cache = robot.create("Cache", new Point(310, 310));
    robot.connect(service, cache);
    Rectangle before = robot.place(service);
    robot.editor().arrange(Arranging.UNDECIDED);
    EventLoop.settle();
    assertEquals(before, robot.place(service), "what the author placed stays");
    robot.run(DiagramActions.ARRANGE_ALL);
    assertFalse(robot.area(service).intersects(robot.area(cache)));
    robot.undo();
    assertEquals(before, robot.place(service));
  }
}

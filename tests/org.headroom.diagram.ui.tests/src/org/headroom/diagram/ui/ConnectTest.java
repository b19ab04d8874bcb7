package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.draw.CardFigure;
import org.headroom.diagram.ui.draw.Emphasis;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connecting shows what is legal, says why something is not, and offers what is. */
class ConnectTest {
  private Robot robot;
  private Node client;
  private Node service;
  private Node database;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onEmptyModel("connecting");
    client = robot.create("Client", new Point(40, 40));
    service = robot.create("Microservice", new Point(40, 180));
    database = robot.create("SQL database", new Point(340, 180));
  }

  @AfterEach
  void close() {
    MainWindow.popups().forEach(Shell::close);
    robot.close();
  }

  private PolylineConnection followed() {
    LayerManager layers = (LayerManager) robot.editor().viewer().getEditPartRegistry().get(LayerManager.ID);
    for (Object figure : layers.getLayer(LayerConstants.FEEDBACK_LAYER).getChildren()) {
      if (figure instanceof PolylineConnection line) {
        return line;
      }
    }
    throw new AssertionError("no line follows the mouse");
  }

  /** In pixels of the canvas, however that is scrolled. */
  private static Point endOf(PolylineConnection line) {
    Point end = line.getPoints().getLastPoint().getCopy();
    line.translateToAbsolute(end);
    return end;
  }

  private Emphasis emphasis(Node node) {
    return ((CardFigure) robot.part(node).getFigure()).emphasis();
  }

  @Test
  void legalTargetsLightUpAndOthersDimUntilTheConnectionEnds() {
    robot.take("Connect");
    robot.mouse().click(robot.centre(service));
    assertEquals(List.of(Emphasis.DIM, Emphasis.NONE, Emphasis.LIT),
        List.of(emphasis(client), emphasis(service), emphasis(database)));
    robot.mouse().move(new Point(250, 120));
    assertEquals(new Point(250, 120), endOf(followed()), "the line follows the mouse");
    robot.mouse().click(robot.centre(database));
    assertEquals(List.of(Emphasis.NONE, Emphasis.NONE, Emphasis.NONE),
        List.of(emphasis(client), emphasis(service), emphasis(database)));
    assertEquals(1, robot.architecture().getConnections().size());
  }

  @Test
  void connectionIsDrawnByDragging() {
    robot.take("Connect");
    robot.mouse().drag(robot.centre(service), robot.centre(database));
    assertEquals(1, robot.architecture().getConnections().size());
  }

  @Test
  void componentIsNotConnectedToItselfAndSaysSo() {
    robot.take("Connect");
    robot.mouse().click(robot.centre(service));
    robot.mouse().click(robot.centre(service));
    assertTrue(robot.architecture().getConnections().isEmpty());
    assertEquals("A component cannot be connected to itself.", robot.status());
  }

  @Test
  void illegalDropSaysWhyAndOffersAWayThatIsLegal() {
    robot.take("Connect");
    robot.mouse().click(robot.centre(client));
    robot.mouse().click(robot.centre(database));
    assertTrue(robot.architecture().getConnections().isEmpty());
    Shell balloon = MainWindow.popups().get(0);
    String reason = Widgets.all(balloon, Label.class).get(0).getText();
    assertTrue(reason.startsWith("Client to SQL database is not allowed: "), reason);
    Button through = Widgets.all(balloon, Button.class).stream()
        .filter(b -> b.getText().contains("through Microservice")).findFirst().orElseThrow();
    through.notifyListeners(SWT.Selection, null);
    EventLoop.settle();
    assertEquals(List.of("client-to-microservice", "microservice-to-sql-database"),
        robot.architecture().getConnections().stream().map(Connection::getId).toList());
    assertTrue(MainWindow.popups().isEmpty());
    robot.undo();
    assertTrue(robot.architecture().getConnections().isEmpty(), "the detour is one step");
  }

  @Test
  void roleIsChosenInThePalette() {
    robot.take("Connect: write");
    robot.mouse().click(robot.centre(service));
    robot.mouse().click(robot.centre(database));
    assertEquals(Role.WRITE, robot.architecture().getConnections().get(0).getRole());
  }

  @Test
  void roleThatDoesNotFitIsRefusedAndThoseThatFitAreOffered() {
    robot.take("Connect: consume");
    robot.mouse().click(robot.centre(service));
    robot.mouse().click(robot.centre(database));
    assertTrue(robot.architecture().getConnections().isEmpty());
    List<Button> offers = Widgets.all(MainWindow.popups().get(0), Button.class);
    assertTrue(offers.stream().anyMatch(b -> b.getText().equals("Connect as READ")), offers.toString());
  }

  @Test
  void componentsAreConnectedWithTheKeyboard() {
    robot.select(service);
    robot.run(DiagramActions.CONNECT);
    Shell popup = MainWindow.popups().get(0);
    Text search = Widgets.all(popup, Text.class).get(0);
    Table table = Widgets.all(popup, Table.class).get(0);
    assertEquals("Client", table.getItem(table.getItemCount() - 1).getText(0), "what is illegal comes last");
    assertTrue(table.getItem(table.getItemCount() - 1).getText(1).contains("not allowed"));
    search.setText("sql read");
    search.notifyListeners(SWT.DefaultSelection, null);
    EventLoop.settle();
    assertEquals(Role.READ, robot.architecture().getConnections().get(0).getRole());
    assertFalse(MainWindow.popups().contains(popup));
  }
}

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
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.ui.robot.Robot;
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
    client = create("Client", new Point(40, 40));
    service = create("Microservice", new Point(40, 180));
    database = create("SQL database", new Point(340, 180));
  }

  @AfterEach
  void close() {
    Robot.popups().forEach(Shell::close);
    robot.close();
  }

  private Architecture architecture() {
    return robot.editor().document().architecture();
  }

  private Node create(String tool, Point at) {
    robot.take(tool);
    robot.click(at);
    return architecture().getNodes().get(architecture().getNodes().size() - 1);
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
    robot.click(robot.centre(service));
    assertEquals(List.of(Emphasis.DIM, Emphasis.NONE, Emphasis.LIT),
        List.of(emphasis(client), emphasis(service), emphasis(database)));
    robot.move(new Point(250, 120));
    assertEquals(new Point(250, 120), endOf(followed()), "the line follows the mouse");
    robot.click(robot.centre(database));
    assertEquals(List.of(Emphasis.NONE, Emphasis.NONE, Emphasis.NONE),
        List.of(emphasis(client), emphasis(service), emphasis(database)));
    assertEquals(1, architecture().getConnections().size());
  }

  @Test
  void connectionIsDrawnByDragging() {
    robot.take("Connect");
    robot.drag(robot.centre(service), robot.centre(database));
    assertEquals(1, architecture().getConnections().size());
  }

  @Test
  void componentIsNotConnectedToItselfAndSaysSo() {
    robot.take("Connect");
    robot.click(robot.centre(service));
    robot.click(robot.centre(service));
    assertTrue(architecture().getConnections().isEmpty());
    assertEquals("A component cannot be connected to itself.", robot.status());
  }

  @Test
  void illegalDropSaysWhyAndOffersAWayThatIsLegal() {
    robot.take("Connect");
    robot.click(robot.centre(client));
    robot.click(robot.centre(database));
    assertTrue(architecture().getConnections().isEmpty());
    Shell balloon = Robot.popups().get(0);
    String reason = Robot.all(balloon, Label.class).get(0).getText();
    assertTrue(reason.startsWith("Client to SQL database is not allowed: "), reason);
    Button through = Robot.all(balloon, Button.class).stream().filter(b -> b.getText().contains("through Microservice"))
        .findFirst().orElseThrow();
    through.notifyListeners(SWT.Selection, null);
    Robot.settle();
    assertEquals(List.of("client-to-microservice", "microservice-to-sql-database"),
        architecture().getConnections().stream().map(Connection::getId).toList());
    assertTrue(Robot.popups().isEmpty());
    robot.undo();
    assertTrue(architecture().getConnections().isEmpty(), "the detour is one step");
  }

  @Test
  void roleIsChosenInThePalette() {
    robot.take("Connect: write");
    robot.click(robot.centre(service));
    robot.click(robot.centre(database));
    assertEquals(Role.WRITE, architecture().getConnections().get(0).getRole());
  }

  @Test
  void roleThatDoesNotFitIsRefusedAndThoseThatFitAreOffered() {
    robot.take("Connect: consume");
    robot.click(robot.centre(service));
    robot.click(robot.centre(database));
    assertTrue(architecture().getConnections().isEmpty());
    List<Button> offers = Robot.all(Robot.popups().get(0), Button.class);
    assertTrue(offers.stream().anyMatch(b -> b.getText().equals("Connect as READ")), offers.toString());
  }

  @Test
  void componentsAreConnectedWithTheKeyboard() {
    robot.select(service);
    robot.editor().diagram().actions().run(DiagramActions.CONNECT);
    Robot.settle();
    Shell popup = Robot.popups().get(0);
    Text search = Robot.all(popup, Text.class).get(0);
    Table table = Robot.all(popup, Table.class).get(0);
    assertEquals("Client", table.getItem(table.getItemCount() - 1).getText(0), "what is illegal comes last");
    assertTrue(table.getItem(table.getItemCount() - 1).getText(1).contains("not allowed"));
    search.setText("sql read");
    search.notifyListeners(SWT.DefaultSelection, null);
    Robot.settle();
    assertEquals(Role.READ, architecture().getConnections().get(0).getRole());
    assertFalse(Robot.popups().contains(popup));
  }
}

package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.headroom.diagram.ui.draw.CardFigure;
import org.headroom.diagram.ui.draw.Emphasis;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ends of a connection are dragged to other components as far as the matrix allows. */
class ReconnectTest {
  private Robot robot;
  private Component service;
  private Component database;
  private Component cache;
  private Component client;
  private Connection connection;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onEmptyModel("reconnect");
    service = (Component) robot.create("Microservice", new Point(40, 40));
    database = (Component) robot.create("SQL database", new Point(40, 220));
    cache = (Component) robot.create("Cache", new Point(340, 220));
    client = (Component) robot.create("Client", new Point(340, 40));
    robot.connect(service, database);
    connection = robot.architecture().getConnections().get(0);
    robot.select(connection);
  }

  @AfterEach
  void close() {
    MainWindow.popups().forEach(Shell::close);
    robot.close();
  }

  private Point end() {
    return endOnCanvas(((PolylineConnection) robot.part(connection).getFigure()).getPoints(), false);
  }

  private Point start() {
    return endOnCanvas(((PolylineConnection) robot.part(connection).getFigure()).getPoints(), true);
  }

  private Point endOnCanvas(PointList line, boolean first) {
    Point at = (first ? line.getFirstPoint() : line.getLastPoint()).getCopy();
    robot.part(connection).getFigure().translateToAbsolute(at);
    return at;
  }

  private Object lastStep() {
    return robot.editor().document().stack().getUndoCommand();
  }

  private Emphasis emphasis(Component component) {
    return ((CardFigure) robot.part(component).getFigure()).emphasis();
  }

  @Test
  void endIsMovedAndRoleAndIdFollow() {
    robot.mouse().drag(end(), robot.centre(cache));
    assertSame(cache, connection.getTarget());
    assertEquals("microservice-to-cache", connection.getId());
    robot.undo();
    assertSame(database, connection.getTarget());
    assertEquals("microservice-to-sql-database", connection.getId());
  }

  @Test
  void lineFollowsTheMouseAndLegalTargetsLightUp() {
    AtomicReference<Point> seen = new AtomicReference<>();
    AtomicReference<Emphasis> legal = new AtomicReference<>();
    AtomicReference<Emphasis> illegal = new AtomicReference<>();
    Point nowhere = new Point(260, 160);
    robot.mouse().drag(end(), nowhere, 4, () -> {
      seen.set(end());
      legal.set(emphasis(cache));
      illegal.set(emphasis(client));
    });
    assertEquals(nowhere, seen.get());
    assertEquals(Emphasis.LIT, legal.get());
    assertEquals(Emphasis.DIM, illegal.get());
    assertSame(database, connection.getTarget(), "nothing is there to connect to");
    assertEquals(Emphasis.NONE, emphasis(client));
    assertTrue(robot.area(database).getExpanded(2, 2).contains(end()), "the line is back on its route");
  }

  @Test
  void illegalEndIsRefusedAndTheReasonShown() {
    Object before = lastStep();
    robot.mouse().drag(start(), robot.centre(client));
    assertSame(service, connection.getSource());
    assertSame(before, lastStep());
    String reason = Widgets.all(MainWindow.popups().get(0), Label.class).get(0).getText();
    assertTrue(reason.startsWith("Client to SQL database is not allowed: "), reason);
  }

  @Test
  void connectionDoesNotEndWhereItStarts() {
    robot.mouse().drag(end(), robot.centre(service));
    assertSame(database, connection.getTarget());
    assertFalse(MainWindow.popups().isEmpty(), "it says why");
  }

  @Test
  void endThatIsDroppedWhereItWasChangesNothing() {
    Object before = lastStep();
    robot.mouse().drag(end(), robot.centre(database));
    assertSame(before, lastStep());
    assertTrue(MainWindow.popups().isEmpty());
  }

  @Test
  void secondConnectionOfTheSameKindIsRefused() {
    robot.connect(service, cache);
    robot.select(connection);
    robot.mouse().drag(end(), robot.centre(cache));
    assertSame(database, connection.getTarget());
    String reason = Widgets.all(MainWindow.popups().get(0), Label.class).get(0).getText();
    assertTrue(reason.startsWith("They are connected already"), reason);
  }
}

package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.editparts.ZoomManager;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.draw.EdgeFigure;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.io.LayoutFile;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The corners of connections are created, moved and deleted with the mouse. */
class BendTest {
  private Robot robot;
  private Connection connection;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onEmptyModel("bend");
    Node service = robot.create("Microservice", new Point(60, 60));
    Node database = robot.create("SQL database", new Point(60, 360));
    robot.connect(service, database);
    connection = robot.architecture().getConnections().get(0);
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private List<org.headroom.diagram.scene.Point> route() {
    return ((EdgeFigure) robot.part(connection).getFigure()).edge().points();
  }

  /** A point of the route on the canvas. */
  private Point on(double x, double y) {
    Point at = new Point((int) Math.round(x), (int) Math.round(y));
    robot.part(connection).getFigure().translateToAbsolute(at);
    return at;
  }

  private Point middle(int line) {
    org.headroom.diagram.scene.Point a = route().get(line);
    org.headroom.diagram.scene.Point b = route().get(line + 1);
    return on((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
  }

  private void bend() {
    robot.mouse().click(middle(0));
    robot.mouse().drag(middle(0), middle(0).getTranslated(240, 0));
  }

  @Test
  void lineIsHitAsEasilyInASmallDiagram() {
    robot.editor().getAdapter(ZoomManager.class).setZoom(0.25);
    EventLoop.settle();
    robot.mouse().click(middle(0).getTranslated(4, 0));
    assertEquals(List.of(connection), robot.editor().diagram().selected());
    robot.mouse().click(middle(0).getTranslated(8, 0));
    assertNotEquals(List.of(connection), robot.editor().diagram().selected());
  }

  @Test
  void linesStayHorizontalAndVerticalWhenOneIsDragged() {
    assertEquals(2, route().size(), "one above the other: a straight line");
    double x = route().get(0).x();
    bend();
    assertTrue(route().size() > 2, route().toString());
    assertTrue(route().stream().anyMatch(point -> point.x() == x + 240), route().toString());
    for (int i = 1; i < route().size(); i++) {
      assertTrue(route().get(i).x() == route().get(i - 1).x() || route().get(i).y() == route().get(i - 1).y(),
          route().toString());
    }
    robot.undo();
    assertEquals(2, route().size());
  }

  @Test
  void cornersAreMovedByTheirHandles() {
    bend();
    List<org.headroom.diagram.scene.Point> before = route();
    Point corner = on(before.get(1).x(), before.get(1).y());
    robot.mouse().drag(corner, corner.getTranslated(40, 10));
    assertFalse(before.equals(route()));
    assertTrue(route().stream().anyMatch(point -> Math.abs(point.x() - before.get(1).x() - 40) <= 1),
        before + " became " + route());
  }

  @Test
  void bendPointsAreKeptInTheLayoutFile() throws CoreException, IOException {
    bend();
    List<org.headroom.diagram.scene.Point> bent = route();
    robot.editor().doSave(new NullProgressMonitor());
    LayoutFile file = LayoutFile.beside(robot.editor().document().file());
    assertTrue(file.read().decided().connections().containsKey(connection.getId()));
    robot.reopen();
    connection = robot.architecture().getConnections().get(0);
    assertEquals(bent, route());
  }

  @Test
  void bendPointsAreRemoved() {
    bend();
    robot.editor().viewer().select(robot.part(connection));
    robot.run(DiagramActions.STRAIGHTEN);
    assertEquals(2, route().size());
  }
}

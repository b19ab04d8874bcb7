package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.SnapToGeometry;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.actions.Tidying;
import org.headroom.model.Node;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes are brought into line, spread, made equal, snapped and nudged. */
class TidyingTest {
  private Robot robot;
  private Node first;
  private Node second;
  private Node last;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onEmptyModel("tidy");
    first = robot.create("Cache", new Point(30, 40));
    second = robot.create("Microservice", new Point(110, 190));
    last = robot.create("Region", new Point(300, 330));
    robot.select(first);
    robot.editor().viewer().appendSelection(robot.part(second));
    robot.editor().viewer().appendSelection(robot.part(last));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private void run(Tidying tidying) {
    robot.run(tidying.id());
  }

  @Test
  void edgesAndMiddlesAreAlignedWithWhatWasSelectedLast() {
    Rectangle reference = robot.place(last);
    run(Tidying.ALIGN_LEFT);
    assertEquals(reference.x, robot.place(first).x);
    run(Tidying.ALIGN_RIGHT);
    assertEquals(reference.right(), robot.place(second).right());
    run(Tidying.ALIGN_TOP);
    assertEquals(reference.y, robot.place(first).y);
    run(Tidying.ALIGN_BOTTOM);
    assertEquals(reference.bottom(), robot.place(second).bottom());
    run(Tidying.ALIGN_CENTRE);
    assertEquals(reference.getCenter().x, robot.place(first).getCenter().x, 1, "whole pixels");
    run(Tidying.ALIGN_MIDDLE);
    assertEquals(reference.getCenter().y, robot.place(second).getCenter().y, 1, "whole pixels");
    assertEquals(reference, robot.place(last));
  }

  @Test
  void gapsBecomeEqual() {
    run(Tidying.DISTRIBUTE_DOWN);
    int above = robot.place(second).y - robot.place(first).bottom();
    int below = robot.place(last).y - robot.place(second).bottom();
    assertEquals(above, below, 1, "whole pixels");
    robot.undo();
    assertEquals(190, robot.area(second).y);
  }

  @Test
  void sizesBecomeEqual() {
    run(Tidying.MATCH_SIZE);
    assertEquals(robot.place(last).getSize(), robot.place(first).getSize());
    assertEquals(robot.place(last).getSize(), robot.place(second).getSize());
  }

  @Test
  void draggedNodesSnapToTheirNeighbours() {
    robot.editor().viewer().setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, true);
    robot.editor().viewer().deselectAll();
    robot.mouse().drag(robot.on(second, 20, 10), robot.on(second, 20 - 80 + 3, 10));
    assertEquals(robot.place(first).x, robot.place(second).x, "three pixels beside the edge of the other");
  }

  @Test
  void gridIsSwitchedOnAndDraggedNodesSnapToIt() {
    robot.editor().diagram().actions().run(DiagramActions.GRID);
    assertTrue(robot.editor().diagram().actions().action(DiagramActions.GRID).isChecked());
    robot.editor().viewer().deselectAll();
    robot.mouse().drag(robot.on(second, 20, 10), robot.on(second, 33, 23));
    assertEquals(0, robot.place(second).x % 8);
    assertEquals(0, robot.place(second).y % 8);
    robot.editor().diagram().actions().run(DiagramActions.GRID);
    assertFalse(robot.editor().diagram().actions().action(DiagramActions.GRID).isChecked());
  }
}

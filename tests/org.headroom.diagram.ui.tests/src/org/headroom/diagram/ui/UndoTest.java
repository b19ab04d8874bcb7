package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Boundary;
import org.headroom.model.Element;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo and redo show exactly what was there: every line, also those that something had pushed aside. */
class UndoTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("undo");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Scene shown() {
    return robot.editor().scene().scene();
  }

  private void undoAndRedo(Scene before) {
    Scene after = shown();
    assertNotEquals(before, after);
    robot.undo();
    assertEquals(before, shown());
    robot.redo();
    assertEquals(after, shown());
  }

  @Test
  void linesAreBackWhenAnElementNoLongerCoversThem() {
    Scene before = shown();
    Element search = robot.element("search-svc");
    robot.reveal(search);
    robot.mouse().drag(robot.on(search, 20, 12), robot.on(robot.element("product-svc"), 20, 60));
    undoAndRedo(before);
  }

  @Test
  void linesAreBackWhenAPasteIsUndone() {
    Element product = robot.element("product-svc");
    robot.select(product);
    robot.run(ActionFactory.COPY.getId());
    Scene before = shown();
    robot.run(ActionFactory.PASTE.getId());
    undoAndRedo(before);
  }

  @Test
  void linesAreBackWhenAComponentReturnsToItsBoundary() {
    Scene before = shown();
    Element search = robot.element("search-svc");
    Boundary around = (Boundary) search.eContainer();
    robot.reveal(search);
    robot.mouse().drag(robot.on(search, 20, 12), robot.on(robot.element("public-alb"), -60, 10));
    assertNotEquals(around, search.eContainer());
    undoAndRedo(before);
  }

  @Test
  void linesAreBackWhenWhatWasDeletedReturns() {
    Scene before = shown();
    robot.editor().diagram().select(List.of(robot.element("product-svc")));
    robot.editor().delete();
    undoAndRedo(before);
    assertFalse(robot.editor().document().stack().canRedo());
  }

  @Test
  void stepsAfterAnUndoShowWhatTheyDo() {
    Element search = robot.element("search-svc");
    robot.reveal(search);
    Scene before = shown();
    Point grip = robot.on(search, 20, 12);
    robot.mouse().drag(grip, grip.getTranslated(0, 40));
    Scene lower = shown();
    robot.undo();
    robot.mouse().drag(grip, grip.getTranslated(40, 40));
    assertNotEquals(lower, shown());
    robot.undo();
    assertEquals(before, shown());
  }
}

package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.ui.contexts.IContextService;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.model.Node;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The palette is searched, and its tools are used with the mouse. */
class PaletteTest {
  private static final String DIAGRAM_KEYS = "org.headroom.diagram.ui.diagram";

  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onEmptyModel("palette");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private PalettePane palette() {
    return robot.editor().diagram().palette();
  }

  @Test
  void everyKindIsCreatedByDraggingItsOutline() {
    Point from = new Point(60, 60);
    Point to = new Point(460, 300);
    for (NodeNotation notation : Notation.nodes()) {
      robot.take(notation.name());
      robot.mouse().drag(from, to);
      assertEquals(1, robot.architecture().getNodes().size(), notation.name());
      Node node = robot.architecture().getNodes().get(0);
      assertSame(notation.type(), node.eClass());
      assertEquals(new Rectangle(from, to), robot.area(node),
          notation.name() + " fills what was dragged");
      robot.undo();
    }
  }

  @Test
  void searchFindsByNameClassAndCategory() {
    palette().search().setText("balancer");
    assertEquals(List.of("Load balancer"), palette().offered());
    palette().search().setText("nosql");
    assertEquals(List.of("NoSQL database"), palette().offered());
    palette().search().setText("messaging");
    assertTrue(palette().offered().contains("Message broker"), palette().offered().toString());
    palette().search().setText("replication");
    assertEquals(List.of("Connect: replication"), palette().offered());
    palette().search().setText("no such thing");
    assertEquals(List.of(), palette().offered());
    palette().search().setText("");
    assertEquals(Notation.nodes().size() + Notation.edges().size(), palette().offered().size());
  }

  @Test
  void enterTakesTheFirstThatWasFound() {
    robot.key('/', 0);
    assertTrue(palette().search().isFocusControl() || palette().search().isVisible());
    palette().search().setText("cach");
    palette().search().notifyListeners(SWT.DefaultSelection, null);
    robot.mouse().click(new Point(80, 80));
    assertEquals("cache", robot.architecture().getNodes().get(0).getId());
  }

  @Test
  void keysOfTheDiagramAreQuietWhileOneTypesInTheSearchField() {
    IContextService contexts = robot.editor().diagram().getSite().getService(IContextService.class);
    assertTrue(contexts.getActiveContextIds().contains(DIAGRAM_KEYS));
    palette().search().notifyListeners(SWT.FocusIn, null);
    assertFalse(contexts.getActiveContextIds().contains(DIAGRAM_KEYS), "Ctrl+D would duplicate nodes");
    palette().search().notifyListeners(SWT.FocusOut, null);
    assertTrue(contexts.getActiveContextIds().contains(DIAGRAM_KEYS));
  }

  @Test
  void paletteIsHiddenAndComesBack() {
    int width = robot.canvas().getSize().x;
    robot.run(DiagramActions.PALETTE);
    assertTrue(robot.canvas().getSize().x > width);
    robot.run(DiagramActions.SEARCH_PALETTE);
    assertEquals(width, robot.canvas().getSize().x);
  }
}

package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scale, search, keys and colours of the diagram. */
class ViewTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("view");
  }

  @AfterEach
  void close() {
    robot.editor().diagram().themes().decide(ThemeChoice.Wish.AUTOMATIC);
    Robot.settle();
    Robot.popups().forEach(Shell::close);
    robot.close();
  }

  private DiagramPage diagram() {
    return robot.editor().diagram();
  }

  private Rectangle window() {
    return ((FigureCanvas) robot.editor().viewer().getControl()).getViewport().getClientArea();
  }

  @Test
  void fittingShowsEverything() {
    diagram().actions().run(DiagramActions.FIT);
    Robot.settle();
    Rectangle visible = new Rectangle(0, 0, diagram().visibleSize().x, diagram().visibleSize().y);
    robot.editor().document().architecture().getNodes()
        .forEach(node -> assertTrue(visible.contains(robot.area(node)), node.getId()));
    diagram().actions().run(DiagramActions.FULL_SIZE);
    assertEquals(1, diagram().zoom().scale());
  }

  private void assertFitsInTheMiddle() {
    Rectangle drawn = null;
    for (Node node : robot.editor().document().architecture().getNodes()) {
      drawn = drawn == null ? robot.area(node) : drawn.union(robot.area(node));
    }
    Rectangle window = window();
    window.setLocation(0, 0);
    assertTrue(window.contains(drawn), window + " contains " + drawn);
    assertEquals(window.getCenter().x, drawn.getCenter().x, window.width * 0.05);
    assertEquals(window.getCenter().y, drawn.getCenter().y, window.height * 0.05);
    double filled = Math.max((double) drawn.width / window.width, (double) drawn.height / window.height);
    assertTrue(filled > 0.9, "fills " + filled);
  }

  @Test
  void whatFitsKeepsToTheWindowUntilAnotherScaleIsChosen() {
    diagram().actions().run(DiagramActions.FIT);
    Robot.settle();
    assertFitsInTheMiddle();
    double beside = diagram().zoom().scale();
    diagram().togglePalette();
    Robot.settle();
    assertFitsInTheMiddle();
    assertTrue(diagram().zoom().scale() > beside, "there is more room without the palette");
    diagram().actions().run(DiagramActions.FULL_SIZE);
    diagram().togglePalette();
    Robot.settle();
    assertEquals(1, diagram().zoom().scale());
  }

  @Test
  void paletteIsAsWideAsItsWordsInEveryWindow() {
    int width = diagram().palette().search().getParent().getSize().x;
    Robot.page().toggleZoom(Robot.page().getReference(robot.editor()));
    Robot.settle();
    assertEquals(width, diagram().palette().search().getParent().getSize().x, 1);
    Robot.page().toggleZoom(Robot.page().getReference(robot.editor()));
    Robot.settle();
    assertEquals(width, diagram().palette().search().getParent().getSize().x, 1);
  }

  @Test
  void everyRowOfTheOutlineHasAnIcon() throws CoreException {
    Robot.page().showView(IPageLayout.ID_OUTLINE);
    Robot.settle();
    Tree outline = Robot.all(Robot.page().getWorkbenchWindow().getShell(), Tree.class).stream()
        .filter(tree -> Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().startsWith("Connections")))
        .findFirst().orElseThrow();
    for (TreeItem item : outline.getItems()) {
      assertNotNull(item.getImage(), item.getText());
      for (TreeItem inner : item.getItems()) {
        assertTrue(inner.getText().isEmpty() || inner.getImage() != null, inner.getText());
      }
    }
  }

  @Test
  void fittingTheSelectionPutsItInTheMiddle() {
    Node node = (Node) robot.element("product-db");
    robot.select(node);
    diagram().actions().run(DiagramActions.FIT_SELECTION);
    Robot.settle();
    assertEquals(2, diagram().zoom().scale(), "small things do not become larger than that");
    assertEquals(window().width / 2, robot.area(node).getCenter().x, 3, "whole pixels at twice the size");
  }

  @Test
  void elementsAreFoundByNameAndKind() {
    diagram().actions().run(ActionFactory.FIND.getId());
    Robot.settle();
    Text search = Robot.all(Robot.popups().get(0), Text.class).get(0);
    search.setText("cache product");
    search.notifyListeners(SWT.DefaultSelection, null);
    Robot.settle();
    assertEquals(List.of(robot.element("product-cache")), diagram().selected());
    assertTrue(Robot.popups().isEmpty());
  }

  @Test
  void tabGoesThroughAllElementsAndBack() {
    robot.editor().viewer().deselectAll();
    robot.key(SWT.TAB, 0);
    Element first = diagram().selected().get(0);
    robot.key(SWT.TAB, 0);
    assertFalse(diagram().selected().contains(first));
    robot.key(SWT.TAB, SWT.SHIFT);
    assertEquals(List.of(first), diagram().selected());
  }

  @Test
  void keysOfCommandsReachTheDiagram() {
    Robot.page().activate(robot.editor());
    robot.select(robot.element("product-cache"));
    int before = robot.editor().document().architecture().getNodes().size();
    long all = org.headroom.model.Contents.nodes(robot.editor().document().architecture()).count();
    robot.key('d', SWT.MOD1);
    assertEquals(all + 1, org.headroom.model.Contents.nodes(robot.editor().document().architecture()).count());
    assertEquals(before, robot.editor().document().architecture().getNodes().size(), "beside the original");
    robot.key('z', SWT.MOD1);
    assertEquals(all, org.headroom.model.Contents.nodes(robot.editor().document().architecture()).count());
  }

  @Test
  void everyActionHasItsCommand() {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    diagram().actions().all()
        .forEach(action -> assertTrue(commands.getCommand(action.getActionDefinitionId()).isDefined(), action.getId()));
  }

  @Test
  void coloursFollowTheDecisionOfTheUser() {
    Node node = (Node) robot.element("product-svc");
    robot.select(node);
    diagram().themes().decide(ThemeChoice.Wish.DARK);
    Robot.await("dark colours", () -> diagram().inks().theme() == Theme.DARK);
    assertEquals(List.of(node), diagram().selected(), "the selection stays");
    diagram().themes().decide(ThemeChoice.Wish.LIGHT);
    Robot.await("light colours", () -> diagram().inks().theme() == Theme.LIGHT);
  }

  @Test
  void outlineHasAnOverviewThatScrolls() throws CoreException {
    Robot.page().showView(IPageLayout.ID_OUTLINE);
    Robot.page().activate(robot.editor());
    Robot.settle();
    org.eclipse.swt.widgets.Canvas overview = Robot.all(Robot.page().getWorkbenchWindow().getShell(),
        org.eclipse.swt.widgets.Canvas.class).stream()
        .filter(canvas -> "Drag to scroll the diagram".equals(canvas.getToolTipText())).findFirst().orElseThrow();
    FigureCanvas canvas = (FigureCanvas) robot.editor().viewer().getControl();
    org.eclipse.draw2d.geometry.Point before = canvas.getViewport().getViewLocation().getCopy();
    org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
    event.x = overview.getSize().x - 5;
    event.y = overview.getSize().y - 5;
    event.button = 1;
    overview.notifyListeners(SWT.MouseDown, event);
    Robot.settle();
    assertFalse(before.equals(canvas.getViewport().getViewLocation()));
  }
}

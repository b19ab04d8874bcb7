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
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
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
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
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
    EventLoop.settle();
    MainWindow.popups().forEach(Shell::close);
    robot.close();
  }

  private DiagramPage diagram() {
    return robot.editor().diagram();
  }

  private Rectangle window() {
    return robot.canvas().getViewport().getClientArea();
  }

  @Test
  void fittingShowsEverything() {
    robot.run(DiagramActions.FIT);
    Rectangle visible = new Rectangle(0, 0, diagram().visibleSize().x, diagram().visibleSize().y);
    robot.architecture().getNodes()
        .forEach(node -> assertTrue(visible.contains(robot.area(node)), node.getId()));
    diagram().actions().run(DiagramActions.FULL_SIZE);
    assertEquals(1, diagram().zoom().scale());
  }

  /** As Windows does, where scroll bars that stay hidden come and go while they are given values. */
  @Test
  void fitsOnceWhenFittingResizesTheWindow() {
    robot.run(DiagramActions.FIT);
    int[] resized = {0};
    robot.canvas().getViewport().getHorizontalRangeModel().addPropertyChangeListener(event -> {
      resized[0]++;
      assertTrue(resized[0] < 100, "fits without end");
      robot.canvas().notifyListeners(SWT.Resize, new Event());
    });
    robot.run(DiagramActions.FULL_SIZE);
    robot.run(DiagramActions.FIT);
    assertTrue(resized[0] > 0, "the window was resized");
    assertFitsInTheMiddle();
  }

  private void assertFitsInTheMiddle() {
    Rectangle drawn = null;
    for (Node node : robot.architecture().getNodes()) {
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
    robot.run(DiagramActions.FIT);
    assertFitsInTheMiddle();
    double beside = diagram().zoom().scale();
    diagram().togglePalette();
    EventLoop.settle();
    assertFitsInTheMiddle();
    assertTrue(diagram().zoom().scale() > beside, "there is more room without the palette");
    diagram().actions().run(DiagramActions.FULL_SIZE);
    diagram().togglePalette();
    EventLoop.settle();
    assertEquals(1, diagram().zoom().scale());
  }

  @Test
  void fitsInTheListOfScalesAreThoseOfTheCommands() {
    ZoomManager list = robot.editor().getAdapter(ZoomManager.class);
    list.setZoomAsText("Fit all");
    EventLoop.settle();
    assertFitsInTheMiddle();
    diagram().togglePalette();
    EventLoop.settle();
    assertFitsInTheMiddle();
    diagram().togglePalette();
    MainWindow.page().toggleZoom(MainWindow.page().getReference(robot.editor()));
    EventLoop.settle();
    double whole = diagram().zoom().scale();
    list.setZoomAsText("Fit width");
    EventLoop.settle();
    assertTrue(diagram().zoom().scale() > whole, "the window is wider than the diagram");
    Rectangle region = robot.area(robot.element("us-east"));
    Rectangle client = robot.area(robot.element("client"));
    assertTrue(region.right() <= window().width && region.right() > window().width * 0.9, region + " in " + window());
    assertTrue(client.y >= 0 && client.y < window().height * 0.2, "its upper end is visible: " + client);
    MainWindow.page().toggleZoom(MainWindow.page().getReference(robot.editor()));
    EventLoop.settle();
  }

  @Test
  void paletteIsAsWideAsItsWordsInEveryWindow() {
    int width = diagram().palette().search().getParent().getSize().x;
    MainWindow.page().toggleZoom(MainWindow.page().getReference(robot.editor()));
    EventLoop.settle();
    assertEquals(width, diagram().palette().search().getParent().getSize().x, 1);
    MainWindow.page().toggleZoom(MainWindow.page().getReference(robot.editor()));
    EventLoop.settle();
    assertEquals(width, diagram().palette().search().getParent().getSize().x, 1);
  }

  @Test
  void everyRowOfTheOutlineHasAnIcon() throws CoreException {
    MainWindow.page().showView(IPageLayout.ID_OUTLINE);
    EventLoop.settle();
    Tree outline = Widgets.all(MainWindow.shell(), Tree.class).stream()
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
    robot.run(DiagramActions.FIT_SELECTION);
    assertEquals(2, diagram().zoom().scale(), "small things do not become larger than that");
    assertEquals(window().width / 2, robot.area(node).getCenter().x, 3, "whole pixels at twice the size");
  }

  @Test
  void elementsAreFoundByNameAndKind() {
    robot.run(ActionFactory.FIND.getId());
    Text search = Widgets.all(MainWindow.popups().get(0), Text.class).get(0);
    search.setText("cache product");
    search.notifyListeners(SWT.DefaultSelection, null);
    EventLoop.settle();
    assertEquals(List.of(robot.element("product-cache")), diagram().selected());
    assertTrue(MainWindow.popups().isEmpty());
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
    MainWindow.page().activate(robot.editor());
    robot.select(robot.element("product-cache"));
    int before = robot.architecture().getNodes().size();
    long all = org.headroom.model.Contents.nodes(robot.architecture()).count();
    robot.key('d', SWT.MOD1);
    assertEquals(all + 1, org.headroom.model.Contents.nodes(robot.architecture()).count());
    assertEquals(before, robot.architecture().getNodes().size(), "beside the original");
    robot.key('z', SWT.MOD1);
    assertEquals(all, org.headroom.model.Contents.nodes(robot.architecture()).count());
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
    EventLoop.await("dark colours", () -> diagram().inks().theme() == Theme.DARK);
    assertEquals(List.of(node), diagram().selected(), "the selection stays");
    diagram().themes().decide(ThemeChoice.Wish.LIGHT);
    EventLoop.await("light colours", () -> diagram().inks().theme() == Theme.LIGHT);
  }

  @Test
  void outlineHasAnOverviewThatScrolls() throws CoreException {
    MainWindow.page().showView(IPageLayout.ID_OUTLINE);
    MainWindow.page().activate(robot.editor());
    EventLoop.settle();
    org.eclipse.swt.widgets.Canvas overview = Widgets.all(MainWindow.shell(),
        org.eclipse.swt.widgets.Canvas.class).stream()
        .filter(canvas -> "Drag to scroll the diagram".equals(canvas.getToolTipText())).findFirst().orElseThrow();
    FigureCanvas canvas = robot.canvas();
    org.eclipse.draw2d.geometry.Point before = canvas.getViewport().getViewLocation().getCopy();
    org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
    event.x = overview.getSize().x - 5;
    event.y = overview.getSize().y - 5;
    event.button = 1;
    overview.notifyListeners(SWT.MouseDown, event);
    EventLoop.settle();
    assertFalse(before.equals(canvas.getViewport().getViewLocation()));
  }
}

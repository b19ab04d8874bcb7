package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Node;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The diagram answers to mouse and keyboard as users of such editors expect. */
class HandlingTest {
  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  /** What a key of the workbench, or its menu, reaches. */
  private IAction handler(ActionFactory factory) {
    IActionBars bars = robot.editor().getEditorSite().getActionBars();
    return bars.getGlobalActionHandler(factory.getId());
  }

  private Text nameField() {
    return Widgets.all(robot.canvas(), Text.class).stream().filter(Text::isVisible).findFirst().orElseThrow();
  }

  private static void confirm(Text field) {
    field.notifyListeners(SWT.DefaultSelection, new Event());
    EventLoop.settle();
  }

  /** Puts a text on the clipboard of the desktop. */
  private static void copyText() {
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    clipboard.setContents(new Object[] {"something else"}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  @Test
  void whatWasCopiedCanBePastedAtOnce() throws CoreException, IOException {
    robot = Robot.onEmptyModel("copypaste");
    copyText();
    Node service = robot.create("Microservice", new Point(30, 30));
    robot.select(service);
    handler(ActionFactory.COPY).run();
    assertTrue(handler(ActionFactory.PASTE).isEnabled(), "the key reaches Paste without a new selection");
    handler(ActionFactory.PASTE).run();
    EventLoop.settle();
    assertEquals(2, robot.architecture().getNodes().size());
  }

  @Test
  void pasteSaysWhenThereIsNothingToPaste() throws CoreException, IOException {
    robot = Robot.onEmptyModel("nothing");
    copyText();
    handler(ActionFactory.PASTE).run();
    assertTrue(robot.status().startsWith("There is nothing to paste"), robot.status());
  }

  @Test
  void pastedNodesComeIntoView() throws CoreException, IOException {
    robot = Robot.onEmptyModel("reveal");
    Node near = robot.create("Microservice", new Point(30, 30));
    robot.create("Cache", new Point(500, 300));
    robot.mouse().drag(robot.centre(robot.architecture().getNodes().get(1)), new Point(560, 5000));
    robot.reveal(near);
    robot.select(near);
    handler(ActionFactory.COPY).run();
    robot.reveal(robot.architecture().getNodes().get(1));
    handler(ActionFactory.PASTE).run();
    EventLoop.settle();
    Rectangle window = new Rectangle(0, 0, robot.canvas().getClientArea().width, robot.canvas().getClientArea().height);
    assertTrue(window.contains(robot.area(robot.architecture().getNodes().get(2))));
  }

  @Test
  void draggingWithCtrlCopies() throws CoreException, IOException {
    robot = Robot.onEmptyModel("ctrl");
    Boundary region = (Boundary) robot.create("Region", new Point(300, 30));
    Node service = robot.create("Microservice", new Point(30, 30));
    robot.mouse().drag(robot.centre(service), robot.centre(region), SWT.MOD1);
    assertEquals(1, region.getNodes().size(), "the copy is where it was dropped");
    assertNull(service.getBoundary(), "the original stays");
    assertEquals(List.of(region.getNodes().get(0)), robot.editor().diagram().selected());
    robot.undo();
    assertTrue(region.getNodes().isEmpty());
  }

  @Test
  void whatMovedIntoABoundaryStaysSelected() throws CoreException, IOException {
    robot = Robot.onEmptyModel("stays");
    Node region = robot.create("Region", new Point(30, 30));
    Node service = robot.create("Microservice", new Point(320, 40));
    robot.mouse().drag(robot.on(service, 20, 10), robot.on(region, 50, 60));
    assertSame(region, service.getBoundary());
    assertEquals(List.of(service), robot.editor().diagram().selected());
  }

  @Test
  void keyOfTheWorkbenchForRenamingReachesTheDiagram() throws CoreException, IOException {
    robot = Robot.onEmptyModel("f2");
    robot.select(robot.create("Microservice", new Point(30, 30)));
    assertTrue(handler(ActionFactory.RENAME).isEnabled());
    handler(ActionFactory.RENAME).run();
    assertEquals("Microservice", nameField().getText());
  }

  @Test
  void typingOnASelectedNodeReplacesItsName() throws CoreException, IOException {
    robot = Robot.onEmptyModel("typing");
    Node service = robot.create("Microservice", new Point(30, 30));
    robot.select(service);
    robot.key('P', SWT.SHIFT);
    Text field = nameField();
    assertEquals("P", field.getText());
    assertEquals("", field.getSelectionText(), "the next character follows");
    assertEquals(1, field.getCaretPosition());
    field.setText("Prices");
    confirm(field);
    assertEquals("Prices", service.getLabel());
  }

  @Test
  void nodesAreCreatedWithoutAMouse() throws CoreException, IOException {
    robot = Robot.onEmptyModel("keys");
    Boundary region = (Boundary) robot.create("Region", new Point(30, 30));
    robot.select(region);
    PalettePane palette = robot.editor().diagram().palette();
    robot.key('/', 0);
    palette.search().setText("microserv");
    confirm(palette.search());
    robot.key(SWT.CR, 0);
    assertEquals(1, region.getNodes().size());
    Node service = region.getNodes().get(0);
    assertEquals(List.of(service), robot.editor().diagram().selected());
    assertTrue(robot.area(region).contains(robot.area(service)));
    robot.editor().viewer().getEditDomain().loadDefaultTool();
    robot.undo();
    assertTrue(region.getNodes().isEmpty());
  }

  @Test
  void arrowKeysInARowAreOneStep() throws CoreException, IOException {
    robot = Robot.onEmptyModel("nudge");
    Node service = robot.create("Microservice", new Point(30, 30));
    Node cache = robot.create("Cache", new Point(300, 30));
    Rectangle before = robot.place(service);
    robot.select(service);
    robot.key(SWT.ARROW_RIGHT, 0);
    robot.key(SWT.ARROW_RIGHT, 0);
    robot.key(SWT.ARROW_DOWN, SWT.SHIFT);
    assertEquals(before.getTranslated(16, 1), robot.place(service));
    robot.select(cache);
    robot.key(SWT.ARROW_LEFT, 0);
    robot.undo();
    assertEquals(before.getTranslated(16, 1), robot.place(service), "another element is another step");
    robot.undo();
    assertEquals(before, robot.place(service));
    robot.redo();
    assertEquals(before.getTranslated(16, 1), robot.place(service));
  }

  @Test
  void middleButtonMovesTheDiagram() throws CoreException, IOException {
    robot = Robot.onEmptyModel("pan");
    robot.create("Microservice", new Point(30, 30));
    Node far = robot.create("Cache", new Point(500, 300));
    robot.mouse().drag(robot.centre(far), new Point(3000, 3000));
    robot.canvas().scrollTo(100, 100);
    EventLoop.settle();
    robot.mouse().pan(new Point(300, 300), new Point(250, 220));
    assertEquals(new Point(150, 180), robot.canvas().getViewport().getViewLocation());
  }

  @Test
  void wheelZoomsAroundTheMouse() throws CoreException, IOException {
    robot = Robot.onExample("wheel");
    Component service = (Component) robot.element("product-svc");
    robot.reveal(service);
    Point under = robot.centre(service);
    robot.mouse().wheel(under, 1, SWT.MOD1);
    assertTrue(robot.editor().diagram().zoom().scale() > 1);
    assertTrue(under.getDistance(robot.centre(service)) < 3, under + " " + robot.centre(service));
  }

  @Test
  void escapeTakesTheSelectionBack() throws CoreException, IOException {
    robot = Robot.onEmptyModel("escape");
    robot.select(robot.create("Microservice", new Point(30, 30)));
    robot.mouse().move(new Point(400, 300));
    robot.key(SWT.ESC, 0);
    assertTrue(robot.editor().diagram().selected().isEmpty());
  }

  @Test
  void emptyDiagramSaysHowToBegin() throws CoreException, IOException {
    robot = Robot.onEmptyModel("begin");
    assertTrue(says("Nothing is drawn yet"));
    robot.create("Microservice", new Point(30, 30));
    assertFalse(says("Nothing is drawn yet"));
    robot.undo();
    assertTrue(says("Nothing is drawn yet"));
  }

  private boolean says(String text) {
    return ((GraphicalEditPart) robot.editor().viewer().getContents()).getFigure().getChildren().stream()
        .anyMatch(figure -> figure instanceof Label label && label.getText().startsWith(text));
  }

  @Test
  void noCardIsInTheWayWhileOneConnects() throws CoreException, IOException {
    robot = Robot.onEmptyModel("card");
    Node service = robot.create("Microservice", new Point(30, 30));
    assertNotNull(robot.part(service).getFigure().getToolTip());
    robot.take("Connect");
    assertNull(robot.part(service).getFigure().getToolTip());
  }

  @Test
  void objectionIsTakenBackWhenItNoLongerHolds() throws CoreException, IOException {
    robot = Robot.onEmptyModel("objection");
    Node client = robot.create("Client", new Point(30, 30));
    Node database = robot.create("SQL database", new Point(30, 200));
    robot.take("Connect");
    robot.mouse().click(robot.centre(client));
    robot.mouse().move(robot.centre(database));
    assertTrue(robot.status().contains("is not allowed"), robot.status());
    robot.mouse().move(new Point(400, 120));
    assertEquals("", robot.status());
    robot.mouse().click(robot.centre(database));
    MainWindow.popups().forEach(Shell::close);
    EventLoop.settle();
    assertEquals("", robot.status());
  }

  @Test
  void contextMenuOfTheKeyboardOpensAtTheSelection() throws CoreException, IOException {
    robot = Robot.onEmptyModel("menu");
    Node service = robot.create("Microservice", new Point(130, 130));
    robot.select(service);
    Event asked = new Event();
    asked.detail = SWT.MENU_KEYBOARD;
    robot.canvas().notifyListeners(SWT.MenuDetect, asked);
    org.eclipse.swt.graphics.Point centre = robot.canvas().toDisplay(robot.centre(service).x, robot.centre(service).y);
    assertEquals(centre, new org.eclipse.swt.graphics.Point(asked.x, asked.y));
  }
}

package org.headroom.ui.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;

/** Edits a model in the workbench as a user does: with the mouse on the canvas. Runs in the user interface's thread. */
public final class Robot {
  private ArchitectureEditor editor;

  /** Opens a copy of the example. */
  public static Robot onExample(String name) throws CoreException, IOException {
    return on(name, ModelProject.example());
  }

  /** Opens a model without elements. */
  public static Robot onEmptyModel(String name) throws CoreException, IOException {
    return onModel(name, ModelProject.empty(name));
  }

  /** Opens a model with a content. */
  public static Robot onModel(String name, String content) throws CoreException, IOException {
    return on(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Robot on(String name, byte[] content) throws CoreException, IOException {
    PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
    IFile file = ModelProject.file(name, content);
    Robot robot = new Robot();
    robot.open(file);
    BasicNewResourceWizard.selectAndReveal(file, MainWindow.page().getWorkbenchWindow());
    EventLoop.settle();
    return robot;
  }

  /** Opens a model file in the editor, at 100 %, without snapping. */
  public void open(IFile file) throws CoreException {
    editor = (ArchitectureEditor) IDE.openEditor(MainWindow.page(), file);
    EventLoop.settle();
    editor.getAdapter(ZoomManager.class).setZoom(1);
    editor.viewer().setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, false);
    EventLoop.settle();
  }

  /** Closes the editor and opens its file again. */
  public void reopen() throws CoreException {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    close();
    open(file);
  }

  /** Closes all editors without saving. */
  public void close() {
    MainWindow.page().closeAllEditors(false);
    EventLoop.settle();
  }

  /** The editor that was opened last. */
  public ArchitectureEditor editor() {
    return editor;
  }

  /** The model in the editor. */
  public Architecture architecture() {
    return editor.document().architecture();
  }

  /** The element with an id. */
  public Element element(String id) {
    return Contents.find(architecture(), id).orElseThrow(() -> new NoSuchElementException("no element " + id));
  }

  /** The edit part of an element. */
  public GraphicalEditPart part(Element element) {
    Object part = editor.viewer().getEditPartRegistry().get(element);
    assertTrue(part instanceof GraphicalEditPart, "no edit part for " + element.getId());
    return (GraphicalEditPart) part;
  }

  /** What the diagram is drawn on. */
  public FigureCanvas canvas() {
    return (FigureCanvas) editor.viewer().getControl();
  }

  /** Where the element is, in pixels of the canvas. */
  public Rectangle area(Element element) {
    return area(part(element));
  }

  private static Rectangle area(GraphicalEditPart part) {
    IFigure figure = part.getFigure();
    Rectangle area = figure.getBounds().getCopy();
    figure.translateToAbsolute(area);
    return area;
  }

  /** A point on the element's figure, from its upper left corner, in pixels of the canvas. */
  public Point on(Element element, int dx, int dy) {
    return area(element).getLocation().getTranslated(dx, dy);
  }

  /** The middle of the element, in pixels of the canvas. */
  public Point centre(Element element) {
    return area(element).getCenter();
  }

  /** Where the element is on the diagram, however that is scrolled. */
  public Rectangle place(Element element) {
    return part(element).getFigure().getBounds().getCopy();
  }

  /** The mouse over the diagram. */
  public Mouse mouse() {
    return new Mouse(canvas());
  }

  /** Presses a key on the diagram: one of the constants of SWT, or a character; the mask holds its modifiers. */
  public void key(int code, int mask) {
    canvas().setFocus();
    EventLoop.settle();
    Keyboard.press(canvas(), code, mask);
  }

  /** Takes a tool from the palette: types its name into the search field and clicks what is found. */
  public void take(String tool) {
    PalettePane palette = editor.diagram().palette();
    palette.search().setText(tool);
    EventLoop.settle();
    GraphicalEditPart entry = entry(palette, tool);
    palette.viewer().reveal(entry);
    EventLoop.settle();
    new Mouse(palette.viewer().getControl()).click(area(entry).getCenter());
    assertEquals(entry.getModel(), palette.viewer().getActiveTool(), "the tool " + tool + " is active");
  }

  private static GraphicalEditPart entry(PalettePane palette, String tool) {
    for (Object part : palette.viewer().getEditPartRegistry().values()) {
      if (part instanceof GraphicalEditPart found && found.getModel() instanceof ToolEntry entry
          && entry.getLabel().equals(tool)) {
        return found;
      }
    }
    throw new NoSuchElementException("no tool " + tool + " in the palette");
  }

  /** Creates a node with its tool of the palette. */
  public Node create(String tool, Point at) {
    Set<Node> before = Contents.nodes(architecture()).collect(Collectors.toSet());
    take(tool);
    mouse().click(at);
    List<Node> created = Contents.nodes(architecture()).filter(node -> !before.contains(node)).toList();
    assertEquals(1, created.size(), tool + " creates one node");
    return created.get(0);
  }

  /** Connects two components with the tool of the palette. */
  public void connect(Element source, Element target) {
    take("Connect");
    mouse().click(centre(source));
    mouse().click(centre(target));
  }

  /** Scrolls until the element is visible. */
  public void reveal(Element element) {
    editor.viewer().reveal(part(element));
    EventLoop.settle();
  }

  /** Selects an element. */
  public void select(Element element) {
    editor.viewer().select((EditPart) part(element));
    EventLoop.settle();
  }

  /** Runs an action of the diagram. */
  public void run(String action) {
    editor.diagram().actions().run(action);
    EventLoop.settle();
  }

  /** Undoes the last change. */
  public void undo() {
    editor.document().stack().undo();
    EventLoop.settle();
  }

  /** Does the undone change again. */
  public void redo() {
    editor.document().stack().redo();
    EventLoop.settle();
  }

  /** What the status line says. */
  public String status() {
    return new StatusText(editor.getEditorSite().getActionBars().getStatusLineManager()).text();
  }
}

package org.headroom.ui.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** Drives the workbench as a user does: with the mouse on the real canvas. Runs in the user interface's thread. */
public final class Robot {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final int STEPS = 8;
  private static final String PROJECT = "Architectures";
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  /** Pictures in a row that must be equal. */
  private static final int STILL = 10;
  private static final int MILLIS_BETWEEN = 60;
  /** Where a shell keeps the size that it needs to fill the screen. */
  private static final String SCREEN = "org.headroom.ui.robot.screen";
  private static final int MILLIS_ASLEEP = 20;

  private ArchitectureEditor editor;

  /** Opens a copy of the example. */
  public static Robot onExample(String name) throws CoreException, IOException {
    Path example = Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.headroom");
    return on(name, Files.readAllBytes(example));
  }

  /** Opens a model without elements. */
  public static Robot onEmptyModel(String name) throws CoreException, IOException {
    return on(name, ("<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
        + "xmlns:headroom=\"http://headroom.org/model/1\" name=\"" + name + "\"/>\n").getBytes());
  }

  /** Opens a model with a content. */
  public static Robot onModel(String name, String content) throws CoreException, IOException {
    return on(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Robot on(String name, byte[] content) throws CoreException, IOException {
    PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
    if (!project.exists()) {
      project.create(null);
      project.open(null);
    }
    IFile file = project.getFile(name + ".headroom");
    if (file.exists()) {
      file.delete(true, null);
    }
    try (InputStream in = new ByteArrayInputStream(content)) {
      file.create(in, true, null);
    }
    Robot robot = new Robot();
    robot.open(file);
    BasicNewResourceWizard.selectAndReveal(file, page().getWorkbenchWindow());
    settle();
    return robot;
  }

  /** Deletes what tests have left in the workspace, so that a picture shows what it is about. */
  public static void tidy() throws CoreException {
    page().closeAllEditors(false);
    settle();
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    settle();
  }

  /** The page of the first window, which fills the screen. */
  public static IWorkbenchPage page() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    Shell shell = window.getShell();
    // a page may be asked for in every turn of the event loop, and one that opens shells leaves no time for timers
    if (!(shell.getData(SCREEN) instanceof org.eclipse.swt.graphics.Point)) {
      shell.setData(SCREEN, sizeOfScreen(shell.getDisplay()));
    }
    if (!shell.getSize().equals(shell.getData(SCREEN))) {
      shell.setSize((org.eclipse.swt.graphics.Point) shell.getData(SCREEN));
      shell.setLocation(0, 0);
    }
    return window.getActivePage();
  }

  /** Size of a shell that fills the screen: without a window manager nobody draws the trim that it reserves room for. */
  private static org.eclipse.swt.graphics.Point sizeOfScreen(Display display) {
    org.eclipse.swt.graphics.Rectangle screen = display.getBounds();
    Shell bare = new Shell(display, SWT.SHELL_TRIM);
    org.eclipse.swt.graphics.Rectangle trim = bare.computeTrim(0, 0, screen.width, screen.height);
    bare.dispose();
    return new org.eclipse.swt.graphics.Point(trim.width, trim.height);
  }

  /** Opens a model file in the editor, at 100 %, without snapping. */
  public void open(IFile file) throws CoreException {
    editor = (ArchitectureEditor) IDE.openEditor(page(), file);
    settle();
    editor.getAdapter(ZoomManager.class).setZoom(1);
    editor.viewer().setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, false);
    settle();
  }

  /** Closes the editor and opens its file again. */
  public void reopen() throws CoreException {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    close();
    open(file);
  }

  /** Closes all editors without saving. */
  public void close() {
    page().closeAllEditors(false);
    settle();
  }

  /** The editor that was opened last. */
  public ArchitectureEditor editor() {
    return editor;
  }

  /** Lets the workbench finish what it has begun. */
  public static void settle() {
    Display display = Display.getCurrent();
    while (display.readAndDispatch()) {
      // the next event
    }
  }

  /** Spins the event loop until something is so, for a minute at most. */
  public static void await(String what, BooleanSupplier condition) {
    await(what, Duration.ofMillis(PATIENCE_MILLIS), condition);
  }

  /** Spins the event loop until something is so that may take its time. */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.currentTimeMillis() + patience.toMillis();
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        fail("waited in vain for: " + what);
      }
      if (!dispatched(display)) {
        // wakes the loop when nothing happens
        display.timerExec(MILLIS_ASLEEP, () -> { });
        display.sleep();
      }
    }
    settle();
  }

  /**
   * Dispatches all there is; false when nothing was. Work that others left for this thread has its turn only when no
   * event waits: a loop that dispatched one event for each look at a slow condition would never get to it.
   */
  private static boolean dispatched(Display display) {
    long end = System.currentTimeMillis() + MILLIS_BETWEEN;
    boolean any = false;
    while (System.currentTimeMillis() < end && display.readAndDispatch()) {
      any = true;
    }
    return any;
  }

  /** The element with an id. */
  public Element element(String id) {
    return Contents.find(editor.document().architecture(), id)
        .orElseThrow(() -> new NoSuchElementException("no element " + id));
  }

  /** The edit part of an element. */
  public GraphicalEditPart part(Element element) {
    Object part = editor.viewer().getEditPartRegistry().get(element);
    assertTrue(part instanceof GraphicalEditPart, "no edit part for " + element.getId());
    return (GraphicalEditPart) part;
  }

  /** A point on the element's figure, from its upper left corner, in pixels of the canvas; scrolled into view. */
  public Point on(Element element, int dx, int dy) {
    Rectangle area = area(element);
    return new Point(area.x + dx, area.y + dy);
  }

  /** Where the element is, in pixels of the canvas. */
  public Rectangle area(Element element) {
    IFigure figure = part(element).getFigure();
    Rectangle area = figure.getBounds().getCopy();
    figure.translateToAbsolute(area);
    return area;
  }

  /** Where the element is on the diagram, however that is scrolled. */
  public Rectangle place(Element element) {
    return part(element).getFigure().getBounds().getCopy();
  }

  /** The middle of the element, in pixels of the canvas. */
  public Point centre(Element element) {
    return area(element).getCenter();
  }

  private Control canvas() {
    return editor.viewer().getControl();
  }

  private void mouse(int type, Point at, boolean pressed) {
    mouse(canvas(), type, at, type == SWT.MouseMove ? 0 : 1, pressed ? SWT.BUTTON1 : 0);
  }

  private static void mouse(Control on, int type, Point at, int button, int mask) {
    Event event = new Event();
    event.x = at.x;
    event.y = at.y;
    event.button = button;
    event.stateMask = mask;
    event.count = 1;
    on.notifyListeners(type, event);
    settle();
  }

  /** Lets the mouse rest on a point, as long as it takes for a hover card to appear. */
  public void hover(Point at) {
    move(at);
    mouse(canvas(), SWT.MouseHover, at, 0, 0);
  }

  /** Presses a key on the diagram: one of the constants of SWT, or a character; the mask holds its modifiers. */
  public void key(int code, int mask) {
    canvas().setFocus();
    settle();
    press(canvas(), code, mask);
  }

  /** Presses a key on a widget. */
  public static void press(Control on, int code, int mask) {
    for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
      Event event = new Event();
      event.keyCode = code;
      boolean typed = (code & SWT.KEYCODE_BIT) == 0;
      event.character = !typed ? 0 : (mask & SWT.MOD1) != 0 && code >= 'a' && code <= 'z' ? (char) (code & 0x1f)
          : (char) code;
      event.stateMask = mask;
      on.notifyListeners(type, event);
    }
    settle();
  }

  /** The windows beside the first one, such as balloons and popups, that are open. */
  public static List<Shell> popups() {
    Shell main = page().getWorkbenchWindow().getShell();
    return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell != main && shell.isVisible()).toList();
  }

  /** All widgets of a kind inside of another one. */
  public static <T extends Control> List<T> all(Composite inside, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Control child : inside.getChildren()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Composite composite) {
        found.addAll(all(composite, kind));
      }
    }
    return found;
  }

  /** Moves the mouse. */
  public void move(Point at) {
    mouse(SWT.MouseMove, at, false);
  }

  /** Clicks with the first button. */
  public void click(Point at) {
    mouse(SWT.MouseMove, at, false);
    mouse(SWT.MouseDown, at, false);
    mouse(SWT.MouseUp, at, true);
  }

  /** Drags with the first button. */
  public void drag(Point from, Point to) {
    drag(from, to, STEPS, () -> { });
  }

  /** Drags with the first button while a key such as Ctrl is down. */
  public void drag(Point from, Point to, int key) {
    mouse(canvas(), SWT.MouseMove, from, 0, key);
    mouse(canvas(), SWT.MouseDown, from, 1, key);
    for (int i = 1; i <= STEPS; i++) {
      mouse(canvas(), SWT.MouseMove,
          new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS), 0, key | SWT.BUTTON1);
    }
    mouse(canvas(), SWT.MouseUp, to, 1, key | SWT.BUTTON1);
  }

  /** Drags with the middle button. */
  public void pan(Point from, Point to) {
    mouse(canvas(), SWT.MouseDown, from, 2, 0);
    mouse(canvas(), SWT.MouseMove, to, 0, SWT.BUTTON2);
    mouse(canvas(), SWT.MouseUp, to, 2, SWT.BUTTON2);
  }

  /** Turns the wheel over a point while a key such as Ctrl is down. */
  public void wheel(Point at, int lines, int key) {
    Event event = new Event();
    event.x = at.x;
    event.y = at.y;
    event.count = lines;
    event.stateMask = key;
    event.doit = true;
    canvas().notifyListeners(SWT.MouseWheel, event);
    settle();
  }

  /** Drags with the first button in a number of steps, and does something after each. */
  public void drag(Point from, Point to, int steps, Runnable afterEach) {
    mouse(SWT.MouseMove, from, false);
    mouse(SWT.MouseDown, from, false);
    for (int i = 1; i <= steps; i++) {
      mouse(SWT.MouseMove, new Point(from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps), true);
      afterEach.run();
    }
    mouse(SWT.MouseUp, to, true);
  }

  /** Takes a tool from the palette: types its name into the search field and clicks what is found. */
  public void take(String tool) {
    PalettePane palette = editor.diagram().palette();
    palette.search().setText(tool);
    settle();
    for (Object part : palette.viewer().getEditPartRegistry().values()) {
      if (part instanceof GraphicalEditPart found && found.getModel() instanceof ToolEntry entry
          && entry.getLabel().equals(tool)) {
        palette.viewer().reveal(found);
        settle();
        Rectangle area = found.getFigure().getBounds().getCopy();
        found.getFigure().translateToAbsolute(area);
        Control canvas = palette.viewer().getControl();
        Point at = area.getCenter();
        mouse(canvas, SWT.MouseMove, at, 0, 0);
        mouse(canvas, SWT.MouseDown, at, 1, 0);
        mouse(canvas, SWT.MouseUp, at, 1, SWT.BUTTON1);
        assertEquals(entry, palette.viewer().getActiveTool(), "the tool " + tool + " is active");
        return;
      }
    }
    fail("no tool " + tool + " in the palette");
  }

  /** Connects two components with the tool of the palette. */
  public void connect(Element source, Element target) {
    take("Connect");
    click(centre(source));
    click(centre(target));
  }

  /** Scrolls until the element is visible. */
  public void reveal(Element element) {
    editor.viewer().reveal(part(element));
    settle();
  }

  /** Selects an element. */
  public void select(Element element) {
    editor.viewer().select((EditPart) part(element));
    settle();
  }

  /** Undoes the last change. */
  public void undo() {
    editor.document().stack().undo();
    settle();
  }

  /** Does the undone change again. */
  public void redo() {
    editor.document().stack().redo();
    settle();
  }

  /** Makes the workbench dark, or light as it is at first. */
  public static void setDark(boolean dark) {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(dark ? DARK : LIGHT, false);
    settle();
  }

  /** The colour of a point of a control on the screen. */
  public static RGB colour(Control control, int x, int y) {
    Image image = new Image(control.getDisplay(), 1, 1);
    GC gc = new GC(control);
    gc.copyArea(image, x, y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    return data.palette.getRGB(data.getPixel(0, 0));
  }

  /** What the status line says. */
  public String status() {
    return new StatusText(editor.getEditorSite().getActionBars().getStatusLineManager()).text();
  }

  /** Where pictures go: to the documentation when it is written anew, else to the results of the build. */
  public static Path images() {
    return Boolean.getBoolean("headroom.regenerate") ? Path.of(System.getProperty("headroom.root"), "docs", "images")
        : Path.of(System.getProperty("headroom.images"));
  }

  /** Photographs the window once it stands still. */
  public static void photograph(String name) throws IOException {
    Shell shell = page().getWorkbenchWindow().getShell();
    AtomicReference<byte[]> last = new AtomicReference<>(new byte[0]);
    AtomicInteger same = new AtomicInteger();
    AtomicLong next = new AtomicLong();
    await("a still picture of " + name, () -> {
      long now = System.currentTimeMillis();
      if (now >= next.get()) {
        // on a busy machine the window is painted long after the event that caused it
        next.set(now + MILLIS_BETWEEN);
        byte[] picture = pixels(shell).data;
        same.set(Arrays.equals(picture, last.getAndSet(picture)) ? same.get() + 1 : 0);
      }
      return same.get() >= STILL;
    });
    Files.createDirectories(images());
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {pixels(shell)};
    loader.save(images().resolve(name + ".png").toString(), SWT.IMAGE_PNG);
  }

  private static ImageData pixels(Shell shell) {
    org.eclipse.swt.graphics.Rectangle area = shell.getDisplay().getBounds();
    Image image = new Image(shell.getDisplay(), area.width, area.height);
    GC gc = new GC(shell.getDisplay());
    gc.copyArea(image, area.x, area.y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    return data;
  }

  /** The texts in the first column of the first visible tree that has a column of this name. */
  public static List<String> treeRows(Composite parent, String column) {
    for (Control child : parent.getChildren()) {
      if (child instanceof Tree tree && tree.isVisible() && tree.getColumnCount() > 0
          && tree.getColumn(0).getText().equals(column)) {
        return Arrays.stream(tree.getItems()).map(item -> item.getText(0)).toList();
      }
      List<String> inner = child instanceof Composite composite ? treeRows(composite, column) : List.of();
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return List.of();
  }
}

package org.headroom.diagram.ui;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.actions.DiagramKeys;
import org.headroom.diagram.ui.actions.DiagramMenu;
import org.headroom.diagram.ui.actions.KeptFit;
import org.headroom.diagram.ui.actions.MenuKey;
import org.headroom.diagram.ui.actions.Panning;
import org.headroom.diagram.ui.actions.Zooming;
import org.headroom.diagram.ui.draw.Inks;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.diagram.ui.palette.TextFocus;
import org.headroom.diagram.ui.parts.ArchitecturePart;
import org.headroom.diagram.ui.parts.DiagramContext;
import org.headroom.diagram.ui.parts.DiagramPartFactory;
import org.headroom.diagram.ui.parts.DocumentStack;
import org.headroom.model.Element;

/** The diagram of a model, with its palette. */
public final class DiagramPage extends GraphicalEditor {
  private final ArchitectureEditor editor;
  private final ThemeChoice themes = new ThemeChoice();
  private final DiagramLook look = new DiagramLook();
  private PaletteSash sash;
  private TextFocus textFocus;
  private final Later updating = new Later(this::updateActions);
  private final Later drawing = new Later(this::draw);
  private KeptFit fit;
  private DiagramActions actions;

  DiagramPage(ArchitectureEditor editor) {
    this.editor = editor;
    takeStack();
  }

  private void takeStack() {
    DefaultEditDomain domain = getEditDomain() == null ? new DefaultEditDomain(this) : getEditDomain();
    domain.setCommandStack(new DocumentStack(editor.document().stack()));
    setEditDomain(domain);
  }

  /** The editor around the page. */
  public ArchitectureEditor editor() {
    return editor;
  }

  /** The viewer of the diagram. */
  public GraphicalViewer viewer() {
    return getGraphicalViewer();
  }

  /** The palette. */
  public PalettePane palette() {
    return sash.palette();
  }

  /** What one can do here. */
  public DiagramActions actions() {
    return actions;
  }

  /** Colours and fonts of the diagram. */
  public Inks inks() {
    return look.inks();
  }

  /** Icons in the colours of the theme. */
  public NodeIcons icons() {
    return look.icons();
  }

  /** Light or dark. */
  public ThemeChoice themes() {
    return themes;
  }

  /** Makes the whole diagram visible, and keeps it so. */
  public KeptFit fit() {
    return fit;
  }

  /** Changes of the scale. */
  public Zooming zoom() {
    return new Zooming(getGraphicalViewer());
  }

  void show(Optional<Overlay> overlay) {
    boolean reframed = editor.scene().overlay().isPresent() != overlay.isPresent();
    editor.scene().setOverlay(overlay);
    if (contents() != null) {
      contents().showOverlay();
      showFrame();
      if (reframed) {
        fit.again();
      }
    }
  }

  private CrispRootPart root() {
    return (CrispRootPart) getGraphicalViewer().getRootEditPart();
  }

  private Measurements measurements() {
    return new Measurements(root());
  }

  private void showFrame() {
    measurements().frame(editor.scene(), inks());
  }

  /** Draws messages on their way, in place of those drawn so far; quick enough for twenty calls a second. */
  public void showDots(List<Dot> messages) {
    measurements().dots(messages, editor.scene(), inks());
  }

  /** How many messages are drawn. */
  public int dots() {
    return measurements().dots();
  }

  /** Selects an element and scrolls to it, when it is drawn. */
  public boolean reveal(Element element) {
    draw();
    return new Selection(getGraphicalViewer()).reveal(element);
  }

  void delete() {
    getActionRegistry().getAction(ActionFactory.DELETE.getId()).run();
  }

  /** Shows or hides the palette. */
  public void togglePalette() {
    sash.toggle();
  }

  /** Whether the palette is visible. */
  public boolean showsPalette() {
    return sash.showsPalette();
  }

  private ArchitecturePart contents() {
    return getGraphicalViewer() != null && getGraphicalViewer().getContents() instanceof ArchitecturePart root ? root
        : null;
  }

  void refresh() {
    if (contents() != null) {
      List<Element> selection = selected();
      contents().refreshAll();
      showFrame();
      // what moved into another boundary is drawn by another figure
      if (!selected().equals(selection)) {
        select(selection);
      }
    }
    updateActions(getStackActions());
    updateActions(getSelectionActions());
  }

  /** Shows another document in place of the one so far. */
  void takeDocument() {
    takeStack();
    redraw();
  }

  /** Draws everything with the resources of the theme. */
  private void redraw() {
    Runnable before = takeLook();
    fill();
    before.run();
  }

  @Override
  public void createPartControl(Composite parent) {
    textFocus = new TextFocus(getEditorSite().getActionBars(), actions::enableKeys);
    sash = new PaletteSash(parent, getEditDomain(), textFocus, this::setFocus);
    super.createPartControl(sash.control());
    sash.share();
    themes.follow(sash.control(), this::changeTheme);
  }

  @Override
  public void setFocus() {
    getGraphicalViewer().getControl().setFocus();
  }

  @Override
  protected void createGraphicalViewer(Composite parent) {
    GraphicalViewer viewer = new DiagramViewer();
    viewer.createControl(parent);
    setGraphicalViewer(viewer);
    configureGraphicalViewer();
    hookGraphicalViewer();
    initializeGraphicalViewer();
  }

  @Override
  protected void configureGraphicalViewer() {
    super.configureGraphicalViewer();
    GraphicalViewer viewer = getGraphicalViewer();
    CrispRootPart.install(viewer);
    fit = new KeptFit(viewer, root().getZoomManager());
    actions.connect(viewer);
    for (Object id : getSelectionActions()) {
      if (getActionRegistry().getAction(id) instanceof SelectionAction action) {
        action.setSelectionProvider(viewer);
      }
    }
    viewer.setKeyHandler(new DiagramKeys(this));
    viewer.setContextMenu(new DiagramMenu(this));
    MenuKey.install(viewer);
    Panning.install((FigureCanvas) viewer.getControl());
  }

  @Override
  protected void initializeGraphicalViewer() {
    takeLook();
    // the window is there before what is in it
    drawing.ask();
    // the size of the window is known only later; by then the editor may be closed
    Control canvas = getGraphicalViewer().getControl();
    canvas.getDisplay().asyncExec(() -> {
      if (!canvas.isDisposed()) {
        fit.atMostFullSize();
      }
    });
    getGraphicalViewer().addSelectionChangedListener(event -> {
      say("", false);
      updateActions(getSelectionActions());
      updating.ask();
      editor.outline().follow(selected());
    });
  }

  private void updateActions() {
    if (!getGraphicalViewer().getControl().isDisposed()) {
      actions.update();
    }
  }

  /** Draws everything for the first time, unless it is drawn or never will be. */
  private void draw() {
    if (contents() == null && !getGraphicalViewer().getControl().isDisposed()) {
      fill();
      // views that came first asked for the selection when there was nothing to select
      getGraphicalViewer().setSelection(StructuredSelection.EMPTY);
    }
  }

  /** Takes the resources of the theme; what was shown with those before can then be disposed of. */
  private Runnable takeLook() {
    Control canvas = getGraphicalViewer().getControl();
    Runnable before = look.take(canvas.getDisplay(), themes.current());
    WorkbenchTheme.own(canvas).setBackground(inks().colour(ColourRole.CANVAS));
    palette().take(WorkbenchTheme.current());
    return before;
  }

  private void fill() {
    GraphicalViewer viewer = getGraphicalViewer();
    viewer.setEditPartFactory(new DiagramPartFactory(new DiagramContext(editor.scene(), inks(), this::say,
        editor::review, () -> getEditDomain().getActiveTool() instanceof SelectionTool, textFocus)));
    viewer.setContents(editor.document().architecture());
    showFrame();
    showDots(List.of());
  }

  private void changeTheme() {
    List<Element> selection = selected();
    redraw();
    select(selection);
    editor.outline().update();
  }

  /** The selected elements, in the order in which they were selected; what was selected last is the reference. */
  public List<Element> selected() {
    return new Selection(getGraphicalViewer()).elements();
  }

  /** Selects elements. */
  public void select(List<? extends Element> elements) {
    draw();
    new Selection(getGraphicalViewer()).select(elements);
  }

  /** Scrolls to what was selected last. */
  public void revealSelection() {
    new Selection(getGraphicalViewer()).revealLast();
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void createActions() {
    super.createActions();
    // so that menus show their keys
    for (ActionFactory each : List.of(ActionFactory.UNDO, ActionFactory.REDO)) {
      getActionRegistry().getAction(each.getId()).setActionDefinitionId(each.getCommandId());
    }
    DirectEditAction rename = new DirectEditAction((IWorkbenchPart) this);
    rename.setId(ActionFactory.RENAME.getId());
    rename.setActionDefinitionId(ActionFactory.RENAME.getCommandId());
    rename.setText("Rename");
    getActionRegistry().registerAction(rename);
    getSelectionActions().add(rename.getId());
    actions = new DiagramActions(this);
    actions.all().forEach(getActionRegistry()::registerAction);
  }

  /** Actions by id, those of GEF included. */
  public ActionRegistry registry() {
    return getActionRegistry();
  }

  /** Says something in the status line. */
  public void say(String text, boolean objection) {
    IStatusLineManager line = getEditorSite().getActionBars().getStatusLineManager();
    line.setErrorMessage(objection ? text : null);
    line.setMessage(objection ? null : text);
  }

  @Override
  public boolean isDirty() {
    return editor.document().isDirty();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    editor.doSave(monitor);
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    updateActions(getSelectionActions());
  }

  Object ownAdapter(Class<?> type) {
    return getAdapter(type);
  }

  @Override
  public Object getAdapter(Class type) {
    return type == ZoomManager.class && getGraphicalViewer() != null
        ? root().getZoomManager() : super.getAdapter(type);
  }

  /** The visible part of the canvas in pixels. */
  public Point visibleSize() {
    return getGraphicalViewer().getControl().getSize();
  }

  @Override
  public void dispose() {
    super.dispose();
    look.dispose();
  }
}

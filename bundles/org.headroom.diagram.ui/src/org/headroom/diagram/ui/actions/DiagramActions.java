package org.headroom.diagram.ui.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.ThemeChoice;
import org.headroom.diagram.ui.export.DiagramExport;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.LiveScene.Arranging;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;

/** Everything that can be done with a diagram beside what GEF's own actions do. */
public final class DiagramActions {
  /** Begins the ids of actions, and of the commands that keys are bound to. */
  public static final String PREFIX = "org.headroom.diagram.ui.";
  /** The keys of the diagram apply in this context. */
  public static final String CONTEXT = "org.headroom.diagram.ui.diagram";

  public static final String ARRANGE = PREFIX + "arrange";
  public static final String ARRANGE_ALL = PREFIX + "arrangeall";
  public static final String FIT = PREFIX + "fit";
  public static final String FIT_SELECTION = PREFIX + "fitselection";
  public static final String FULL_SIZE = PREFIX + "fullsize";
  public static final String ZOOM_IN = PREFIX + "zoomin";
  public static final String ZOOM_OUT = PREFIX + "zoomout";
  public static final String CONNECT = PREFIX + "connect";
  public static final String DUPLICATE = PREFIX + "duplicate";
  public static final String STRAIGHTEN = PREFIX + "straighten";
  public static final String GRID = PREFIX + "grid";
  public static final String SNAP = PREFIX + "snap";
  public static final String PALETTE = PREFIX + "palette";
  public static final String SEARCH_PALETTE = PREFIX + "searchpalette";
  public static final String SOURCE = PREFIX + "source";
  public static final String EXPORT_SVG = PREFIX + "exportsvg";
  public static final String EXPORT_PNG = PREFIX + "exportpng";
  public static final String THEME = PREFIX + "theme.";

  private final DiagramPage page;
  private final DiagramClipboard clipboard;
  private final Nudging nudging;
  private final Map<String, DiagramAction> actions = new LinkedHashMap<>();
  private IContextActivation keys;

  /** The actions of a page. */
  public DiagramActions(DiagramPage page) {
    this.page = page;
    clipboard = new DiagramClipboard(page);
    nudging = new Nudging(page);
    always(ARRANGE, "Arrange", () -> page.editor().arrange(Arranging.UNDECIDED));
    always(ARRANGE_ALL, "Arrange everything", () -> page.editor().arrange(Arranging.EVERYTHING));
    always(FIT, "Fit to window", () -> page.fit().all());
    add(FIT_SELECTION, "Fit selection", this::hasSelection, () -> page.zoom().fitSelection());
    always(FULL_SIZE, "Full size", () -> page.zoom().full());
    always(ZOOM_IN, "Zoom in", () -> page.zoom().in());
    always(ZOOM_OUT, "Zoom out", () -> page.zoom().out());
    add(CONNECT, "Connect to…", () -> one(Component.class), () -> FindPopup.targets(page).open());
    add(DUPLICATE, "Duplicate", clipboard::canCopy, clipboard::duplicate);
    add(STRAIGHTEN, "Remove bend points", this::hasBends, this::straighten);
    add(SOURCE, "Show in source", this::hasSelection, () -> page.editor().showSource(page.selected().get(0)));
    always(SEARCH_PALETTE, "Search the palette", this::searchPalette);
    for (Tidying tidying : Tidying.values()) {
      add(tidying.id(), tidying.title(), () -> nodes().size() >= tidying.least(), () -> tidy(tidying));
    }
    toggle(PALETTE, "Palette", page::showsPalette, page::togglePalette);
    toggle(GRID, "Grid", () -> isOn(SnapToGrid.PROPERTY_GRID_VISIBLE), this::toggleGrid);
    toggle(SNAP, "Snap to other elements", () -> isOn(SnapToGeometry.PROPERTY_SNAP_ENABLED),
        () -> turn(SnapToGeometry.PROPERTY_SNAP_ENABLED));
    for (ThemeChoice.Wish wish : ThemeChoice.Wish.values()) {
      toggle(THEME + wish.name().toLowerCase(java.util.Locale.ROOT), wish.title(), () -> page.themes().wish() == wish,
          () -> page.themes().decide(wish));
    }
    DiagramExport export = new DiagramExport(page);
    always(EXPORT_SVG, "Export as SVG…", export::svg);
    always(EXPORT_PNG, "Export as PNG…", export::png);
    global(ActionFactory.PRINT, "Print…", () -> true, export::print);
    global(ActionFactory.FIND, "Find element…", () -> true, () -> FindPopup.elements(page).open());
    global(ActionFactory.DELETE, "Delete", () -> !deletable().isEmpty(),
        () -> document().execute(document().edits().delete(deletable())));
    global(ActionFactory.CUT, "Cut", clipboard::canCopy, clipboard::cut);
    global(ActionFactory.COPY, "Copy", clipboard::canCopy, clipboard::copy);
    global(ActionFactory.PASTE, "Paste", () -> true, clipboard::paste);
    global(ActionFactory.PROPERTIES, "Properties", () -> true, () -> showView(IPageLayout.ID_PROP_SHEET));
  }

  private LiveScene scene() {
    return page.editor().scene();
  }

  private ModelDocument document() {
    return page.editor().document();
  }

  private void always(String id, String text, Runnable effect) {
    add(id, text, () -> true, effect);
  }

  private void add(String id, String text, BooleanSupplier possible, Runnable effect) {
    actions.put(id, DiagramAction.of(id, text, possible, effect));
  }

  private void toggle(String id, String text, BooleanSupplier on, Runnable effect) {
    actions.put(id, DiagramAction.toggle(id, text, on, effect));
  }

  /** An action of the workbench that means something for the diagram. */
  private void global(ActionFactory factory, String text, BooleanSupplier possible, Runnable effect) {
    DiagramAction action = DiagramAction.of(factory.getId(), text, possible, effect);
    action.setActionDefinitionId(factory.getCommandId());
    actions.put(factory.getId(), action);
  }

  /** All actions. */
  public List<IAction> all() {
    return new ArrayList<>(actions.values());
  }

  /** The action with an id. */
  public IAction action(String id) {
    return actions.get(id);
  }

  /** Does what the action with an id does, if that is possible now. */
  public void run(String id) {
    actions.get(id).run();
  }

  /** Lets the keys of the diagram reach the actions. */
  public void connect(GraphicalViewer viewer) {
    IHandlerService handlers = page.getSite().getService(IHandlerService.class);
    actions.values().stream().filter(action -> action.getActionDefinitionId().equals(action.getId()))
        .forEach(action -> handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action)));
    enableKeys(true);
    viewer.addPropertyChangeListener(event -> update());
    update();
  }

  /** Turns the keys of the diagram's own commands on or off. */
  public void enableKeys(boolean enabled) {
    IContextService contexts = page.getSite().getService(IContextService.class);
    if (enabled && keys == null) {
      keys = contexts.activateContext(CONTEXT);
    } else if (!enabled && keys != null) {
      contexts.deactivateContext(keys);
      keys = null;
    }
  }

  /** Finds out which actions are possible now. */
  public void update() {
    actions.values().forEach(DiagramAction::update);
  }

  private boolean hasSelection() {
    return !page.selected().isEmpty();
  }

  private boolean one(Class<? extends Element> type) {
    return page.selected().size() == 1 && type.isInstance(page.selected().get(0));
  }

  private List<Node> nodes() {
    return page.selected().stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
  }

  private boolean hasBends() {
    return page.selected().stream().anyMatch(element -> element instanceof Connection
        && document().places().isDecided(element));
  }

  private List<Element> deletable() {
    return page.selected().stream().filter(each -> each instanceof Node || each instanceof Connection).toList();
  }

  private void straighten() {
    page.selected().stream().filter(Connection.class::isInstance).map(Connection.class::cast)
        .forEach(connection -> document().execute(scene().bend(connection, List.of())));
  }

  private void tidy(Tidying tidying) {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    nodes().forEach(node -> places.put(node, scene().box(node).bounds()));
    document().execute(scene().place(tidying.title(), tidying.apply(places)));
  }

  /** Moves of the selected nodes with keys. */
  Nudging nudging() {
    return nudging;
  }

  private boolean isOn(String property) {
    return page.viewer() != null && Boolean.TRUE.equals(page.viewer().getProperty(property));
  }

  private void turn(String property) {
    page.viewer().setProperty(property, !isOn(property));
  }

  private void toggleGrid() {
    turn(SnapToGrid.PROPERTY_GRID_VISIBLE);
    page.viewer().setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, isOn(SnapToGrid.PROPERTY_GRID_VISIBLE));
  }

  private void searchPalette() {
    if (!page.showsPalette()) {
      page.togglePalette();
    }
    page.palette().search().setFocus();
    page.palette().search().selectAll();
  }

  private void showView(String id) {
    try {
      page.getSite().getPage().showView(id);
    } catch (PartInitException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
    }
  }
}

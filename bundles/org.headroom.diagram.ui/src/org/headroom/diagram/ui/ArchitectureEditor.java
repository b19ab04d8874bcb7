package org.headroom.diagram.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.ZoomInAction;
import org.eclipse.gef.ui.actions.ZoomOutAction;
import org.eclipse.gef.ui.palette.FlyoutPaletteComposite.FlyoutPreferences;
import org.eclipse.gef.ui.parts.GraphicalEditorWithFlyoutPalette;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.draw.Inks;
import org.headroom.diagram.ui.draw.NodeIcons;
import org.headroom.diagram.ui.parts.ArchitecturePart;
import org.headroom.diagram.ui.parts.DiagramContext;
import org.headroom.diagram.ui.parts.DiagramPartFactory;
import org.headroom.diagram.ui.parts.DocumentStack;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.properties.ElementProperties;
import org.headroom.diagram.ui.properties.ElementSheet;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.edit.ModelDocument;

/** Draws and edits the architecture of a model file. */
public final class ArchitectureEditor extends GraphicalEditorWithFlyoutPalette {
  /** Id of the editor. */
  public static final String ID = "org.headroom.diagram.ui.editor";

  static final String BUNDLE = "org.headroom.diagram.ui";
  private static final double[] ZOOM_LEVELS = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4};
  private static final int PALETTE_WIDTH = 190;

  private final Theme theme = Theme.LIGHT;
  private final NodeIcons icons = new NodeIcons(theme);
  private final CommandStackListener follower = event -> follow();
  private final List<PropertySheetPage> propertyPages = new ArrayList<>();
  private ModelDocument document;
  private LiveScene scene;
  private Inks inks;
  private ModelOutline outline;
  private PaletteRoot palette;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    try {
      document = ModelDocument.open(path(input));
    } catch (IOException e) {
      throw new PartInitException(new Status(IStatus.ERROR, BUNDLE, e.getMessage(), e));
    }
    DefaultEditDomain domain = new DefaultEditDomain(this);
    domain.setCommandStack(new DocumentStack(document.stack()));
    setEditDomain(domain);
    scene = new LiveScene(document);
    super.init(site, input);
    setPartName(input.getName());
    document.stack().addCommandStackListener(follower);
  }

  private static Path path(IEditorInput input) throws PartInitException {
    IFile file = input.getAdapter(IFile.class);
    if (file != null && file.getLocation() != null) {
      return file.getLocation().toFile().toPath();
    }
    URI uri = input instanceof IURIEditorInput located ? located.getURI() : null;
    if (uri == null || !"file".equals(uri.getScheme())) {
      throw new PartInitException("The model " + input.getName() + " is not a file. Copy it to the workspace first.");
    }
    return Path.of(uri);
  }

  /** The document that is edited. */
  public ModelDocument document() {
    return document;
  }

  /** What the diagram shows. */
  public LiveScene scene() {
    return scene;
  }

  /** The viewer of the diagram. */
  public GraphicalViewer viewer() {
    return getGraphicalViewer();
  }

  /** Shows measured values on the diagram, or none. */
  public void show(Optional<Overlay> overlay) {
    scene.setOverlay(overlay);
    refreshDiagram();
  }

  /** Selects an element and scrolls to it. */
  public void reveal(Element element) {
    Object part = getGraphicalViewer().getEditPartRegistry().get(element);
    if (part instanceof EditPart found) {
      getGraphicalViewer().select(found);
      getGraphicalViewer().reveal(found);
    } else {
      getGraphicalViewer().deselectAll();
      propertyPages.forEach(page -> page.selectionChanged(this, new StructuredSelection(element)));
    }
  }

  /** Deletes what is selected. */
  public void delete() {
    getActionRegistry().getAction(ActionFactory.DELETE.getId()).run();
  }

  /** Lays out the whole diagram anew; can be undone. */
  public void arrange() {
    document.execute(scene.arrange());
  }

  /** Zooms so that the whole diagram is visible. */
  public void fit() {
    zoomManager().setZoomAsText(ZoomManager.FIT_ALL);
  }

  private void fitAtFirst() {
    if (getGraphicalViewer() != null && getGraphicalViewer().getControl() != null
        && !getGraphicalViewer().getControl().isDisposed()) {
      fit();
      if (zoomManager().getZoom() > 1) {
        zoomManager().setZoom(1);
      }
    }
  }

  private ZoomManager zoomManager() {
    return ((CrispRootPart) getGraphicalViewer().getRootEditPart()).getZoomManager();
  }

  private void follow() {
    scene.update();
    refreshDiagram();
    if (outline != null) {
      outline.update();
    }
    propertyPages.stream().filter(page -> page.getControl() != null && !page.getControl().isDisposed())
        .forEach(PropertySheetPage::refresh);
    commandStackChanged(new EventObject(document));
  }

  private void refreshDiagram() {
    if (getGraphicalViewer() != null && getGraphicalViewer().getContents() instanceof ArchitecturePart root) {
      root.refreshAll();
    }
  }

  @Override
  protected PaletteRoot getPaletteRoot() {
    if (palette == null) {
      palette = ArchitecturePalette.create(icons,
          ImageDescriptor.createFromURL(ArchitectureEditor.class.getResource("/icons/connect.png")));
    }
    return palette;
  }

  @Override
  protected FlyoutPreferences getPalettePreferences() {
    FlyoutPreferences preferences = super.getPalettePreferences();
    if (preferences.getPaletteWidth() <= 0) {
      preferences.setPaletteWidth(PALETTE_WIDTH);
      preferences.setPaletteState(org.eclipse.gef.ui.palette.FlyoutPaletteComposite.STATE_PINNED_OPEN);
    }
    return preferences;
  }

  @Override
  protected void configureGraphicalViewer() {
    super.configureGraphicalViewer();
    GraphicalViewer viewer = getGraphicalViewer();
    inks = new Inks(viewer.getControl().getDisplay(), theme);
    viewer.getControl().setBackground(inks.colour(ColourRole.CANVAS));
    CrispRootPart root = new CrispRootPart();
    viewer.setRootEditPart(root);
    viewer.setEditPartFactory(new DiagramPartFactory(new DiagramContext(scene, inks, this::say)));
    viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, true);
    viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
    root.getZoomManager().setZoomLevels(ZOOM_LEVELS);
    root.getZoomManager().setZoomLevelContributions(
        List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH, ZoomManager.FIT_HEIGHT));
    addAction(new ZoomInAction(root.getZoomManager()));
    addAction(new ZoomOutAction(root.getZoomManager()));
    GraphicalViewerKeyHandler keys = new GraphicalViewerKeyHandler(viewer);
    KeyHandler common = new KeyHandler();
    common.put(KeyStroke.getPressed(SWT.F2, 0), getActionRegistry().getAction(GEFActionConstants.DIRECT_EDIT));
    common.put(KeyStroke.getPressed(SWT.DEL, 127, 0), getActionRegistry().getAction(ActionFactory.DELETE.getId()));
    keys.setParent(common);
    viewer.setKeyHandler(keys);
    viewer.setContextMenu(new DiagramMenu(viewer, getActionRegistry()));
  }

  @Override
  protected void initializeGraphicalViewer() {
    super.initializeGraphicalViewer();
    getGraphicalViewer().setContents(document.architecture());
    // the size of the window is known only later
    getGraphicalViewer().getControl().getDisplay().asyncExec(this::fitAtFirst);
    getGraphicalViewer().addSelectionChangedListener(event -> {
      say("", false);
      if (outline != null) {
        outline.follow(selectedElements());
      }
    });
  }

  private List<Element> selectedElements() {
    List<Element> elements = new ArrayList<>();
    for (Object part : getGraphicalViewer().getSelectedEditParts()) {
      if (((EditPart) part).getModel() instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void createActions() {
    super.createActions();
    DirectEditAction rename = new DirectEditAction((IWorkbenchPart) this);
    rename.setText("Rename");
    addAction(rename);
    getSelectionActions().add(rename.getId());
    addAction(new DiagramAction("org.headroom.diagram.ui.arrange", "Arrange all", this::arrange));
    addAction(new DiagramAction("org.headroom.diagram.ui.fit", "Zoom to fit", this::fit));
  }

  private void addAction(IAction action) {
    getActionRegistry().registerAction(action);
  }

  private void say(String text, boolean objection) {
    IStatusLineManager line = getEditorSite().getActionBars().getStatusLineManager();
    line.setErrorMessage(objection ? text : null);
    line.setMessage(objection ? null : text);
  }

  @Override
  public void commandStackChanged(EventObject event) {
    firePropertyChange(PROP_DIRTY);
    super.commandStackChanged(event);
  }

  @Override
  public boolean isDirty() {
    return document.isDirty();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    try {
      document.save(scene.places());
      IFile file = getEditorInput().getAdapter(IFile.class);
      if (file != null) {
        file.getParent().refreshLocal(IResource.DEPTH_ONE, monitor);
      }
    } catch (IOException | CoreException e) {
      monitor.setCanceled(true);
      StatusManager.getManager().handle(new Status(IStatus.ERROR, BUNDLE, e.getMessage(), e), StatusManager.SHOW);
    }
    firePropertyChange(PROP_DIRTY);
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, org.eclipse.jface.viewers.ISelection selection) {
    updateActions(getSelectionActions());
  }

  @Override
  public Object getAdapter(Class type) {
    if (type == IContentOutlinePage.class) {
      outline = new ModelOutline(document, icons, this);
      return outline;
    }
    if (type == IPropertySheetPage.class) {
      PropertySheetPage page = new ElementSheet();
      page.setPropertySourceProvider(this::properties);
      propertyPages.add(page);
      return page;
    }
    if (type == IGotoMarker.class) {
      return (IGotoMarker) marker -> Contents.find(document.architecture(), marker.getAttribute("element", ""))
          .ifPresent(this::reveal);
    }
    if (type == ModelDocument.class) {
      return document;
    }
    return type == ZoomManager.class ? zoomManager() : super.getAdapter(type);
  }

  private org.eclipse.ui.views.properties.IPropertySource properties(Object selected) {
    Object model = selected instanceof EditPart part ? part.getModel() : selected;
    return model instanceof EObject object ? new ElementProperties(document, object) : null;
  }

  @Override
  public void dispose() {
    if (document != null) {
      document.stack().removeCommandStackListener(follower);
    }
    super.dispose();
    if (inks != null) {
      inks.dispose();
    }
  }
}

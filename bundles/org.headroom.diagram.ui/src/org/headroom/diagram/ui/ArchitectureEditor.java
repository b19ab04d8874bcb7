package org.headroom.diagram.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.markers.MarkerViewUtil;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.diagram.ui.outline.ModelOutline;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.rules.Finding;

/** Edits the model of a file: as a diagram, on the pages that bundles contribute, and shows its source. */
public final class ArchitectureEditor extends MultiPageEditorPart {
  /** Id of the editor. */
  public static final String ID = "org.headroom.diagram.ui.editor";

  static final String BUNDLE = "org.headroom.diagram.ui";

  private final CommandStackListener follower = event -> follow();
  private final PropertySheets propertySheets = new PropertySheets(this);
  private final List<Consumer<ModelDocument>> documentListeners = new CopyOnWriteArrayList<>();
  private final List<EditorPage> pages = new ArrayList<>();
  private SaveGuard guard = editor -> true;
  private ModelDocument document;
  private LiveScene scene;
  private Composite frame;
  private DiagramPage diagram;
  private SourcePage source;
  private ModelOutline outline;
  private Review review;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    try {
      open(ModelInput.file(input));
    } catch (IOException e) {
      throw new PartInitException(new Status(IStatus.ERROR, BUNDLE, e.getMessage(), e));
    }
    super.init(site, input);
    setPartName(input.getName());
  }

  private void open(Path file) throws IOException {
    ModelDocument opened = ModelDocument.open(file);
    if (document != null) {
      document.stack().removeCommandStackListener(follower);
    }
    document = opened;
    scene = new LiveScene(opened);
    opened.stack().addCommandStackListener(follower);
  }

  @Override
  protected Composite createPageContainer(Composite parent) {
    frame = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 0;
    frame.setLayout(layout);
    Composite container = new Composite(frame, SWT.NONE);
    container.setLayout(new FillLayout());
    container.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    return container;
  }

  /** What is around the pages, one below the other, so that a notice can stand above them. */
  public Composite frame() {
    return frame;
  }

  @Override
  protected void createPages() {
    try {
      diagram = new DiagramPage(this);
      setPageText(addPage(diagram, getEditorInput()), "Diagram");
    } catch (PartInitException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    ContributedPages.create().forEach(this::add);
    source = new SourcePage();
    add(source);
  }

  private void add(EditorPage page) {
    pages.add(page);
    // an ampersand in a title is not the mark of a key
    setPageText(addPage(page.createControl(getContainer(), this)), LegacyActionTools.escapeMnemonics(page.title()));
  }

  @Override
  protected void pageChange(int index) {
    super.pageChange(index);
    if (index > 0) {
      pages.get(index - 1).refresh();
      pages.get(index - 1).setFocus();
    }
  }

  @Override
  public void setFocus() {
    int index = getActivePage();
    if (index > 0) {
      pages.get(index - 1).setFocus();
    } else {
      super.setFocus();
    }
  }

  /** Whether the diagram is the page in front. */
  public boolean showsDiagram() {
    return getActivePage() == 0;
  }

  /** The document that is edited; another one after {@link #reload()}. */
  public ModelDocument document() {
    return document;
  }

  /** What the diagram shows. */
  public LiveScene scene() {
    return scene;
  }

  /** The page with the diagram. */
  public DiagramPage diagram() {
    return diagram;
  }

  /** The viewer of the diagram. */
  public GraphicalViewer viewer() {
    return diagram.viewer();
  }

  /** Shows measured values on the diagram, or none; quick enough for twenty calls a second. */
  public void show(Optional<Overlay> overlay) {
    diagram.show(overlay);
  }

  /** Draws messages on their way along connections, in place of those drawn so far. */
  public void showDots(List<Dot> messages) {
    diagram.showDots(messages);
  }

  /**
   * Selects an element and scrolls to it: on the diagram, or on the page that shows such elements. What no page shows
   * appears in the Properties view.
   */
  public void reveal(Element element) {
    boolean drawn = element instanceof Node || element instanceof Connection;
    if (drawn && diagram.reveal(element)) {
      setActivePage(0);
      return;
    }
    for (EditorPage page : pages) {
      if (page.reveal(element)) {
        setActivePage(pages.indexOf(page) + 1);
        return;
      }
    }
    viewer().deselectAll();
    propertySheets.show(element);
  }

  /** Shows where an element is written in the source. */
  public void showSource(Element element) {
    setActivePage(pages.indexOf(source) + 1);
    source.show(element);
  }

  /** Deletes what is selected. */
  public void delete() {
    diagram.delete();
  }

  /** Lays out what has no place of its own; can be undone. */
  public void arrange() {
    document.execute(scene.arrange());
  }

  /** Zooms so that the whole diagram is visible. */
  public void fit() {
    diagram.zoom().fit();
  }

  /**
   * Reads the file anew. The history of changes is empty afterwards.
   *
   * @throws IOException when the file cannot be read; the editor shows what it showed before
   */
  public void reload() throws IOException {
    Optional<Overlay> shown = scene.overlay();
    open(document.file());
    scene.setOverlay(shown);
    diagram.takeDocument();
    if (outline != null) {
      outline.show(document);
    }
    pages.forEach(EditorPage::refresh);
    documentListeners.forEach(listener -> listener.accept(document));
    firePropertyChange(PROP_DIRTY);
  }

  /** What the rules found in the model as it was a moment ago; nothing before the first check. */
  public Optional<Review> review() {
    return Optional.ofNullable(review);
  }

  /** Shows what the rules found. */
  public void setReview(Review found) {
    review = Objects.requireNonNull(found);
  }

  /** Shows a finding in the Problems view. */
  public void revealFinding(Finding finding) {
    try {
      IMarker marker = ModelInput.marker(getEditorInput(), finding);
      if (marker != null) {
        MarkerViewUtil.showMarker(getSite().getPage(), marker, true);
      }
    } catch (CoreException e) {
      StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
    }
  }

  /** Tells of new documents after {@link #reload()}. */
  public void addDocumentListener(Consumer<ModelDocument> listener) {
    documentListeners.add(listener);
  }

  /** No longer tells. */
  public void removeDocumentListener(Consumer<ModelDocument> listener) {
    documentListeners.remove(listener);
  }

  /** Lets someone decide before each save whether the file may be written. */
  public void setSaveGuard(SaveGuard decides) {
    guard = Objects.requireNonNull(decides);
  }

  /** The object behind something selected: an edit part, or the object itself. */
  public static Optional<EObject> elementOf(Object selected) {
    Object model = selected instanceof EditPart part ? part.getModel() : selected;
    return model instanceof EObject object ? Optional.of(object) : Optional.empty();
  }

  private void follow() {
    scene.update();
    diagram.refresh();
    if (outline != null) {
      outline.update();
    }
    pages.forEach(EditorPage::refresh);
    firePropertyChange(PROP_DIRTY);
  }

  /** Draws the overview in other colours. */
  void redrawOutline() {
    if (outline != null) {
      outline.update();
    }
  }

  /** Shows in the outline what is selected in the diagram. */
  void followSelection(List<Element> elements) {
    if (outline != null) {
      outline.follow(elements);
    }
  }

  @Override
  public boolean isDirty() {
    return document.isDirty();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    if (!guard.maySave(this)) {
      monitor.setCanceled(true);
      return;
    }
    try {
      document.save(scene.places(), scene.routes());
      ModelInput.refresh(getEditorInput(), monitor);
    } catch (IOException | CoreException e) {
      monitor.setCanceled(true);
      guard.saveFailed(this, new Status(IStatus.ERROR, BUNDLE, e.getMessage(), e));
    }
    firePropertyChange(PROP_DIRTY);
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public void doSaveAs() {
    throw new UnsupportedOperationException("Models are copied in the explorer.");
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IContentOutlinePage.class) {
      outline = new ModelOutline(this, diagram.icons());
      return type.cast(outline);
    }
    if (type == IPropertySheetPage.class) {
      return type.cast(propertySheets.create());
    }
    if (type == IGotoMarker.class) {
      return type.cast((IGotoMarker) marker -> Contents
          .find(document.architecture(), marker.getAttribute("element", "")).ifPresent(this::reveal));
    }
    if (type == ModelDocument.class) {
      return type.cast(document);
    }
    Object ofDiagram = diagram == null ? null : diagram.ownAdapter(type);
    return ofDiagram == null ? super.getAdapter(type) : type.cast(ofDiagram);
  }

  @Override
  public void dispose() {
    if (document != null) {
      document.stack().removeCommandStackListener(follower);
    }
    pages.forEach(EditorPage::dispose);
    super.dispose();
  }
}

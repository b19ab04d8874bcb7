package org.headroom.diagram.ui;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.markers.MarkerViewUtil;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.LiveScene.Arranging;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.DiagramLayout;
import org.headroom.rules.Finding;

/** Edits the model of a file: as a diagram, on the pages that bundles contribute, and shows its source. */
public final class ArchitectureEditor extends MultiPageEditorPart {
  /** Id of the editor. */
  public static final String ID = "org.headroom.diagram.ui.editor";

  static final String BUNDLE = "org.headroom.diagram.ui";

  private static final String MEND = "\n\nMend the file, for example with Open With > Text Editor in the explorer. "
      + "Then close this page and open the model again.";

  private final OpenModel model = new OpenModel(this::follow);
  private final PropertySheets propertySheets = new PropertySheets(this);
  private final FurtherPages pages = new FurtherPages(this::setActivePage);
  private final Saving saving = new Saving(this);
  private final Layouts layouts = new Layouts(this);
  private final Later routing = new Later(layouts::findRoutes);
  private final EditorOutline outline = new EditorOutline(this);
  private final Later settling = new Later(layouts::replaceProvisional);
  private PageFrame frame;
  private DiagramPage diagram;
  private SourcePage source;
  private Review review;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    try {
      model.open(ModelInput.file(input));
    } catch (IOException e) {
      // the page that the workbench shows in place of this editor has no title of its own
      site.getService(MPart.class).setLabel(input.getName());
      throw new PartInitException(new Status(IStatus.ERROR, BUNDLE, e.getMessage() + MEND, e));
    }
    super.init(site, input);
    setPartName(input.getName());
  }

  @Override
  protected Composite createPageContainer(Composite parent) {
    frame = PageFrame.create(parent);
    return frame.pages();
  }

  /** What is around the pages, one below the other, so that a notice can stand above them. */
  public Composite frame() {
    return frame.around();
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
    settling.ask();
    outline.offer();
  }

  private void add(EditorPage page) {
    pages.add(page);
    // an ampersand in a title is not the mark of a key
    setPageText(addPage(page.createControl(getContainer(), this)), LegacyActionTools.escapeMnemonics(page.title()));
  }

  @Override
  protected void pageChange(int index) {
    pages.refresh(index);
    // gives the keyboard to the page, unless another part has it
    super.pageChange(index);
  }

  @Override
  public void setFocus() {
    if (!pages.focus(getActivePage())) {
      super.setFocus();
    }
  }

  /** Whether the diagram is the page in front. */
  public boolean showsDiagram() {
    return getActivePage() == 0;
  }

  /** The document that is edited; another one after {@link #reload()}. */
  public ModelDocument document() {
    return model.document();
  }

  /** What the diagram shows. */
  public LiveScene scene() {
    return model.scene();
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

  /** Tells all pages that a run has ended and that its result lies beside the model. */
  public void showResults() {
    pages.showResults();
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
    if (!pages.reveal(element)) {
      viewer().deselectAll();
      propertySheets.show(element);
    }
  }

  /** Shows where an element is written in the source. */
  public void showSource(Element element) {
    pages.open(source);
    source.show(element);
  }

  /** Deletes what is selected. */
  public void delete() {
    diagram.delete();
  }

  /** Lays out anew, beside the user's work when the diagram is large; can be undone. */
  public void arrange(Arranging what) {
    layouts.arrange(what);
  }

  /** Zooms so that the whole diagram is visible. */
  public void fit() {
    diagram.fit().all();
  }

  /** Where everything stands on the diagram, as saving would write it. */
  public DiagramLayout layout() {
    return scene().asSaved();
  }

  /**
   * Reads the file anew. The history of changes is empty afterwards.
   *
   * @throws IOException when the file cannot be read; the editor shows what it showed before
   */
  public void reload() throws IOException {
    model.reload();
    diagram.takeDocument();
    layouts.replaceProvisional();
    outline.takeDocument();
    pages.refresh(getActivePage());
    model.listeners().forEach(listener -> listener.accept(document()));
    firePropertyChange(PROP_DIRTY);
  }

  /** Goes on where the file is now, after it was renamed or moved; unsaved changes and their history stay. */
  public void moveTo(IFile file) {
    document().moveTo(file.getLocation().toFile().toPath());
    setPartName(file.getName());
    setInputWithNotify(new FileEditorInput(file));
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
    model.listeners().add(listener);
  }

  /** No longer tells. */
  public void removeDocumentListener(Consumer<ModelDocument> listener) {
    model.listeners().remove(listener);
  }

  /** Lets someone decide before each save whether the file may be written. */
  public void setSaveGuard(SaveGuard decides) {
    saving.guard(decides);
  }

  /** The object behind something selected: an edit part, or the object itself. */
  public static Optional<EObject> elementOf(Object selected) {
    Object model = selected instanceof EditPart part ? part.getModel() : selected;
    return model instanceof EObject object ? Optional.of(object) : Optional.empty();
  }

  /** Shows a layout that was found after the diagram was opened. */
  void showLayout() {
    diagram.refresh();
    diagram.fit().atMostFullSize();
    outline.update();
  }

  /** Shows routes that were found after a change. */
  void showRoutes() {
    diagram.refresh();
    outline.update();
  }

  private void follow() {
    scene().update();
    diagram.refresh();
    routing.ask();
    outline.update();
    pages.refresh(getActivePage());
    firePropertyChange(PROP_DIRTY);
  }

  /** What the Outline view shows. */
  EditorOutline outline() {
    return outline;
  }

  @Override
  public boolean isDirty() {
    return document().isDirty();
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    saving.save(monitor);
    firePropertyChange(PROP_DIRTY);
  }

  @Override
  public boolean isSaveAsAllowed() {
    return true;
  }

  @Override
  public void doSaveAs() {
    new SavingAs(this).ask();
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IContentOutlinePage.class) {
      return type.cast(outline.create());
    }
    if (type == IPropertySheetPage.class) {
      return type.cast(propertySheets.create());
    }
    if (type == IGotoMarker.class) {
      return type.cast((IGotoMarker) marker -> Contents
          .find(document().architecture(), marker.getAttribute("element", "")).ifPresent(this::reveal));
    }
    if (type == ModelDocument.class) {
      return type.cast(document());
    }
    Object ofDiagram = diagram == null ? null : diagram.ownAdapter(type);
    return ofDiagram == null ? super.getAdapter(type) : type.cast(ofDiagram);
  }

  @Override
  public void dispose() {
    layouts.end();
    model.close();
    pages.dispose();
    super.dispose();
    ForgottenEditor.forget(this);
  }
}

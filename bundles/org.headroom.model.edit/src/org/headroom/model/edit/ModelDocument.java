package org.headroom.model.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;
import org.headroom.rules.ConnectionMatrix;

/**
 * A model file that is open for editing: one editing domain and command stack for all editors and views that show it.
 * Used from one thread.
 */
public final class ModelDocument {
  private Path file;
  private final Architecture architecture;
  private final BasicCommandStack stack = new EditStack();
  private final EditingDomain domain;
  private final ModelEdits edits;
  private final Places places;
  private FileStamp stamp;
  private FileStamp layoutStamp;
  private final EnteredText entered = new EnteredText();
  private CompletableFuture<EffectiveValues> values;

  private ModelDocument(Path file, FileStamp stamp, FileStamp layoutStamp, Architecture architecture,
      DiagramLayout layout) {
    this.file = file;
    this.stamp = stamp;
    this.layoutStamp = layoutStamp;
    this.architecture = architecture;
    domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack);
    // the simulation looks for data files beside the model
    Resource resource = new DocumentResource(uri(file), this);
    resource.getContents().add(architecture);
    domain.getResourceSet().getResources().add(resource);
    edits = new ModelEdits(architecture, ConnectionMatrix.standard());
    places = new Places(architecture, layout);
    values = valuesBeside(file);
  }

  private static CompletableFuture<EffectiveValues> valuesBeside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return CompletableFuture.supplyAsync(() -> new EffectiveValues(Catalogue.forProject(folder)));
  }

  /**
   * Opens a model file with the layout file beside it, if there is one.
   *
   * @throws IOException with all problems when one of them cannot be read
   */
  public static ModelDocument open(Path file) throws IOException {
    // taken before reading: a change meanwhile is noticed later
    FileStamp stamp = FileStamp.of(file);
    LayoutFile layout = LayoutFile.beside(file);
    FileStamp layoutStamp = FileStamp.of(layout.path());
    Architecture architecture = new ModelReader().read(file).architecture();
    return new ModelDocument(file, stamp, layoutStamp, architecture,
        Files.exists(layout.path()) ? layout.read() : DiagramLayout.EMPTY);
  }

  private static URI uri(Path file) {
    return URI.createFileURI(file.toAbsolutePath().toString());
  }

  /**
   * Goes on with the file at the place to which it was renamed or moved. Changes that are not saved and the history of
   * changes stay; data files and the catalogue are those beside the new place.
   */
  public void moveTo(Path there) {
    file = there;
    architecture.eResource().setURI(uri(there));
    values = valuesBeside(there);
  }

  /** The document that an object is part of; none when it was removed or belongs to no open document. */
  public static Optional<ModelDocument> of(EObject object) {
    return object.eResource() instanceof DocumentResource resource ? Optional.of(resource.document) : Optional.empty();
  }

  /** Leads from the objects of a model to their document. */
  private static final class DocumentResource extends ResourceImpl {
    private final ModelDocument document;

    DocumentResource(URI uri, ModelDocument document) {
      super(uri);
      this.document = document;
    }
  }

  /**
   * Saves the model, and where its nodes stand and its connections run.
   *
   * @param shown bounds of the nodes on the diagram
   * @param routes inner corners of the connections on the diagram, source side first
   * @throws IOException when one of the files could not be replaced; a file that was not replaced is as it was
   */
  public void save(Map<Node, DiagramLayout.Bounds> shown,
      Map<Connection, List<DiagramLayout.Point>> routes) throws IOException {
    new ModelWriter().write(architecture, file);
    stamp = FileStamp.of(file);
    LayoutFile layout = LayoutFile.beside(file);
    layout.write(places.layout(architecture, shown, routes));
    layoutStamp = FileStamp.of(layout.path());
    stack.saveIsDone();
  }

  /**
   * The file that contains something else now than what was read or saved here: the model, also when it is gone, else
   * the layout beside it. A layout that is gone is no change, because saving writes it again.
   */
  public Optional<Path> changedOnDisk() {
    Path layout = LayoutFile.beside(file).path();
    return stamp.differs(file) ? Optional.of(file)
        : Files.exists(layout) && layoutStamp.differs(layout) ? Optional.of(layout) : Optional.empty();
  }

  /** Takes what the files contain now for known: the next save replaces it. */
  public void acceptDisk() throws IOException {
    stamp = FileStamp.of(file);
    layoutStamp = FileStamp.of(LayoutFile.beside(file).path());
  }

  /** The model file. */
  public Path file() {
    return file;
  }

  /** The model. */
  public Architecture architecture() {
    return architecture;
  }

  /** The one command stack. */
  public BasicCommandStack stack() {
    return stack;
  }

  /** The changes on offer. */
  public ModelEdits edits() {
    return edits;
  }

  /** How values were written when they were entered. */
  public EnteredText entered() {
    return entered;
  }

  /**
   * What the model means with the catalogue of its folder, which is read in the background while the document opens.
   */
  public CompletableFuture<EffectiveValues> values() {
    return values;
  }

  /** Where nodes stand on the diagram. */
  public Places places() {
    return places;
  }

  /** A copy of the model as it is now, for work in the background; it looks for data files at the same place. */
  public Architecture copy() {
    Architecture copy = EcoreUtil.copy(architecture);
    new ResourceImpl(architecture.eResource().getURI()).getContents().add(copy);
    return copy;
  }

  /** Executes a command, unless it is not executable. */
  public void execute(Command command) {
    if (command.canExecute()) {
      stack.execute(command);
    }
  }

  /** Whether there is something to save. */
  public boolean isDirty() {
    return stack.isSaveNeeded();
  }
}

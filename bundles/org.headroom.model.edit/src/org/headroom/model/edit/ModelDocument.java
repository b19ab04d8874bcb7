package org.headroom.model.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
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
  private final Path file;
  private final Architecture architecture;
  private final BasicCommandStack stack = new BasicCommandStack();
  private final EditingDomain domain;
  private final ModelEdits edits;
  private final Places places;

  private ModelDocument(Path file, Architecture architecture, DiagramLayout layout) {
    this.file = file;
    this.architecture = architecture;
    domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), stack);
    // the simulation looks for data files beside the model
    Resource resource = new ResourceImpl(URI.createFileURI(file.toAbsolutePath().toString()));
    resource.getContents().add(architecture);
    domain.getResourceSet().getResources().add(resource);
    edits = new ModelEdits(architecture, ConnectionMatrix.standard());
    places = new Places(architecture, layout);
  }

  /**
   * Opens a model file with the layout file beside it, if there is one.
   *
   * @throws IOException with all problems when one of them cannot be read
   */
  public static ModelDocument open(Path file) throws IOException {
    Architecture architecture = new ModelReader().read(file).architecture();
    LayoutFile layout = LayoutFile.beside(file);
    return new ModelDocument(file, architecture,
        Files.exists(layout.path()) ? layout.read() : DiagramLayout.EMPTY);
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
    LayoutFile.beside(file).write(places.layout(architecture, shown, routes));
    stack.saveIsDone();
  }

  /** The model file. */
  public Path file() {
    return file;
  }

  /** The model. */
  public Architecture architecture() {
    return architecture;
  }

  /** The editing domain. */
  public EditingDomain domain() {
    return domain;
  }

  /** The one command stack. */
  public BasicCommandStack stack() {
    return stack;
  }

  /** The changes on offer. */
  public ModelEdits edits() {
    return edits;
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

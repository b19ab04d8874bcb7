package org.headroom.sirius;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.DefaultLocalSessionCreationOperation;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.tools.api.command.semantic.AddSemanticResourceCommand;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.headroom.model.Architecture;

/** A session on a copy of an example, with the viewpoint selected. Everything that is logged meanwhile is kept. */
final class OpenSession implements AutoCloseable {
  private static final String EXAMPLE = "global-ecommerce-catalog.headroom";
  private static final String PROJECT = "headroom";

  private final List<String> errors = new ArrayList<>();
  private final ILogListener listener = (status, plugin) -> {
    if (status.getSeverity() == IStatus.ERROR) {
      errors.add(status.getMessage() + " " + status.getException());
    }
  };
  private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
  private final Session session;

  OpenSession() throws CoreException, IOException {
    Platform.addLogListener(listener);
    project.create(new NullProgressMonitor());
    project.open(new NullProgressMonitor());
    Path example = Path.of(System.getProperty("headroom.root"), "examples", EXAMPLE);
    Files.copy(example, project.getLocation().toPath().resolve(EXAMPLE));
    project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
    DefaultLocalSessionCreationOperation creation = new DefaultLocalSessionCreationOperation(
        URI.createPlatformResourceURI(PROJECT + "/representations.aird", true), new NullProgressMonitor());
    creation.execute();
    session = creation.getCreatedSession();
    URI model = URI.createPlatformResourceURI(PROJECT + "/" + EXAMPLE, true);
    execute(new AddSemanticResourceCommand(session, model, new NullProgressMonitor()));
    Viewpoint viewpoint = ViewpointRegistry.getInstance().getViewpoints().stream()
        .filter(each -> each.getName().equals("Headroom")).findFirst().orElseThrow();
    change(() -> session.createView(viewpoint, List.of(architecture()), true, new NullProgressMonitor()));
  }

  Session session() {
    return session;
  }

  Architecture architecture() {
    return session.getSemanticResources().stream().flatMap(resource -> resource.getContents().stream())
        .filter(Architecture.class::isInstance).map(Architecture.class::cast).findFirst().orElseThrow();
  }

  /** The representation made from the description with this name. */
  <T extends DRepresentation> T representation(String description, Class<T> type) {
    return DialectManager.INSTANCE.getAllRepresentations(session).stream()
        .filter(each -> DialectManager.INSTANCE.getDescription(each).getName().equals(description)).map(type::cast)
        .findFirst().orElseThrow(() -> new AssertionError("there is no representation " + description));
  }

  void refresh(DRepresentation representation) {
    change(() -> DialectManager.INSTANCE.refresh(representation, new NullProgressMonitor()));
  }

  TransactionalEditingDomain domain() {
    return session.getTransactionalEditingDomain();
  }

  void execute(Command command) {
    domain().getCommandStack().execute(command);
  }

  /** Undoes what was done last. */
  void undo() {
    domain().getCommandStack().undo();
  }

  void change(Runnable action) {
    execute(new RecordingCommand(domain()) {
      @Override
      protected void doExecute() {
        action.run();
      }
    });
  }

  Path folder() {
    return project.getLocation().toPath();
  }

  /** What was logged as an error. */
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() throws CoreException {
    session.close(new NullProgressMonitor());
    project.delete(true, true, new NullProgressMonitor());
    Platform.removeLogListener(listener);
  }
}

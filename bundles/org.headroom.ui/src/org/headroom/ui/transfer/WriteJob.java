package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.model.io.SafeFile;
import org.headroom.ui.HeadroomUi;

/** Makes files in the background and writes them into a folder, each as a whole or not at all. */
final class WriteJob extends BackgroundJob {
  private final Path folder;
  private final Source source;

  /** What is written. */
  @FunctionalInterface
  interface Source {
    /**
     * The files by their path in the folder.
     *
     * @throws IOException with a sentence when they cannot be made
     * @throws CancellationException soon after the monitor was cancelled
     */
    Map<String, byte[]> files(IProgressMonitor monitor) throws IOException;
  }

  WriteJob(String name, Path folder, Source source) {
    super(name);
    this.folder = folder;
    this.source = source;
    setUser(true);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      for (Map.Entry<String, byte[]> file : source.files(monitor).entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        new SafeFile(target).write(file.getValue());
      }
      for (IContainer shown : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri())) {
        shown.refreshLocal(IResource.DEPTH_INFINITE, monitor);
      }
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (IOException e) {
      return HeadroomUi.error(e.getMessage(), e);
    } catch (CoreException e) {
      return e.getStatus();
    }
  }
}

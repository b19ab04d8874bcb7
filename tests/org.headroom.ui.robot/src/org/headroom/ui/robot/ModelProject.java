package org.headroom.ui.robot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

/** The project of the workspace in which tests keep their models. */
public final class ModelProject {
  private static final String NAME = "Architectures";

  private ModelProject() {
  }

  /** The project, open. */
  public static IProject open() throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
    if (!project.exists()) {
      project.create(null);
      project.open(null);
    }
    return project;
  }

  /**
   * Closes all editors and deletes what tests have left, so that the next one, or a picture, shows what it is about.
   */
  public static void tidy() throws CoreException {
    MainWindow.page().closeAllEditors(false);
    EventLoop.settle();
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
    if (project.exists()) {
      project.delete(true, true, null);
    }
    EventLoop.settle();
  }

  /** The content of the example. */
  static byte[] example() throws IOException {
    return Files.readAllBytes(
        Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.headroom"));
  }

  /** The content of a model without elements. */
  static String empty(String name) {
    return "<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
        + "xmlns:headroom=\"http://headroom.org/model/1\" name=\"" + name + "\"/>\n";
  }

  /** A file with a content; one of this name that is there is deleted before. */
  static IFile file(String name, byte[] content) throws CoreException, IOException {
    IFile file = open().getFile(name + ".headroom");
    if (file.exists()) {
      file.delete(true, null);
    }
    try (InputStream in = new ByteArrayInputStream(content)) {
      file.create(in, true, null);
    }
    return file;
  }
}

package org.headroom.ui;

import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.headroom.diagram.ui.ArchitectureEditor;

/** Names and images of the workbench. */
public final class HeadroomUi {
  /** Name of the bundle. */
  public static final String BUNDLE = "org.headroom.ui";
  /** Id of the perspective. */
  public static final String PERSPECTIVE = "org.headroom.ui.perspective";
  /** Id of the simulation view. */
  public static final String SIMULATION_VIEW = "org.headroom.ui.simulation";
  /** Id of the view that explains what is selected. */
  public static final String HELP_VIEW = "org.headroom.ui.help";
  /** Id of the view that leads through the reference system. */
  public static final String TUTORIAL_VIEW = "org.headroom.ui.tutorial.view";
  /** Type of the markers of findings. */
  public static final String PROBLEM_MARKER = "org.headroom.ui.problem";

  /** Attribute of such a marker: id of the element. */
  public static final String ELEMENT = "element";
  /** Attribute of such a marker: id of the rule. */
  public static final String RULE = "rule";
  /** Attribute of such a marker: the message of the finding. */
  public static final String FINDING = "finding";

  private HeadroomUi() {
  }

  /** An error for the log or a message. */
  public static IStatus error(String message, Throwable cause) {
    return new Status(IStatus.ERROR, BUNDLE, message, cause);
  }

  /** An image of this bundle. */
  public static ImageDescriptor image(String name) {
    return ImageDescriptor.createFromURL(HeadroomUi.class.getResource("/icons/" + name + ".png"));
  }

  /** The editor of an architecture that is active on a page. */
  public static Optional<ArchitectureEditor> activeEditor(IWorkbenchPage page) {
    IEditorPart editor = page == null ? null : page.getActiveEditor();
    return editor instanceof ArchitectureEditor architecture ? Optional.of(architecture) : Optional.empty();
  }
}

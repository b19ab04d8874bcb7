package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.statushandlers.StatusManager;

/** The pages that bundles contribute to the editor. */
final class ContributedPages {
  private static final String POINT = ArchitectureEditor.BUNDLE + ".pages";

  private ContributedPages() {
  }

  /** New pages, in the order of their contributors' names; what cannot be created is logged and left out. */
  static List<EditorPage> create() {
    List<EditorPage> pages = new ArrayList<>();
    for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
      try {
        pages.add((EditorPage) element.createExecutableExtension("class"));
      } catch (CoreException e) {
        StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
      }
    }
    return pages;
  }
}

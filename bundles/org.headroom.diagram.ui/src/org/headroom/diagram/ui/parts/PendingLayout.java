package org.headroom.diagram.ui.parts;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.LayoutProgress;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.edit.ModelDocument;

/** The layout of a document as it is now, to be found in any thread, because it works on a copy. */
public final class PendingLayout {
  private final ModelDocument document;
  private final Command lastChange;
  private final Architecture copy;
  private final Arrangement arrangement;

  PendingLayout(ModelDocument document, Arrangement arrangement) {
    this.document = document;
    this.arrangement = arrangement;
    lastChange = document.stack().getMostRecentCommand();
    copy = EcoreUtil.copy(document.architecture());
  }

  /**
   * Finds the scene.
   *
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  public Scene find(LayoutProgress progress) {
    return SceneLayout.of(copy, arrangement, progress);
  }

  /** Finds the scene, however long it takes. */
  public Scene find() {
    return find(LayoutProgress.UNWATCHED);
  }

  /** Whether the document has not been changed since, so that the scene fits. To be asked in the thread of the editor. */
  public boolean fits() {
    return document.stack().getMostRecentCommand() == lastChange;
  }
}

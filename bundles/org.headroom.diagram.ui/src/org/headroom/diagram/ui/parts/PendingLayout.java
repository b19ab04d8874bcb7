package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.LayoutProgress;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;

/** The layout of a document as it is now, to be found in any thread, because it works on a copy. */
public final class PendingLayout {
  private final ModelDocument document;
  private final Command lastChange;
  private final Function<LayoutProgress, Scene> finder;

  private PendingLayout(ModelDocument document, Function<LayoutProgress, Scene> finder) {
    this.document = document;
    this.finder = finder;
    lastChange = document.stack().getMostRecentCommand();
  }

  /** The layout of everything that the arrangement leaves open. */
  static PendingLayout of(ModelDocument document, Arrangement arrangement) {
    Architecture copy = EcoreUtil.copy(document.architecture());
    return new PendingLayout(document, progress -> SceneLayout.of(copy, arrangement, progress));
  }

  /** The routes of all connections but those that are known, with nodes where they are. */
  static PendingLayout routes(ModelDocument document, Map<Node, Bounds> places, Map<Connection, Edge> known) {
    EcoreUtil.Copier copier = new EcoreUtil.Copier();
    Architecture copy = (Architecture) copier.copy(document.architecture());
    copier.copyReferences();
    Map<Node, Bounds> placesOfCopy = new LinkedHashMap<>();
    places.forEach((node, place) -> placesOfCopy.put((Node) copier.get(node), place));
    Map<Connection, Edge> knownOfCopy = new LinkedHashMap<>();
    known.forEach((connection, edge) -> knownOfCopy.put((Connection) copier.get(connection), edge));
    return new PendingLayout(document,
        progress -> SceneLayout.at(copy, placesOfCopy, knownOfCopy, Map.of(), Set.of()));
  }

  /**
   * Finds the scene.
   *
   * @throws java.util.concurrent.CancellationException when it is no longer wanted
   */
  public Scene find(LayoutProgress progress) {
    return finder.apply(progress);
  }

  /** Finds the scene, however long it takes. */
  public Scene find() {
    return find(LayoutProgress.UNWATCHED);
  }

  /**
   * Whether the document has not been changed since, so that the scene fits. To be asked in the thread of the editor.
   */
  public boolean fits() {
    return document.stack().getMostRecentCommand() == lastChange;
  }
}

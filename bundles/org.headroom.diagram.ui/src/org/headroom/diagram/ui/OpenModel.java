package org.headroom.diagram.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.emf.common.command.CommandStackListener;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.model.edit.ModelDocument;

/** The document that an editor has open, and the scene that shows it; both are other ones after reading it anew. */
final class OpenModel {
  private final CommandStackListener follower;
  private final List<Consumer<ModelDocument>> listeners = new CopyOnWriteArrayList<>();
  private ModelDocument document;
  private LiveScene scene;

  /** Nothing yet; calls after every change of what is opened. */
  OpenModel(Runnable onChange) {
    follower = event -> onChange.run();
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read; what was open stays open
   */
  void open(Path file) throws IOException {
    ModelDocument opened = ModelDocument.open(file);
    close();
    document = opened;
    scene = null;
    opened.stack().addCommandStackListener(follower);
  }

  /**
   * Reads the file anew; measured values stay shown.
   *
   * @throws IOException when it cannot be read; what was open stays open
   */
  void reload() throws IOException {
    Optional<Overlay> shown = scene().overlay();
    open(document.file());
    scene().setOverlay(shown);
  }

  /** Follows changes no longer. */
  void close() {
    if (document != null) {
      document.stack().removeCommandStackListener(follower);
    }
  }

  ModelDocument document() {
    return document;
  }

  /** The scene, which is made when it is asked for first. */
  LiveScene scene() {
    if (scene == null) {
      scene = new LiveScene(document);
    }
    return scene;
  }

  /** Who is told of another document. */
  List<Consumer<ModelDocument>> listeners() {
    return listeners;
  }
}

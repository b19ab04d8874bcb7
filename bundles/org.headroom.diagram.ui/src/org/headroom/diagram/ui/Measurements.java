package org.headroom.diagram.ui;

import java.util.List;
import org.headroom.diagram.ui.draw.Inks;
import org.headroom.diagram.ui.live.Dot;
import org.headroom.diagram.ui.parts.LiveScene;

/** What a diagram shows of runs around and above its elements: name, caption and legend, and messages on their way. */
final class Measurements {
  private final CrispRootPart root;

  Measurements(CrispRootPart root) {
    this.root = root;
  }

  /** Name, caption and legend stand around the diagram while it shows measured values. */
  void frame(LiveScene scene, Inks inks) {
    boolean measured = scene.overlay().isPresent();
    if (measured) {
      root.frame().show(scene.scene(), scene.overlay(), inks);
    }
    root.frame().setVisible(measured);
  }

  /** Draws messages on their way, in place of those drawn so far. */
  void dots(List<Dot> messages, LiveScene scene, Inks inks) {
    root.dots().show(messages, scene.scene(), inks);
  }

  /** How many messages are drawn. */
  int dots() {
    return root.dots().count();
  }
}

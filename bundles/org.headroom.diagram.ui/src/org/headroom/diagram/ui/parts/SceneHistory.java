package org.headroom.diagram.ui.parts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.scene.Scene;

/**
 * What was shown after the latest steps, so that undo and redo bring back every line as it was: routes are found, and
 * the same routes would not be found again once something had been in their way.
 */
final class SceneHistory {
  /** So many nodes are kept in all scenes together, or two scenes of a diagram that is larger than half of that. */
  private static final int MOST_NODES = 50_000;
  private static final int FEWEST_SCENES = 2;

  /** By the last step before them; the oldest first. */
  private final Map<Optional<Command>, Scene> scenes = new LinkedHashMap<>();

  /**
   * Remembers what is shown.
   *
   * @param step the last step that was done and not undone; null for none
   * @param nodes how many nodes the scene has
   */
  void remember(Command step, Scene scene, int nodes) {
    Optional<Command> key = Optional.ofNullable(step);
    scenes.remove(key);
    scenes.put(key, scene);
    int most = Math.max(FEWEST_SCENES, MOST_NODES / Math.max(1, nodes));
    Iterator<Optional<Command>> oldest = scenes.keySet().iterator();
    while (scenes.size() > most) {
      oldest.next();
      oldest.remove();
    }
  }

  /** What was shown after a step; null stands for the time before the first. */
  Optional<Scene> after(Command step) {
    return Optional.ofNullable(scenes.get(Optional.ofNullable(step)));
  }
}

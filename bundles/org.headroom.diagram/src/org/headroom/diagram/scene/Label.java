package org.headroom.diagram.scene;

import java.util.List;

/**
 * Text at its place, left-aligned.
 *
 * @param style its size
 * @param bounds the space it takes
 * @param lines what is shown, line by line; may be shortened
 */
public record Label(TextStyle style, Bounds bounds, List<String> lines) {
  public Label {
    lines = List.copyOf(lines);
  }
}

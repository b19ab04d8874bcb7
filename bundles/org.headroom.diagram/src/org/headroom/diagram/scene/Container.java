package org.headroom.diagram.scene;

import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.NodeNotation;

/**
 * A boundary with what is inside.
 *
 * @param id id of the boundary
 * @param notation how it looks
 * @param name its full name
 * @param description facts and note for a tool tip
 * @param closed whether the internet cannot reach what is inside: drawn with a lock
 * @param bounds where it is
 * @param icon where its icon is
 * @param title its name
 * @param facts key facts beside the title, when there is room
 * @param children what is inside
 */
public record Container(String id, NodeNotation notation, String name, String description, boolean closed,
    Bounds bounds, Bounds icon,
    Label title, Optional<Label> facts, List<Box> children) implements Box {
  public Container {
    children = List.copyOf(children);
  }
}

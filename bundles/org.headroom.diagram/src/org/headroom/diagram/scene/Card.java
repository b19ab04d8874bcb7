package org.headroom.diagram.scene;

import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.NodeNotation;

/**
 * A component.
 *
 * @param id id of the component
 * @param notation how it looks
 * @param name its full name
 * @param description facts and note for a tool tip
 * @param bounds where it is
 * @param label its name, wrapped
 * @param facts one line of key facts
 * @param badges marks below the facts
 * @param meters space for measured values at the lower edge, when the scene was laid out for them
 */
public record Card(String id, NodeNotation notation, String name, String description, Bounds bounds, Label label,
    Label facts,
    List<BadgeBox> badges, Optional<Bounds> meters) implements Box {
  public Card {
    badges = List.copyOf(badges);
  }
}

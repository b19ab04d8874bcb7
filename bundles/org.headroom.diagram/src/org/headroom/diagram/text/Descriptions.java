package org.headroom.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;

/** What an element is and does in a sentence or two, for a tool tip. */
public final class Descriptions {
  private Descriptions() {
  }

  /** Kind, key facts, what the badges mean, and the note of a component. */
  public static String of(Component component) {
    List<String> parts = new ArrayList<>();
    parts.add(Notation.of(component.eClass()).name() + ": " + PlainText.of(Captions.facts(component)));
    Captions.badges(component).forEach(badge -> parts.add(badge.explanation()));
    if (component.getNote() != null && !component.getNote().isBlank()) {
      parts.add(PlainText.of(component.getNote()));
    }
    return String.join(". ", parts);
  }

  /** Kind, key facts and the note of a boundary. */
  public static String of(Boundary boundary) {
    String facts = PlainText.of(Captions.facts(boundary));
    String note = boundary.getNote() == null ? "" : ". " + PlainText.of(boundary.getNote());
    return Notation.of(boundary.eClass()).name() + (facts.isEmpty() ? "" : ": " + facts) + note;
  }

  /** The names of both ends and the role of a connection that has both ends. */
  public static String of(Connection connection) {
    return PlainText.of(Captions.label(connection.getSource())) + " → "
        + PlainText.of(Captions.label(connection.getTarget())) + ": " + Notation.of(connection).name();
  }
}

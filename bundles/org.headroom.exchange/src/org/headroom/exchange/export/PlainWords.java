package org.headroom.exchange.export;

import org.headroom.model.Component;
import org.headroom.model.Element;

/** Texts of a model made harmless for documents that are shown to people: one line, no controls, no hidden marks. */
public final class PlainWords {

  private PlainWords() {
  }

  /**
   * A text on one line: control characters and line separators become blanks; marks that change the direction of
   * writing, other invisible format characters and halves of surrogate pairs are left out.
   */
  public static String line(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (Character.getType(c)) {
        case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append(' ');
        case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> {
          // nothing that a reader could see
        }
        default -> plain.appendCodePoint(c);
      }
    });
    return plain.toString().strip();
  }

  /** The label of an element, else its id. */
  public static String label(Element element) {
    String label = element.getLabel() == null ? "" : line(element.getLabel());
    return label.isEmpty() ? line(String.valueOf(element.getId())) : label;
  }

  /** "SqlDatabase" as words: "Sql Database". */
  public static String type(Element element) {
    return element.eClass().getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
  }

  /** The class of a component and what it is bought as: "Load Balancer, aws.alb". */
  public static String technology(Component component) {
    String offering = component.getOffering() == null ? "" : line(component.getOffering());
    return offering.isEmpty() ? type(component) : type(component) + ", " + offering;
  }
}

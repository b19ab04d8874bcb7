package org.headroom.exchange.brief;

import java.util.Locale;
import java.util.regex.Pattern;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Property;

/**
 * Properties that keep how a brief said something, so that it can be written the same way again. They never decide what
 * the model means: the writer uses them only as long as they still say what the model holds.
 */
enum Wording {
  /** Title of the item. */
  TITLE,
  /** Title of an item that lists several instances, of which this is one. */
  GROUP,
  /** Config of the item, as Markdown. */
  CONFIG,
  /** Action of the item. */
  ACTION,
  /** How a connection names its source. */
  SOURCE,
  /** How a connection names its target. */
  TARGET,
  /** Heading of a phase or of the checklist. */
  HEADING,
  /** The checklist, as Markdown. */
  CHECKLIST,
  /** The element has no item or line of its own: something else in the brief mentions it. */
  MENTIONED;

  private static final String PREFIX = "brief.";
  /** Nothing that could start another block, a tag or a link. */
  private static final Pattern UNSAFE = Pattern.compile("[<\\[\\]\\p{Cntrl}&&[^\\n]]|(^|\\n)\\s*(#|>|```|~~~|---|===)");

  private String key() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  static boolean isWording(Property property) {
    return property.getKey() != null && property.getKey().startsWith(PREFIX);
  }

  /** The wording kept with an element, or null. */
  String of(Element element) {
    for (Property property : element.getProperties()) {
      if (key().equals(property.getKey())) {
        return property.getValue();
      }
    }
    return null;
  }

  /** The wording when it is safe to be written into a Markdown document as it is, else null. */
  String safe(Element element) {
    String wording = of(element);
    return wording == null || wording.isBlank() || UNSAFE.matcher(wording).find() ? null : wording;
  }

  void keep(Element element, String wording) {
    Property property = HeadroomFactory.eINSTANCE.createProperty();
    property.setKey(key());
    property.setValue(wording);
    element.getProperties().add(property);
  }
}

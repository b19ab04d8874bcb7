package org.headroom.model.edit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** Ids that people can read and that are unique in a model. */
final class Ids {
  private Ids() {
  }

  /** The text as an id such as {@code product-svc}, with a number when another element has it. */
  static String unique(Architecture architecture, String text, Element self) {
    Set<String> taken = Contents.elements(architecture).filter(element -> element != self).map(Element::getId)
        .collect(Collectors.toSet());
    return unique(text, taken::contains);
  }

  /** The text as an id, with a number when the id is taken. */
  static String unique(String text, Predicate<String> taken) {
    String stem = slug(text);
    String id = stem;
    for (int number = 2; taken.test(id); number++) {
      id = stem + "-" + number;
    }
    return id;
  }

  /** The id when it is not taken, else the id with another number. */
  static String unused(String id, Predicate<String> taken) {
    return taken.test(id) ? unique(id.replaceFirst("(?<=.)-\\d+$", ""), taken) : id;
  }

  /** Whether the id is one that {@link #unique} made from the text. */
  static boolean isFrom(String id, String text) {
    return id != null && id.matches(java.util.regex.Pattern.quote(slug(text)) + "(-\\d+)?");
  }

  private static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "element" : plain.matches("[a-z].*") ? plain : "n-" + plain;
  }
}

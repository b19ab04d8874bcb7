package org.headroom.exchange.brief;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.headroom.model.Element;

/** Names that the reader gives to what a brief leaves unnamed; the writer leaves such names out. */
final class Names {

  private static final int LONGEST_ID = 100;

  private Names() {
  }

  /** The label without a remark in parentheses: "Public ALB" of "Public ALB (Ingress)". */
  static String shortLabel(String label) {
    String shortened = label.replaceAll("\\s*\\([^()]*\\)", "").strip();
    return shortened.isEmpty() ? label.strip() : shortened;
  }

  /** The id of an element that has none: of its label, else of its kind. */
  static String idOf(Element element) {
    String label = element.getLabel();
    String slug = label == null ? "" : slug(shortLabel(label));
    return slug.isEmpty() ? slug(Kind.of(element).name()) : slug;
  }

  /** The id of a connection that has none. */
  static String connectionId(String source, String target) {
    return source + "-to-" + target;
  }

  /** An XML name in lower case with hyphens; empty when the text has no letter. */
  static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    if (slug.isEmpty()) {
      return "";
    }
    if (!Character.isLetter(slug.codePointAt(0))) {
      slug = "n-" + slug;
    }
    return slug.length() <= LONGEST_ID ? slug : slug.substring(0, slug.offsetByCodePoints(0, 60)).replaceAll("-+$", "");
  }

  /** Why a name means no element: there is none, or several. */
  static String unresolved(String name, List<Element> found, String what) {
    return found.isEmpty()
        ? "No " + what + " is called \"" + name + "\". Use its label, its kind or its id, or add an item for it."
        : "\"" + name + "\" can mean " + String.join(", ", found.stream().map(Element::getId).toList())
            + ". Use the id of the one you mean.";
  }
}

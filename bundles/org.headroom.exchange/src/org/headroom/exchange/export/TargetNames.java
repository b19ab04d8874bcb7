package org.headroom.exchange.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.headroom.model.Element;

/**
 * Names of elements in a target language that allows ASCII letters, digits and one separator only. Elements that would
 * have the same name are numbered in the order in which they are asked for.
 */
public final class TargetNames {

  private final char separator;
  private final int longest;
  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Names with a separator.
   *
   * @param separator what stands for all other characters
   * @param longest length that the target allows, at least 8
   */
  public TargetNames(char separator, int longest) {
    this.separator = separator;
    this.longest = longest;
  }

  /** The name of an element: always the same one, never that of another element. */
  public String of(Element element) {
    return byId.computeIfAbsent(String.valueOf(element.getId()), this::unique);
  }

  /** A name for something that is no element of the model. */
  public String unique(String wanted) {
    String base = plain(wanted, separator, longest);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      String number = separator + String.valueOf(i);
      name = base.substring(0, Math.min(base.length(), longest - number.length())) + number;
    }
    return name;
  }

  private static String plain(String text, char separator, int longest) {
    String sign = String.valueOf(separator);
    String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", sign);
    String trimmed = trim(ascii, separator);
    String started = trimmed.isEmpty() || !Character.isLetter(trimmed.charAt(0)) ? "n" + sign + trimmed : trimmed;
    return trim(started.substring(0, Math.min(started.length(), longest)), separator);
  }

  private static String trim(String text, char separator) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == separator) {
      start++;
    }
    while (end > start && text.charAt(end - 1) == separator) {
      end--;
    }
    return text.substring(start, end);
  }
}

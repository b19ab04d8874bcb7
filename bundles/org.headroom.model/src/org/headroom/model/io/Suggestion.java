package org.headroom.model.io;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that somebody may have meant. */
final class Suggestion {

  /** Among more, none is looked for. */
  static final int MOST_CANDIDATES = 2_000;
  private static final int LONGEST = 60;

  private Suggestion() {
  }

  /** {@code Did you mean "x"?}, or the other sentence when no candidate is close. */
  static String orElse(String written, Collection<String> candidates, String otherwise) {
    if (written.length() > LONGEST || candidates.size() > MOST_CANDIDATES) {
      return otherwise;
    }
    String nearest = null;
    int least = Math.max(2, written.length() / 4) + 1;
    for (String each : candidates) {
      int distance = Math.abs(each.length() - written.length()) < least
          ? distance(written.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT))
          : least;
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest == null ? otherwise : "Did you mean \"" + nearest + "\"?";
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}

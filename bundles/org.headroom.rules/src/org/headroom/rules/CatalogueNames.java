package org.headroom.rules;

import java.util.Locale;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.Offering;

/** Names of catalogue rows that a misspelt one may stand for. */
final class CatalogueNames {
  private CatalogueNames() {}

  /** The nearest name, when it is near enough. */
  static Optional<String> similar(Catalogue catalogue, String name) {
    String best = null;
    int fewest = Math.max(2, name.length() / 4) + 1;
    for (Offering row : catalogue.all()) {
      int edits = editDistance(name.toLowerCase(Locale.ROOT), row.id(), fewest);
      if (edits < fewest) {
        fewest = edits;
        best = row.id();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein distance; {@code limit} when it is at least that. */
  private static int editDistance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return Math.min(row[b.length()], limit);
  }
}

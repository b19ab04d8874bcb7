package org.headroom.cli;

import java.util.List;
import java.util.Optional;
import org.headroom.compare.Change;

/**
 * Everything that can be said about two versions of a model.
 *
 * @param oldName what the old version is called
 * @param newName what the new version is called
 * @param changes what differs
 * @param findings findings that only one of them has
 * @param runs how they run; none when that was not asked for
 */
record ModelComparison(String oldName, String newName, List<Change> changes, FindingChanges findings,
    Optional<RunChanges> runs) {

  /** "3 changes, 1 new finding, 2 fixed". */
  String summary() {
    return count(changes.size(), "change") + ", " + count(findings.added().size(), "new finding") + ", "
        + findings.fixed().size() + " fixed";
  }

  private static String count(int count, String word) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + word + (count == 1 ? "" : "s");
  }
}

package org.headroom.report.findings;

import java.util.ArrayList;
import java.util.List;
import org.headroom.rules.Severity;

/** How many findings there are, in words. */
final class Counts {

  private Counts() {
  }

  static String sentence(List<ReviewedFile> files) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = files.stream().mapToLong(file -> file.count(severity)).sum();
      if (count > 0) {
        parts.add(count + " " + (severity == Severity.INFO ? "note" : severity.word()) + (count == 1 ? "" : "s"));
      }
    }
    String where = files.size() == 1 ? files.get(0).file() : files.size() + " models";
    return where + ": " + (parts.isEmpty() ? "no findings" : String.join(", ", parts)) + ".";
  }
}

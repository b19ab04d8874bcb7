package org.headroom.report.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    long known = files.stream().mapToLong(ReviewedFile::known).sum();
    long gone = files.stream().mapToLong(file -> file.gone().size()).sum();
    if (known > 0) {
      parts.add(known + " of them known");
    }
    if (gone > 0) {
      parts.add(gone + " of the baseline gone");
    }
    String where = files.size() == 1 ? files.get(0).file() : files.size() + " models";
    return where + ": " + (files.stream().allMatch(file -> file.findings().isEmpty())
        ? String.join(", ", Stream.concat(Stream.of("no findings"), parts.stream()).toList())
        : String.join(", ", parts)) + ".";
  }
}

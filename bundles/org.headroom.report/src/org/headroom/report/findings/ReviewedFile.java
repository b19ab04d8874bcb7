package org.headroom.report.findings;

import java.util.List;
import org.headroom.rules.Severity;

/**
 * The findings on one model file.
 *
 * @param file path as the user gave it
 * @param findings in the order to show them
 * @param gone findings of a baseline that are no longer there
 */
public record ReviewedFile(String file, List<LocatedFinding> findings, List<Baseline.Entry> gone) {

  /** Copies the findings. */
  public ReviewedFile {
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
  }

  /** A file that was not compared with a baseline. */
  public ReviewedFile(String file, List<LocatedFinding> findings) {
    this(file, findings, List.of());
  }

  /** Number of findings that a baseline has. */
  long known() {
    return findings.stream().filter(LocatedFinding::isKnown).count();
  }

  /** Number of findings with a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(located -> located.finding().severity() == severity).count();
  }

  /** The file with forward slashes and, when there is one, the line: {@code shop.headroom:12}. */
  String place(LocatedFinding located) {
    String path = file.replace('\\', '/');
    return located.line() > 0 ? path + ":" + located.line() : path;
  }
}

package org.headroom.report.findings;

import java.util.List;
import org.headroom.rules.Severity;

/**
 * The findings on one model file.
 *
 * @param file path as the user gave it
 * @param findings in the order to show them
 */
public record ReviewedFile(String file, List<LocatedFinding> findings) {

  /** Copies the findings. */
  public ReviewedFile {
    findings = List.copyOf(findings);
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

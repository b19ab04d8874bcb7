package org.headroom.report.findings;

import java.util.Objects;
import org.headroom.rules.Finding;

/**
 * A finding and where its element stands in the file.
 *
 * @param finding the finding
 * @param line line of the element, from 1; 0 when it is not known
 * @param column column of the element, from 1; 0 when it is not known
 */
public record LocatedFinding(Finding finding, int line, int column) {

  /** Checks that there is a finding. */
  public LocatedFinding {
    Objects.requireNonNull(finding);
  }
}

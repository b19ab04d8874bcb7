package org.headroom.report.findings;

import java.util.List;
import java.util.Objects;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/**
 * A finding and where its element stands in the file.
 *
 * @param finding the finding
 * @param line line of the element, from 1; 0 when it is not known
 * @param column column of the element, from 1; 0 when it is not known
 * @param fixes titles of the quick fixes that the workbench offers
 * @param state how it compares with a baseline
 */
public record LocatedFinding(Finding finding, int line, int column, List<String> fixes, State state) {

  /** How a finding compares with a baseline. */
  public enum State {
    /** There is no baseline. */
    UNCOMPARED,
    /** The baseline does not have it. */
    NEW,
    /** The baseline has it. */
    KNOWN
  }

  /** Checks that there is a finding. */
  public LocatedFinding {
    Objects.requireNonNull(finding);
    Objects.requireNonNull(state);
    fixes = List.copyOf(fixes);
  }

  /** A finding without quick fixes that was not compared. */
  public LocatedFinding(Finding finding, int line, int column) {
    this(finding, line, column, List.of(), State.UNCOMPARED);
  }

  /** The same finding with the titles of its quick fixes. */
  public LocatedFinding withFixes(List<String> titles) {
    return new LocatedFinding(finding, line, column, titles, state);
  }

  LocatedFinding with(State compared) {
    return new LocatedFinding(finding, line, column, fixes, compared);
  }

  /** Whether a baseline has it. */
  boolean isKnown() {
    return state == State.KNOWN;
  }

  /** Whether it is not known, and at or above a severity. */
  public boolean fails(Severity threshold) {
    return !isKnown() && finding.severity().compareTo(threshold) >= 0;
  }

  /** The remedy, and the quick fixes that the workbench offers. */
  String advice() {
    return fixes.isEmpty() ? finding.remedy()
        : finding.remedy() + " Quick fix: " + String.join("; ", fixes) + ".";
  }
}

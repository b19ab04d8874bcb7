package org.headroom.exchange.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what became of the statements of a document. */
public final class ImportLog {

  private final List<ImportLine> lines = new ArrayList<>();

  /** The model holds what a statement says. */
  public void understood(int line, String where, String became) {
    lines.add(new ImportLine(line, where, ImportLine.Status.UNDERSTOOD, became));
  }

  /** The model holds something that the document leaves open. */
  public void assumed(int line, String where, String what) {
    lines.add(new ImportLine(line, where, ImportLine.Status.ASSUMED, what));
  }

  /** A statement has no place in a model. */
  public void ignored(int line, String where, String why) {
    lines.add(new ImportLine(line, where, ImportLine.Status.IGNORED, why));
  }

  /** The model lacks something that a statement says. */
  public void notUnderstood(int line, String where, String reasonAndRemedy) {
    lines.add(new ImportLine(line, where, ImportLine.Status.NOT_UNDERSTOOD, reasonAndRemedy));
  }

  /** The report, in the order of the document; what the document does not say at all comes last. */
  public ImportReport report() {
    List<ImportLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingInt(each -> each.number() == 0 ? Integer.MAX_VALUE : each.number()));
    return new ImportReport("statements", sorted);
  }
}

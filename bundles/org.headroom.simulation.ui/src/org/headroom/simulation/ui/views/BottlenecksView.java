package org.headroom.simulation.ui.views;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Figures;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;

/** What limits the system, worst first, with evidence and what to try. */
public final class BottlenecksView extends SessionView {
  private SortableTable<Bottleneck> table;
  private Label notes;
  private DetailTable<Bottleneck> detail;

  @Override
  void create(Composite parent) {
    notes = wide(new Label(parent, SWT.WRAP));
    table = new SortableTable<>(parent, painter(), List.of(
        Column.number("Rank", b -> Integer.toString(rank(b)), b -> -rank(b)),
        Column.text("Component", 260, Bottleneck::label),
        Column.number("Score", b -> Figures.significant(b.score()), Bottleneck::score),
        Column.text("Why", 150, Bottleneck::reason),
        Column.text("Evidence", 530, Bottleneck::evidence),
        Column.text("What if", 400, Bottleneck::suggestion)));
    filling(table.control());
    table.onOpen("Show in the diagram", b -> runs().ifPresent(r -> r.reveal(b.component())));
    detail = new DetailTable<>(parent, table,
        b -> b.label() + ": " + b.reason() + "\nEvidence: " + b.evidence() + "\nWhat if: " + b.suggestion());
  }

  private List<Bottleneck> ranked() {
    return runs().flatMap(ModelRuns::result).map(RunResult::bottlenecks).orElse(List.of());
  }

  private int rank(Bottleneck bottleneck) {
    return ranked().indexOf(bottleneck) + 1;
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.RESULT) {
      table.setRows(ranked());
      detail.showFirst();
    }
    if (change == Change.MODEL || change == Change.RESULT || change == Change.EDITED) {
      List<String> said =
          runs().flatMap(ModelRuns::result).map(r -> r.statistics().notes()).orElse(List.of());
      say(notes, runs().flatMap(ModelRuns::result).isEmpty() ? "Run a scenario to see what limits it."
          : (said.isEmpty() ? "Double-click a row to see it in the diagram." : String.join("; ", said) + ".")
              + outdated());
    }
  }

  /** The table. */
  public SortableTable<Bottleneck> table() {
    return table;
  }

  /** What is said above the table. */
  public String summary() {
    return notes.getText();
  }

  @Override
  public void setFocus() {
    table.control().setFocus();
  }
}

package org.headroom.simulation.ui.views;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.headroom.analysis.sweep.Difference;
import org.headroom.report.content.Figures;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.store.KeptRun;

/** The kept runs; two of them are compared under the same random numbers, so that differences have intervals. */
public final class CompareView extends SessionView {
  private static final int PARTS = 1000;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private SortableTable<KeptRun> kept;
  private SortableTable<Difference> differences;
  private Button compare;
  private Button stop;
  private Button open;
  private ProgressBar progress;
  private Label status;

  @Override
  void create(Composite parent) {
    Composite bar = row(parent, 5);
    compare = button(bar, "Compare", "run", "Run both models again under the same random numbers, and compare",
        this::compare);
    stop = button(bar, "Stop", "stop", "End the comparison", () -> runs().ifPresent(ModelRuns::cancelWork));
    open = button(bar, "Open", "result", "Show the selected run in all views", this::open);
    progress = new ProgressBar(bar, SWT.HORIZONTAL);
    progress.setMaximum(PARTS);
    status = wide(new Label(bar, SWT.NONE));
    SashForm parts = filling(new SashForm(parent, SWT.HORIZONTAL));
    kept = new SortableTable<>(parts, SWT.MULTI, painter(), List.of(
        Column.text("Kept run", 160, r -> WHEN.format(r.when())),
        Column.text("Scenario", 200, r -> runs().map(m -> m.label(r.scenario())).orElse(r.scenario()))));
    kept.onOpen(run -> runs().ifPresent(r -> r.open(run.result())));
    kept.onSelection(this::enable);
    differences = new SortableTable<>(parts, SWT.NONE, painter(), List.of(
        Column.text("Subject", 190, d -> subject(d)),
        Column.text("Quantity", 160, Difference::quantity),
        Column.number("Before", 95, d -> Figures.significant(d.before()), Difference::before),
        Column.number("After", 95, d -> Figures.significant(d.after()), Difference::after),
        Column.number("Difference", 95, d -> signed(d.difference().mean()), d -> Math.abs(d.difference().mean())),
        Column.number("95 % interval", 160, CompareView::interval, d -> d.difference().high() - d.difference().low()),
        Column.text("Certain", 80, d -> d.isSignificant() ? "yes" : "no")));
    differences.onOpen(d -> runs().ifPresent(r -> r.reveal(d.subject())));
    parts.setWeights(3, 8);
  }

  private String subject(Difference difference) {
    return difference.subject().isEmpty() ? "Whole system"
        : runs().map(r -> r.label(difference.subject())).orElse(difference.subject());
  }

  private static String signed(double value) {
    String size = Figures.significant(Math.abs(value));
    return value != 0 && size.startsWith("<") ? "≈ 0" : (value > 0 ? "+" : value < 0 ? "−" : "") + size;
  }

  private static String interval(Difference d) {
    return d.difference().low() == d.difference().high() ? "exact"
        : signed(d.difference().low()) + " … " + signed(d.difference().high());
  }

  /** The older of the two selected runs is the one before. */
  private void compare() {
    List<KeptRun> selected = kept.selected().stream().sorted((a, b) -> a.when().compareTo(b.when())).toList();
    runs().filter(r -> selected.size() == 2).ifPresent(r -> r.compare(selected.get(0), selected.get(1)));
  }

  private void open() {
    kept.selected().stream().findFirst().ifPresent(run -> runs().ifPresent(r -> r.open(run.result())));
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.RUNS) {
      List<KeptRun> runs = runs().map(ModelRuns::kept).orElse(List.of());
      if (!runs.equals(kept.rows())) {
        kept.setRows(runs);
      }
      differences.setRows(runs().map(ModelRuns::differences).orElse(List.of()));
      enable();
    }
  }

  private void enable() {
    boolean comparing = runs().map(ModelRuns::isComparing).orElse(false);
    int selected = kept.control().getSelectionCount();
    compare.setEnabled(!comparing && selected == 2);
    open.setEnabled(selected == 1);
    stop.setEnabled(comparing);
    progress.setSelection(comparing ? (int) (PARTS * runs().get().progress()) : 0);
    long certain = differences.rows().stream().filter(Difference::isSignificant).count();
    status.setText(comparing ? "Comparing …"
        : !differences.rows().isEmpty() ? certain + " of " + differences.rows().size() + " differences are certain, by "
            + runs().map(ModelRuns::pairs).orElse(0) + " pairs of runs."
        : "Select two kept runs to compare them; double-click one to see it.");
  }

  /** The kept runs. */
  public SortableTable<KeptRun> kept() {
    return kept;
  }

  /** What was found. */
  public SortableTable<Difference> differences() {
    return differences;
  }

  /** The button that compares. */
  public Button compareButton() {
    return compare;
  }

  /** What the view says. */
  public String statusText() {
    return status.getText();
  }

  @Override
  public void setFocus() {
    kept.control().setFocus();
  }
}

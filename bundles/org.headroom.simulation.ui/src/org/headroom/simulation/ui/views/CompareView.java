package org.headroom.simulation.ui.views;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.headroom.analysis.sweep.Difference;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.report.content.Figures;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;

/** The kept runs; two of them are compared under the same random numbers, so that differences have intervals. */
public final class CompareView extends SessionView {
  private static final int PARTS = 1000;
  private static final int PROGRESS_WIDTH = 160;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private SortableTable<KeptRun> kept;
  private SortableTable<Difference> differences;
  private Button compare;
  private Button stop;
  private Button open;
  private Button rename;
  private Button remove;
  private Button all;
  private ProgressBar progress;
  private Label status;

  @Override
  void create(Composite parent) {
    Composite bar = row(parent);
    compare = button(bar, "Compare", "run", "Run both models again under the same random numbers, and compare",
        this::compare);
    stop = button(bar, "Stop", "stop", "End the comparison", () -> runs().ifPresent(r -> r.kept().comparison().stop()));
    open = button(bar, "Open", "result", "Show the selected run in all views", this::open);
    rename = button(bar, "Name…", "Give the selected run a name; a run with a name is kept until you remove it",
        this::rename);
    remove = button(bar, "Remove", "Remove the selected runs and the copies of their models", this::remove);
    all = new Button(bar, SWT.CHECK);
    // with the background of the theme GTK draws no tick
    WorkbenchTheme.own(all);
    all.setText("All models");
    all.setToolTipText("Show the runs of all models in this folder, to compare variants");
    all.addListener(SWT.Selection, event -> changed(Change.RUNS));
    progress = new ProgressBar(bar, SWT.HORIZONTAL);
    progress.setMaximum(PARTS);
    progress.setLayoutData(new RowData(PROGRESS_WIDTH, SWT.DEFAULT));
    status = wide(new Label(parent, SWT.WRAP));
    SashForm parts = parts(parent);
    kept = new SortableTable<>(parts, painter(), List.of(
        Column.text("Kept run", 150, r -> WHEN.format(r.when())),
        Column.text("Name", 180, r -> r.name().orElse("")),
        Column.text("Scenario", 260, r -> runs().map(m -> m.label(r.scenario())).orElse(r.scenario())),
        Column.text("Model", 260, KeptRun::modelName)));
    kept.control().addListener(SWT.KeyDown, event -> {
      if (event.keyCode == SWT.DEL) {
        remove();
      } else if (event.keyCode == SWT.F2) {
        rename();
      }
    });
    kept.onOpen("Show this run", run -> runs().ifPresent(r -> r.open(run.result())));
    kept.addCommand("Name…\tF2", this::rename);
    kept.addCommand("Remove\tDel", this::remove);
    kept.onSelection(this::enable);
    differences = new SortableTable<>(parts, painter(), List.of(
        Column.text("Subject", 260, d -> subject(d)),
        Column.text("Quantity", 160, Difference::quantity),
        Column.number("Before", d -> Figures.significant(d.before()), Difference::before),
        Column.number("After", d -> Figures.significant(d.after()), Difference::after),
        Column.number("Difference", d -> signed(d.difference().mean()), d -> Math.abs(d.difference().mean())),
        Column.number("95 % interval", CompareView::interval, d -> d.difference().high() - d.difference().low()),
        Column.text("Certain", 80, d -> d.isSignificant() ? "yes" : "no")));
    differences.onOpen("Show in the diagram", d -> runs().ifPresent(r -> r.reveal(d.subject())));
    parts.setWeights(4, 7);
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
    runs().filter(r -> selected.size() == 2).ifPresent(r -> r.kept().compare(selected.get(0), selected.get(1)));
  }

  private void open() {
    kept.selected().stream().findFirst().ifPresent(run -> runs().ifPresent(r -> r.open(run.result())));
  }

  private void rename() {
    if (kept.selected().size() != 1) {
      return;
    }
    KeptRun run = kept.selected().get(0);
    InputDialog dialog = new InputDialog(getSite().getShell(), "Name of the run", "A run with a name is kept until you "
        + "remove it.", run.name().orElse(""), text -> ResultStore.objection(text).orElse(null));
    if (dialog.open() == Window.OK) {
      runs().ifPresent(r -> r.kept().rename(run, dialog.getValue()));
    }
  }

  private void remove() {
    List<KeptRun> selected = kept.selected();
    if (selected.isEmpty() || runs().filter(r -> r.kept().comparison().isActive()).isPresent()) {
      return;
    }
    String what =
        selected.size() == 1 ? "the run of " + WHEN.format(selected.get(0).when()) : selected.size() + " runs";
    if (MessageDialog.openConfirm(getSite().getShell(), "Remove kept runs",
        "Remove " + what + " and the copies of the models that were run? This cannot be undone.")) {
      runs().ifPresent(r -> r.kept().remove(selected));
    }
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.RUNS) {
      List<KeptRun> runs =
          runs().map(r -> all.getSelection() ? r.kept().ofAllModels() : r.kept().runs()).orElse(List.of());
      if (!Set.copyOf(runs).equals(Set.copyOf(kept.rows()))) {
        kept.setRows(runs);
        kept.control().deselectAll();
      }
      differences.setRows(runs().map(r -> r.kept().differences()).orElse(List.of()));
      enable();
    }
  }

  private void enable() {
    boolean comparing = runs().map(r -> r.kept().comparison().isActive()).orElse(false);
    int selected = kept.control().getSelectionCount();
    compare.setEnabled(!comparing && selected == 2);
    open.setEnabled(selected == 1);
    rename.setEnabled(selected == 1);
    remove.setEnabled(!comparing && selected > 0);
    stop.setEnabled(comparing);
    progress.setSelection(comparing ? (int) (PARTS * runs().get().kept().comparison().progress()) : 0);
    long certain = differences.rows().stream().filter(Difference::isSignificant).count();
    String said = runs().map(r -> r.kept().comparison().said()).orElse("");
    say(status, comparing ? "Comparing …" : !said.isEmpty() ? said
        : !differences.rows().isEmpty() ? certain + " of " + differences.rows().size() + " differences are certain, by "
            + runs().map(r -> r.kept().pairs()).orElse(0) + " pairs of runs."
        : kept.rows().isEmpty() ? "Every run of a scenario is kept here. Change the design, run it again, and compare."
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

  /** The button that removes runs. */
  public Button removeButton() {
    return remove;
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
    // files may have come and gone meanwhile
    runs().ifPresent(r -> r.kept().refresh());
  }
}

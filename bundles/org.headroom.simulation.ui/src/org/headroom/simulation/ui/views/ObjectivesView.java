package org.headroom.simulation.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Contents;
import org.headroom.model.Objective;
import org.headroom.report.content.ObjectiveFigures;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.ResultWords;

/** Whether a run keeps what is promised. */
public final class ObjectivesView extends SessionView {
  private SortableTable<ObjectiveResult> table;
  private Label summary;
  private DetailTable<ObjectiveResult> detail;

  @Override
  void create(Composite parent) {
    summary = wide(new Label(parent, SWT.WRAP));
    table = new SortableTable<>(parent, painter(), List.of(
        Column.text("Objective", 260, o -> o.label().isEmpty() ? o.id() : o.label()),
        Column.text("Verdict", 120, ResultWords::verdict),
        Column.number("Promised", ObjectiveFigures::promise, ObjectiveResult::threshold),
        Column.number("Observed", ResultWords::observed, o -> o.observed().mean()),
        Column.number("95 % interval", ResultWords::interval, o -> o.observed().high() - o.observed().low()),
        Column.text("Requirement", 420, this::requirement)));
    filling(table.control());
    table.setIcon(o -> Optional.of(image(o.verdict().name().toLowerCase(Locale.ROOT))));
    table.onOpen("Show the objective", o -> runs().ifPresent(r -> r.reveal(o.id())));
    detail = new DetailTable<>(parent, table, o -> o.explanation() + "\n" + requirement(o));
  }

  /** Id and text of the requirement, as the model has them, else as the result names it. */
  private String requirement(ObjectiveResult objective) {
    Optional<Objective> known = runs()
        .flatMap(r -> Contents.find(r.editor().document().architecture(), objective.id()))
        .filter(Objective.class::isInstance).map(Objective.class::cast);
    String id = known.map(Objective::getRequirementId).orElse("");
    String text = known.map(Objective::getRequirement).orElse("");
    String both = id == null || id.isEmpty() ? text : id + ": " + text;
    return both == null || both.isEmpty() ? objective.requirement().orElse("") : both;
  }

  @Override
  void changed(Change change) {
    if (change == Change.MODEL || change == Change.RESULT) {
      table.setRows(objectives());
      detail.showFirst();
    }
    if (change == Change.MODEL || change == Change.RESULT || change == Change.EDITED) {
      List<ObjectiveResult> objectives = objectives();
      long met = objectives.stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MET).count();
      String scenario = runs().flatMap(ModelRuns::result).map(r -> runs().get().label(r.scenario())).orElse("");
      say(summary, scenario.isEmpty() ? "Run a scenario to see its verdicts."
          : objectives.isEmpty() ? "No objective is about " + scenario + "."
          : met + " of " + objectives.size() + " objectives of " + scenario + " are met." + outdated());
    }
  }

  private List<ObjectiveResult> objectives() {
    return runs().flatMap(ModelRuns::result).map(RunResult::objectives).orElse(List.of());
  }

  /** The table. */
  public SortableTable<ObjectiveResult> table() {
    return table;
  }

  /** The verdict on all objectives in a sentence. */
  public String summary() {
    return summary.getText();
  }

  @Override
  public void setFocus() {
    table.control().setFocus();
  }
}

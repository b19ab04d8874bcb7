package org.headroom.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.Objective;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.State;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;
import org.headroom.report.content.Report.VerdictCard;
import org.headroom.simulation.result.Estimate;

/** The promises and their verdicts. */
final class ObjectivesSection {

  private static final double NANOS_PER_MILLI = 1e6;

  private static final String TITLE = "Requirements and objectives";

  private ObjectivesSection() {}

  static Section of(RunResult result, Architecture architecture) {
    if (result.objectives().isEmpty()) {
      return new Section("objectives", TITLE, List.of(new Text(
          "The model has no objective for this scenario, so nothing here is promised and there is no verdict.")));
    }
    List<Block> blocks = new ArrayList<>();
    requirements(architecture).ifPresent(blocks::add);
    blocks.add(verdicts(result));
    return new Section("objectives", TITLE, blocks);
  }

  /** The requirements in their own words, with what checks them. */
  private static Optional<Table> requirements(Architecture architecture) {
    Map<String, List<Objective>> byText = new LinkedHashMap<>();
    for (Objective objective : architecture.getObjectives()) {
      if (objective.getRequirement() != null && !objective.getRequirement().isBlank()) {
        byText.computeIfAbsent(objective.getRequirement(), text -> new ArrayList<>()).add(objective);
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    byText.forEach((text, objectives) -> rows.add(List.of(
        Cell.of(names(objectives, Objective::getRequirementId)),
        Cell.of(text),
        Cell.of(names(objectives, o -> o.getLabel() == null ? o.getId() : o.getLabel())))));
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(
        "Requirements and the objectives that check them",
        List.of(new Column("Id", false), new Column("Requirement", false), new Column("Checked by", false)), rows));
  }

  private static String names(List<Objective> objectives, Function<Objective, String> name) {
    return objectives.stream().map(name).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
  }

  private static Table verdicts(RunResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ObjectiveResult objective : result.objectives()) {
      State state = state(objective);
      rows.add(List.of(
          Cell.of(objective.requirement().orElse("")),
          Cell.of(objective.label()),
          Cell.of(ObjectiveFigures.promise(objective)),
          Cell.number(observed(objective), objective.observed().mean()),
          Cell.marked(state.word() + doubt(objective), mark(state)),
          Cell.of(objective.explanation())));
    }
    return new Table(
            "Objectives of this scenario",
            List.of(
                new Column("Requirement", false), new Column("Objective", false), new Column("Promise", false),
                new Column("Observed", true), new Column("Verdict", false), new Column("How it was judged", false)),
            rows);
  }

  static List<VerdictCard> cards(RunResult result) {
    return result.objectives().stream()
        .map(o -> new VerdictCard(o.label(), state(o), observed(o), ObjectiveFigures.promise(o), o.explanation()))
        .toList();
  }

  /** What keeps a verdict from being certain. */
  private static String doubt(ObjectiveResult objective) {
    if (objective.certain() || state(objective) == State.UNKNOWN) {
      return "";
    }
    return Double.isNaN(objective.observed().low()) ? ", without an interval" : ", within the noise";
  }

  private static State state(ObjectiveResult objective) {
    return switch (objective.verdict()) {
      case MET -> State.GOOD;
      case MISSED -> State.BAD;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  private static String mark(State state) {
    return switch (state) {
      case GOOD -> "good";
      case BAD -> "bad";
      case UNKNOWN -> "unknown";
    };
  }

  private static String observed(ObjectiveResult objective) {
    Estimate observed = objective.observed();
    return switch (objective.unit()) {
      case MILLISECONDS -> Figures.time(
          new Estimate(observed.mean() * NANOS_PER_MILLI, observed.low() * NANOS_PER_MILLI,
              observed.high() * NANOS_PER_MILLI));
      case REQUESTS_PER_SECOND -> Figures.rate(observed);
      case SHARE -> Figures.share(observed);
      case USD -> Figures.money(observed.mean(), objective.unit().symbol());
    };
  }
}

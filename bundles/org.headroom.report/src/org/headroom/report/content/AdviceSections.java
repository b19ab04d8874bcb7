package org.headroom.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.headroom.analysis.result.Assumption;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.Decision;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Fact;
import org.headroom.report.content.Report.Facts;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;

/** Bottlenecks, cost, decisions, assumptions and the appendix. */
final class AdviceSections {

  private AdviceSections() {}

  static Section bottlenecks(RunResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Bottleneck b : result.bottlenecks()) {
      rows.add(List.of(Cell.of(b.label()), Cell.of(b.reason()), Cell.of(b.evidence()), Cell.of(b.suggestion())));
    }
    Block block =
        rows.isEmpty()
            ? new Text("No component limits the system at this load.")
            : new Table(
                "Worst first",
                List.of(
                    new Column("Component", false), new Column("Why", false), new Column("Evidence", false),
                    new Column("What to try", false)),
                rows);
    return new Section("bottlenecks", "Bottlenecks", List.of(block));
  }

  static Section cost(RunResult result) {
    CostEstimate cost = result.cost();
    Map<String, String> labels =
        result.components().stream().collect(Collectors.toMap(ComponentResult::id, ComponentResult::label));
    List<List<Cell>> rows = new ArrayList<>();
    for (CostEstimate.ComponentCost c : cost.components()) {
      rows.add(List.of(
          Cell.of(labels.getOrDefault(c.component(), c.component())),
          Cell.number(Figures.money(c.perMonth(), cost.currency()), c.perMonth()),
          Cell.of(String.join("; ", c.parts()))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Facts(List.of(
        new Fact("Per hour", Figures.money(cost.perHour(), cost.currency())),
        new Fact("Per month of 730 h", Figures.money(cost.perMonth(), cost.currency())),
        new Fact("Per million requests", Figures.money(cost.perMillionRequests(), cost.currency())))));
    blocks.add(new Table(
        "Cost per component",
        List.of(new Column("Component", false), new Column("Per month", true), new Column("Consists of", false)),
        rows));
    if (!cost.unpriced().isEmpty()) {
      blocks.add(new Text("No price is known for: "
          + cost.unpriced().stream().map(id -> labels.getOrDefault(id, id)).collect(Collectors.joining(", ")) + "."));
    }
    return new Section("cost", "Cost", blocks);
  }

  static Section decisions(Architecture architecture) {
    List<Block> blocks = new ArrayList<>();
    for (Decision decision : architecture.getDecisions()) {
      blocks.add(new Facts(List.of(
          new Fact("Decision", decision.getTitle()),
          new Fact("Status", decision.getStatus().getLiteral().toLowerCase(Locale.ROOT)),
          new Fact("Reasons", decision.getText() == null ? "" : decision.getText()))));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Text("The model records no decisions."));
    }
    return new Section("decisions", "Decisions", blocks);
  }

  static Section assumptions(RunResult result) {
    Map<String, String> labels =
        result.components().stream().collect(Collectors.toMap(ComponentResult::id, ComponentResult::label));
    List<List<Cell>> rows = new ArrayList<>();
    for (Assumption a : result.assumptions()) {
      rows.add(List.of(
          Cell.of(labels.getOrDefault(a.element(), a.element())), Cell.of(a.subject()), Cell.of(a.value()),
          Cell.of(a.origin())));
    }
    Table table =
        new Table(
            "Every number that the results depend on, and where it comes from",
            List.of(
                new Column("Element", false), new Column("What", false), new Column("Value", false),
                new Column("Origin", false)),
            rows);
    return new Section("assumptions", "Assumptions and their sources", List.of(table));
  }

  static Section appendix(RunResult result, String version) {
    var s = result.statistics();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Model file", result.model().file()));
    facts.add(new Fact("SHA-256 of the model", result.model().sha256()));
    facts.add(new Fact("Scenario", result.scenario()));
    facts.add(new Fact("Offered load", Figures.rate(result.offeredRps())));
    facts.add(new Fact("Engine", s.engine().name().toLowerCase(Locale.ROOT)));
    facts.add(new Fact("Seed", Long.toString(s.seed())));
    facts.add(new Fact("Replications", Integer.toString(s.replications())));
    facts.add(new Fact("Measured time each", Figures.time(s.simulated())));
    facts.add(new Fact("Warm-up removed", Figures.time(s.warmUp())));
    facts.add(new Fact("Events", Figures.count(s.events())));
    facts.add(new Fact("Conservation", s.balanced()
        ? "offered = completed + failed + in flight, for every class and component"
        : "violated: do not trust this run"));
    facts.add(new Fact("Headroom", version));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Facts(facts));
    s.notes().forEach(note -> blocks.add(new Text(note)));
    return new Section("appendix", "How this was made", blocks);
  }
}

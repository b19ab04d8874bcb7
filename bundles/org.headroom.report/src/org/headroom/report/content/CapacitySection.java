package org.headroom.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headroom.analysis.capacity.BreakingPoint;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.LoadPoint;
import org.headroom.analysis.capacity.ObjectiveHeadroom;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series.Form;
import org.headroom.chart.Series.Line;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;
import org.headroom.simulation.result.RunStatistics;

/** How much more load the design carries, and what gives way first. */
final class CapacitySection {

  private static final int BREAKS_SHOWN = 3;

  private CapacitySection() {}

  static Section of(CapacityResult capacity) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Text(verdict(capacity)));
    blocks.add(curve(capacity));
    blocks.add(breaks(capacity));
    blocks.add(objectives(capacity));
    capacity.notes().forEach(note -> blocks.add(new Text(note)));
    return new Section("capacity", "Headroom", blocks);
  }

  private static String verdict(CapacityResult capacity) {
    if (Double.isInfinite(capacity.factor())) {
      return "No load that was tried breaks this design.";
    }
    if (capacity.factor() <= 0) {
      return "No load is small enough to meet every objective.";
    }
    return String.format(
        Locale.ROOT, "The design carries %s, %.2f times the load of the scenario, before an objective is missed or a"
            + " component is overloaded (%s).",
        Figures.rate(capacity.rps()), capacity.factor(),
        capacity.confirmed() ? "confirmed by simulating every request" : "by the analytic engine");
  }

  private static Drawing curve(CapacityResult capacity) {
    List<LoadPoint> points =
        capacity.curve().stream().filter(p -> p.engine() == RunStatistics.Kind.ANALYTIC).toList();
    double[] load = points.stream().mapToDouble(LoadPoint::rps).toArray();
    double[] p99 = points.stream().mapToDouble(p -> p.p99Ms().mean()).toArray();
    double[] mean = points.stream().mapToDouble(p -> p.meanMs().mean()).toArray();
    String title = "Load against latency (analytic engine)";
    List<LineChart.Break> breaks =
        capacity.breaks().stream().limit(BREAKS_SHOWN).map(point -> new LineChart.Break(point.rps(), point.label()))
        .toList();
    LineChart chart =
        LineChart.over(
            "requests/s offered", title, "ms", load,
            List.of(new Line("p99", p99, Form.POINTS), new Line("mean", mean, Form.POINTS)))
            .withLogarithmicScale()
            .withBreaks(breaks);
    return new Drawing(chart.svg(), title, Drawing.Placement.CHART);
  }

  private static Table breaks(CapacityResult capacity) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BreakingPoint point : capacity.breaks()) {
      rows.add(List.of(
          Cell.number(Integer.toString(rows.size() + 1), rows.size() + 1),
          Cell.of(point.label()),
          Cell.number(Figures.rate(point.rps()), point.rps()),
          Cell.number("× " + Figures.significant(point.factor()), point.factor()),
          Cell.of(point.reason())));
    }
    return new Table(
        "What breaks first, second, third, as the load grows",
        List.of(
            new Column("Order", true), new Column("What", false), new Column("At load", true),
            new Column("Factor", true), new Column("Why", false)),
        rows);
  }

  /** How far each promise carries on its own. */
  private static Table objectives(CapacityResult capacity) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ObjectiveHeadroom objective : capacity.objectives()) {
      double rps = objective.rps().orElse(Double.NaN);
      double factor = objective.factor().orElse(Double.NaN);
      rows.add(List.of(
          Cell.of(objective.label()),
          Cell.number(Figures.rate(rps), rps),
          Cell.number(Double.isNaN(factor) ? Figures.significant(factor) : "× " + Figures.significant(factor), factor),
          Cell.of(objective.remark())));
    }
    return new Table(
        "Load up to which each objective alone is met",
        List.of(new Column("Objective", false), new Column("Load", true), new Column("Factor", true),
            new Column("Remark", false)),
        rows);
  }
}

package org.headroom.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series.Line;
import org.headroom.chart.StackedBars;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Drawing.Placement;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.content.Report.Text;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.Series;

/** How fast each kind of request is answered, over time, and where its time goes. */
final class LatencySection {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private LatencySection() {}

  static Section of(RunResult result, Map<String, String> classLabels) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(result, classLabels));
    for (ClassResult c : result.statistics().classes()) {
      String causes = causes(c);
      if (!causes.isEmpty()) {
        blocks.add(new Text(classLabels.getOrDefault(c.id(), c.id()) + " failed: " + causes + "."));
      }
    }
    Series series = result.statistics().series();
    if (!series.time().isEmpty()) {
      blocks.add(overTime("p99 latency", "ms", series, classLabels, s -> scaled(s.latencyP99(), 1 / NANOS_PER_MILLI)));
      blocks.add(overTime("Completed requests", "requests/s", series, classLabels, Series.ClassSeries::completed));
      if (result.statistics().classes().stream().anyMatch(c -> !c.failed().isEmpty())) {
        blocks.add(overTime("Failed requests", "requests/s", series, classLabels, Series.ClassSeries::failed));
      }
    }
    blocks.addAll(breakdown(result, classLabels));
    return new Section("latency", "Latency and throughput", blocks);
  }

  private static Table table(RunResult result, Map<String, String> labels) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ClassResult c : result.statistics().classes()) {
      Latency latency = c.latency();
      rows.add(List.of(
          Cell.of(labels.getOrDefault(c.id(), c.id())),
          Cell.number(Figures.rate(c.offeredRps()), c.offeredRps()),
          Cell.number(Figures.rate(c.completedRps()), c.completedRps().mean()),
          Cell.number(Figures.share(c.errorRate().mean()), c.errorRate().mean()),
          Cell.number(Figures.time(latency.mean()), latency.mean().mean()),
          Cell.number(Figures.time(latency.p50()), latency.p50()),
          Cell.number(Figures.time(latency.p95()), latency.p95()),
          Cell.number(Figures.time(latency.p99()), latency.p99().mean()),
          Cell.number(Figures.time(latency.p999()), latency.p999()),
          Cell.number(Figures.time(latency.max()), latency.max())));
    }
    return new Table(
        "Request classes; ± is the half-width of the 95 % interval",
        List.of(
            new Column("Class", false), new Column("Offered", true), new Column("Completed", true),
            new Column("Errors", true), new Column("Mean", true), new Column("p50", true), new Column("p95", true),
            new Column("p99", true), new Column("p99.9", true), new Column("Max", true)),
        rows);
  }

  private static String causes(ClassResult c) {
    return c.failed().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey().phrase() + " " + Figures.count(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Drawing overTime(
      String title, String unit, Series series, Map<String, String> labels,
      Function<Series.ClassSeries, double[]> values) {
    double[] time = series.time().stream().mapToDouble(t -> t / NANOS_PER_SECOND).toArray();
    List<Line> lines = new ArrayList<>();
    series.classes().forEach((id, s) -> lines.add(new Line(labels.getOrDefault(id, id), values.apply(s))));
    LineChart chart = LineChart.overTime(title, unit, time, lines);
    return new Drawing(chart.svg(), title, Placement.TIMELINE);
  }

  private static double[] scaled(double[] values, double factor) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * factor;
    }
    return scaled;
  }

  /** One chart per class: the stations on its path with waiting, service and network. */
  private static List<Drawing> breakdown(RunResult result, Map<String, String> labels) {
    List<Drawing> drawings = new ArrayList<>();
    for (ClassResult c : result.statistics().classes()) {
      List<StackedBars.Row> rows = new ArrayList<>();
      for (ClassResult.Hop hop : c.hops()) {
        double total = hop.waiting() + hop.service() + hop.network();
        if (total > 0) {
          ComponentResult station = result.components().get(hop.station());
          rows.add(new StackedBars.Row(
              station.label(),
              List.of(
                  hop.waiting() / NANOS_PER_MILLI, hop.service() / NANOS_PER_MILLI, hop.network() / NANOS_PER_MILLI)));
        }
      }
      if (!rows.isEmpty()) {
        String title = "Where the mean latency goes: " + labels.getOrDefault(c.id(), c.id());
        StackedBars bars = new StackedBars(title, "ms", List.of("waiting", "service", "network"), rows);
        drawings.add(new Drawing(bars.svg(), title, Placement.CHART));
      }
    }
    return drawings;
  }
}

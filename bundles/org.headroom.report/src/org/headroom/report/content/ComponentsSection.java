package org.headroom.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series.Line;
import org.headroom.report.content.Report.Block;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Drawing;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;

/** What every component and connection had to carry. */
final class ComponentsSection {

  private static final int LINES = 6;
  private static final double NANOS_PER_SECOND = 1e9;

  private ComponentsSection() {}

  static Section of(RunResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(components(result));
    Series series = result.statistics().series();
    if (!series.time().isEmpty()) {
      blocks.add(overTime("Utilisation", "%", result, s -> percent(s.utilization())));
      blocks.add(overTime("Messages waiting", "messages", result, Series.StationSeries::queueLength));
      List<ComponentResult> scaled =
          result.components().stream()
              .filter(c -> c.statistics().replicas().maximum() > c.statistics().replicas().minimum())
              .toList();
      if (!scaled.isEmpty()) {
        blocks.add(chart("Ready replicas", "replicas", result, scaled, Series.StationSeries::replicas));
      }
    }
    blocks.add(connections(result));
    return new Section("components", "Components and connections", blocks);
  }

  private static Table components(RunResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ComponentResult component : result.components()) {
      StationResult s = component.statistics();
      rows.add(List.of(
          Cell.of(component.label()),
          Cell.of(component.type()),
          Cell.number(Figures.rate(s.arrivalRate().mean()), s.arrivalRate().mean()),
          Cell.number(Figures.share(s.utilization()), s.utilization().mean()),
          Cell.number(Figures.significant(s.meanQueueLength()), s.meanQueueLength()),
          Cell.number(Figures.time(s.waitTime().mean().mean()), s.waitTime().mean().mean()),
          Cell.number(Figures.time(s.residenceTime().p99().mean()), s.residenceTime().p99().mean()),
          Cell.number(replicas(s), s.replicas().mean()),
          Cell.of(extras(s))));
    }
    return new Table(
        "Components",
        List.of(
            new Column("Component", false), new Column("Type", false), new Column("Arrivals", true),
            new Column("Utilisation", true), new Column("Waiting", true), new Column("Mean wait", true),
            new Column("p99 residence", true), new Column("Replicas", true), new Column("Also", false)),
        rows);
  }

  private static String replicas(StationResult s) {
    StationResult.Replicas r = s.replicas();
    return r.minimum() == r.maximum()
        ? Integer.toString(r.maximum())
        : r.minimum() + " – " + r.maximum() + ", mean " + Figures.significant(r.mean());
  }

  private static String extras(StationResult s) {
    List<String> extras = new ArrayList<>();
    s.cacheHitRatio().ifPresent(ratio -> extras.add("hit ratio " + Figures.share(ratio)));
    s.queue().ifPresent(queue -> extras.add(
        "depth at most " + Figures.count(queue.maxDepth()) + ", lag p99 " + Figures.time(queue.lag().p99().mean())));
    if (!Double.isNaN(s.staleness().mean().mean())) {
      extras.add("staleness p99 " + Figures.time(s.staleness().p99().mean()));
    }
    String failed =
        s.failed().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey().phrase() + " " + Figures.count(e.getValue()))
            .collect(Collectors.joining(", "));
    if (!failed.isEmpty()) {
      extras.add(failed);
    }
    return String.join("; ", extras);
  }

  private static Table connections(RunResult result) {
    Map<String, String> labels =
        result.components().stream().collect(Collectors.toMap(ComponentResult::id, ComponentResult::label));
    List<List<Cell>> rows = new ArrayList<>();
    for (ConnectionResult connection : result.connections()) {
      rows.add(List.of(
          Cell.of(labels.get(connection.source()) + " → " + labels.get(connection.target())),
          Cell.of(connection.role().getLiteral()),
          Cell.number(
              Figures.rate(connection.statistics().messagesPerSecond()), connection.statistics().messagesPerSecond()),
          Cell.number(Figures.bytes(connection.statistics().bytesPerSecond()),
              connection.statistics().bytesPerSecond()),
          Cell.number(Figures.count(connection.statistics().retries()), connection.statistics().retries())));
    }
    return new Table(
        "Connections",
        List.of(
            new Column("Connection", false), new Column("Role", false), new Column("Messages", true),
            new Column("Bytes", true), new Column("Retries", true)),
        rows);
  }

  private static Drawing overTime(
      String title, String unit, RunResult result, Function<Series.StationSeries, double[]> values) {
    List<ComponentResult> busiest =
        result.components().stream()
            .sorted((a, b) -> Double.compare(b.statistics().utilization().mean(), a.statistics().utilization().mean()))
            .limit(LINES)
            .toList();
    return chart(title + " of the busiest components", unit, result, busiest, values);
  }

  private static Drawing chart(
      String title,
      String unit,
      RunResult result,
      List<ComponentResult> components,
      Function<Series.StationSeries, double[]> values) {
    Series series = result.statistics().series();
    double[] time = series.time().stream().mapToDouble(t -> t / NANOS_PER_SECOND).toArray();
    List<Line> lines = new ArrayList<>();
    for (ComponentResult component : components) {
      Series.StationSeries values0 = series.stations().get(component.id());
      if (values0 != null) {
        lines.add(new Line(component.label(), values.apply(values0)));
      }
    }
    LineChart chart = LineChart.overTime(title, unit, time, lines);
    return new Drawing(chart.svg(), title, Drawing.Placement.TIMELINE);
  }

  private static double[] percent(double[] shares) {
    double[] percent = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      percent[i] = shares[i] * 100;
    }
    return percent;
  }
}

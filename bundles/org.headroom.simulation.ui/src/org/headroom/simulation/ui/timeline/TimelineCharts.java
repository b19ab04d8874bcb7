package org.headroom.simulation.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series;
import org.headroom.chart.Series.Line;

/**
 * The charts of a timeline: latency, throughput, errors, utilisation, queues, replicas, brokers. Of many components
 * those are shown whose values are largest.
 */
public final class TimelineCharts {
  private static final int MOST_LINES = 6;
  private static final double PERCENT = 100;

  private final Timeline timeline;
  private final Function<String, String> labels;

  /** Charts with names for the ids of classes and components. */
  public TimelineCharts(Timeline timeline, Function<String, String> labels) {
    this.timeline = timeline;
    this.labels = labels;
  }

  /**
   * The charts that have something to show. The latency of the chosen class is shown in detail, else that of the class
   * with most requests.
   */
  public List<LineChart> charts(Optional<String> chosen) {
    List<LineChart> charts = new ArrayList<>();
    latency(chosen).ifPresent(charts::add);
    charts.add(byClass("p99 latency", "ms", Timeline.ClassTrack::p99));
    charts.add(throughput());
    charts.add(byClass("Failed requests", "requests/s", Timeline.ClassTrack::failed));
    charts.add(byStation("Utilisation", "%", track -> scaled(track.utilization(), PERCENT), track -> true)
        .reaching(PERCENT));
    charts.add(byStation("Waiting for a server", "messages", Timeline.StationTrack::waiting, track -> true));
    charts.add(byStation("Ready replicas", "replicas", Timeline.StationTrack::replicas, TimelineCharts::scales));
    charts.add(byStation("Kept by brokers", "messages", Timeline.StationTrack::depth, TimelineCharts::isBroker));
    charts.add(byStation("Lag: age of the oldest message", "ms", Timeline.StationTrack::lag,
        track -> isKnown(track.lag())));
    return charts.stream().filter(chart -> !chart.series().isEmpty()).toList();
  }

  /** The class with most requests. */
  public Optional<String> busiest() {
    return timeline.classes().entrySet().stream()
        .max(Comparator.comparingDouble(entry -> sum(entry.getValue().offered()))).map(Map.Entry::getKey);
  }

  private Optional<LineChart> latency(Optional<String> chosen) {
    return chosen.filter(timeline.classes()::containsKey).or(this::busiest).map(id -> {
      Timeline.ClassTrack track = timeline.classes().get(id);
      List<Series> series = new ArrayList<>();
      if (isKnown(track.p50())) {
        series.add(new Series.Band("p50 – p99", track.p50(), track.p99()));
        series.add(new Line("p95", track.p95()));
      } else {
        series.add(new Line("p99", track.p99()));
      }
      series.add(new Line("mean", track.mean()));
      return chart("Latency: " + labels.apply(id), "ms", series);
    });
  }

  private LineChart throughput() {
    Map<String, double[]> values = new LinkedHashMap<>();
    timeline.classes().forEach((id, track) -> values.put(id, track.completed()));
    return chart("Completed requests", "requests/s", largest(values));
  }

  private LineChart byClass(String title, String unit, Function<Timeline.ClassTrack, double[]> value) {
    Map<String, double[]> values = new LinkedHashMap<>();
    timeline.classes().forEach((id, track) -> values.put(id, value.apply(track)));
    return chart(title, unit, largest(values));
  }

  private LineChart byStation(String title, String unit, Function<Timeline.StationTrack, double[]> value,
      Predicate<Timeline.StationTrack> shown) {
    Map<String, double[]> values = new LinkedHashMap<>();
    timeline.stations().forEach((id, track) -> {
      if (shown.test(track)) {
        values.put(id, value.apply(track));
      }
    });
    return chart(title, unit, largest(values));
  }

  /** Lines of the largest sums, in the order in which they were given, so that colours stay. */
  private List<Line> largest(Map<String, double[]> values) {
    List<String> ids = values.keySet().stream()
        .sorted(Comparator.comparingDouble((String id) -> sum(values.get(id))).reversed()).limit(MOST_LINES).toList();
    return values.entrySet().stream().filter(entry -> ids.contains(entry.getKey()))
        .map(entry -> new Line(labels.apply(entry.getKey()), entry.getValue())).toList();
  }

  private LineChart chart(String title, String unit, List<? extends Series> series) {
    return LineChart.overTime(title, unit, timeline.seconds(), series);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).sum();
  }

  private static boolean isKnown(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isFinite);
  }

  private static boolean isBroker(Timeline.StationTrack track) {
    return isKnown(track.depth());
  }

  private static boolean scales(Timeline.StationTrack track) {
    return Arrays.stream(track.replicas()).distinct().count() > 1;
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}

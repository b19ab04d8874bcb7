package org.headroom.simulation.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series;
import org.junit.jupiter.api.Test;

/** Which lines the charts of a run have. */
class TimelineChartsTest {
  private static final double[] UNKNOWN = {Double.NaN, Double.NaN};

  private static Timeline timeline(int stations) {
    Map<String, Timeline.ClassTrack> classes = new LinkedHashMap<>();
    classes.put("few", track(1));
    classes.put("many", track(100));
    Map<String, Timeline.StationTrack> map = new LinkedHashMap<>();
    for (int i = 0; i < stations; i++) {
      double[] load = {i / 100.0, i / 100.0};
      map.put("s" + i, new Timeline.StationTrack(load, load, new double[] {1, i == 3 ? 2 : 1}, UNKNOWN, UNKNOWN));
    }
    return new Timeline(new double[] {0, 1}, classes, map, Map.of());
  }

  private static Timeline.ClassTrack track(double rate) {
    double[] values = {rate, rate};
    return new Timeline.ClassTrack(values, values, values, values, UNKNOWN, UNKNOWN, values);
  }

  private static LineChart chart(List<LineChart> charts, String title) {
    return charts.stream().filter(c -> c.title().equals(title)).findFirst().orElseThrow();
  }

  @Test
  void theBusiestComponentsAreShown() {
    List<LineChart> charts = new TimelineCharts(timeline(10), id -> id).charts(Optional.empty());
    assertEquals(List.of("s4", "s5", "s6", "s7", "s8", "s9"),
        chart(charts, "Utilisation").series().stream().map(Series::name).toList());
  }

  @Test
  void onlyComponentsThatScaleHaveALineOfReplicas() {
    List<LineChart> charts = new TimelineCharts(timeline(10), id -> id).charts(Optional.empty());
    assertEquals(List.of("s3"), chart(charts, "Ready replicas").series().stream().map(Series::name).toList());
  }

  @Test
  void theLatencyOfTheBusiestClassIsShownUnlessAnotherIsChosen() {
    TimelineCharts charts = new TimelineCharts(timeline(2), String::toUpperCase);
    assertEquals("Latency: MANY", charts.charts(Optional.empty()).get(0).title());
    assertEquals("Latency: FEW", charts.charts(Optional.of("few")).get(0).title());
    assertEquals("Latency: MANY", charts.charts(Optional.of("gone")).get(0).title());
  }

  @Test
  void percentilesThatAreUnknownHaveNoBand() {
    LineChart latency = new TimelineCharts(timeline(2), id -> id).charts(Optional.empty()).get(0);
    assertFalse(latency.series().stream().anyMatch(Series.Band.class::isInstance));
    assertTrue(latency.series().stream().anyMatch(s -> s.name().equals("p99")));
  }
}

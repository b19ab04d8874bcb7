package org.headroom.simulation.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.simulation.result.Series;
import org.junit.jupiter.api.Test;

/** What a run recorded is shown as what was seen while it went on. */
class RecordedTimelineTest {
  private static final double[] UNKNOWN = {Double.NaN, Double.NaN};

  private static Series series() {
    return new Series(1_000_000_000L, List.of(1_000_000_000L, 2_000_000_000L),
        Map.of("read", new Series.ClassSeries(new double[] {10, 11}, new double[] {9, 10}, new double[] {1, 1},
            new double[] {2e6, 3e6}, new double[] {1e6, 2e6}, new double[] {5e6, 6e6}, new double[] {7e6, 8e6})),
        Map.of("broker", new Series.StationSeries(new double[] {.1, .2}, new double[] {0, 0}, new double[] {1, 1},
            new double[] {40, 50}, new double[] {4e6, 5e6}, UNKNOWN)),
        Map.of("link", new double[] {9, 10}));
  }

  @Test
  void percentilesAndLagsAreMilliseconds() {
    Timeline timeline = RecordedTimeline.of(series());
    assertArrayEquals(new double[] {1, 2}, timeline.seconds());
    Timeline.ClassTrack read = timeline.classes().get("read");
    assertArrayEquals(new double[] {1, 2}, read.p50());
    assertArrayEquals(new double[] {5, 6}, read.p95());
    assertArrayEquals(new double[] {7, 8}, read.p99());
    assertArrayEquals(new double[] {4, 5}, timeline.stations().get("broker").lag());
  }

  @Test
  void recordedRunsHaveTheChartsOfLiveOnes() {
    List<String> titles = new TimelineCharts(RecordedTimeline.of(series()), id -> id).charts(Optional.empty())
        .stream().map(chart -> chart.title()).toList();
    assertTrue(titles.contains("Lag: age of the oldest message"), titles::toString);
    assertTrue(titles.contains("Kept by brokers"), titles::toString);
  }
}

package org.headroom.simulation.ui.timeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;

/** The timeline of a run that has ended. */
public final class RecordedTimeline {
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;

  private RecordedTimeline() {
  }

  /**
   * The timeline of a run, empty when nothing was recorded. Classes and components stand in the order of the network,
   * as while the run went on, so that they keep their colours; files name them in another one.
   */
  public static Timeline of(RunStatistics run) {
    Timeline recorded = of(run.series());
    return new Timeline(recorded.seconds(), ordered(recorded.classes(), run.classes().stream().map(ClassResult::id)),
        ordered(recorded.stations(), run.stations().stream().map(StationResult::id)), recorded.links());
  }

  private static <T> Map<String, T> ordered(Map<String, T> tracks, Stream<String> ids) {
    Map<String, T> ordered = new LinkedHashMap<>();
    Stream.concat(ids.filter(tracks::containsKey), tracks.keySet().stream())
        .forEach(id -> ordered.putIfAbsent(id, tracks.get(id)));
    return ordered;
  }

  /** The timeline of recorded series; empty when nothing was recorded. */
  static Timeline of(Series series) {
    int size = series.time().size();
    double[] seconds = new double[size];
    for (int i = 0; i < size; i++) {
      seconds[i] = series.time().get(i) / SECOND;
    }
    Map<String, Timeline.ClassTrack> classes = new LinkedHashMap<>();
    series.classes().forEach((id, c) -> classes.put(id, new Timeline.ClassTrack(c.offered(), c.completed(), c.failed(),
        milliseconds(c.latencyMean()), milliseconds(c.latencyP50()), milliseconds(c.latencyP95()),
        milliseconds(c.latencyP99()))));
    Map<String, Timeline.StationTrack> stations = new LinkedHashMap<>();
    series.stations().forEach((id, s) -> stations.put(id,
        new Timeline.StationTrack(s.utilization(), s.queueLength(), s.replicas(), s.depth(), milliseconds(s.lag()))));
    return new Timeline(seconds, classes, stations, series.links());
  }

  private static double[] milliseconds(double[] nanos) {
    return Arrays.stream(nanos).map(value -> value / MILLI).toArray();
  }
}

package org.headroom.report.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.result.Series;

/**
 * What was measured over the time of a run, for readers to look at moment by moment. Long runs are shown in fewer
 * moments, each the mean of the intervals it covers.
 *
 * @param seconds end of each moment, from the start of the measured time
 * @param components in the order of the model
 * @param connections messages per second by id, in the order of the model
 */
public record Recording(double[] seconds, List<Component> components, Map<String, double[]> connections) {

  private static final int MOST_MOMENTS = 240;
  private static final double NANOS_PER_SECOND = 1e9;

  public Recording {
    components = List.copyOf(components);
    connections = Collections.unmodifiableMap(new LinkedHashMap<>(connections));
  }

  /**
   * One component.
   *
   * @param label what people call it
   * @param utilisation share 0–1
   * @param waiting messages waiting
   * @param replicas ready replicas
   */
  public record Component(String id, String label, double[] utilisation, double[] waiting, double[] replicas) {
    public Component {
      label = Plain.text(label);
    }
  }

  /** The recording of a run; nothing when its engine records none. */
  static Optional<Recording> of(RunResult result) {
    Series series = result.statistics().series();
    int points = series.time().size();
    if (points == 0) {
      return Optional.empty();
    }
    int merged = (points + MOST_MOMENTS - 1) / MOST_MOMENTS;
    double[] seconds = new double[(points + merged - 1) / merged];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = series.time().get(Math.min(points, (i + 1) * merged) - 1) / NANOS_PER_SECOND;
    }
    List<Component> components = result.components().stream()
        .filter(component -> series.stations().containsKey(component.id()))
        .map(component -> component(component, series.stations().get(component.id()), merged))
        .toList();
    Map<String, double[]> connections = new LinkedHashMap<>();
    for (ConnectionResult connection : result.connections()) {
      double[] rates = series.links().get(connection.id());
      if (rates != null) {
        connections.put(connection.id(), means(rates, merged));
      }
    }
    return Optional.of(new Recording(seconds, components, connections));
  }

  private static Component component(ComponentResult component, Series.StationSeries series, int merged) {
    return new Component(component.id(), component.label(), means(series.utilization(), merged),
        means(series.queueLength(), merged), means(series.replicas(), merged));
  }

  /** Means of so many neighbours each; NaN where none is a number. */
  private static double[] means(double[] values, int merged) {
    double[] means = new double[(values.length + merged - 1) / merged];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      int count = 0;
      for (int j = i * merged; j < Math.min(values.length, (i + 1) * merged); j++) {
        if (Double.isFinite(values[j])) {
          sum += values[j];
          count++;
        }
      }
      means[i] = count == 0 ? Double.NaN : sum / count;
    }
    return means;
  }
}

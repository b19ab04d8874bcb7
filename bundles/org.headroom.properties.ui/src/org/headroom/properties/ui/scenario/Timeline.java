package org.headroom.properties.ui.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.LoadPreview;
import org.headroom.model.Fault;
import org.headroom.model.Names;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;

/**
 * What happens when in a scenario: the rate of each client, and the faults.
 *
 * @param seconds length of the experiment
 * @param curves one for each client
 * @param bars one for each fault
 * @param problem why a load cannot be drawn; empty when all can
 */
record Timeline(double seconds, List<Curve> curves, List<Bar> bars, String problem) {
  private static final int POINTS = 400;
  private static final double NANOS = 1e9;

  /**
   * The rate over time.
   *
   * @param name of the client
   * @param rates per second, at equal distances from the begin to the end
   * @param highest the highest rate, which a load that switches at random reaches now and then
   */
  record Curve(String name, double[] rates, double highest) {}

  /**
   * A fault.
   *
   * @param begin in seconds
   * @param end in seconds; the end of the experiment when it does not end before
   */
  record Bar(Fault fault, String name, double begin, double end) {}

  static Timeline of(Scenario scenario, Path model) {
    double seconds = Math.max(1e-3, seconds(scenario.getDuration(), 60));
    List<Curve> curves = new ArrayList<>();
    String problem = "";
    for (Traffic traffic : scenario.getTraffic()) {
      if (traffic.getProfile() == null) {
        continue;
      }
      try {
        LoadPreview preview = LoadPreview.of(scenario, traffic.getProfile(), model);
        double[] rates = new double[POINTS + 1];
        double highest = preview.range().map(range -> range[1]).orElse(0.0);
        for (int i = 0; i <= POINTS; i++) {
          rates[i] = preview.rateAt(seconds * i / POINTS);
          highest = Math.max(highest, rates[i]);
        }
        curves.add(new Curve(traffic.getClient() == null ? "nobody" : Names.of(traffic.getClient()), rates, highest));
      } catch (CompileException e) {
        problem = e.getMessage();
      }
    }
    List<Bar> bars = new ArrayList<>();
    for (Fault fault : scenario.getFaults()) {
      double begin = seconds(fault.getAt(), 0);
      double end = fault.getLasting() == null ? seconds : begin + seconds(fault.getLasting(), 0);
      String target = fault.getTarget() == null ? "" : " " + Names.of(fault.getTarget());
      bars.add(new Bar(fault, words(fault) + target, begin, end));
    }
    return new Timeline(seconds, curves, bars, problem);
  }

  private static String words(Fault fault) {
    return fault.getKind() == null ? "fault" : fault.getKind().getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static double seconds(Duration duration, double otherwise) {
    return duration == null ? otherwise : duration.toNanos() / NANOS;
  }

  /** The highest rate of all. */
  double highest() {
    return curves.stream().mapToDouble(Curve::highest).max().orElse(1);
  }
}

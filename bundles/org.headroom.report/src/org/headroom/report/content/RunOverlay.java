package org.headroom.report.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.render.Overlay;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Names;
import org.headroom.simulation.result.StationResult;

/** The measured values of a run, to be drawn onto its diagram. */
public final class RunOverlay {

  private RunOverlay() {}

  /**
   * Means over the measured time; a component without a ready replica at the end is shown as failed.
   *
   * @param architecture the model, which knows what the scenario is called
   */
  public static Overlay of(RunResult result, Architecture architecture) {
    Map<String, Double> utilisation = new HashMap<>();
    Map<String, Double> waiting = new HashMap<>();
    Map<String, String> replicas = new HashMap<>();
    Set<String> failed = new HashSet<>();
    for (ComponentResult component : result.components()) {
      StationResult s = component.statistics();
      putFinite(utilisation, component.id(), s.utilization().mean());
      putFinite(waiting, component.id(), s.meanQueueLength());
      StationResult.Replicas r = s.replicas();
      if (r.minimum() != r.maximum()) {
        replicas.put(component.id(), r.minimum() + "→" + r.maximum());
      }
      if (r.last() == 0 && r.maximum() > 0) {
        failed.add(component.id());
      }
    }
    Map<String, Double> rates = new HashMap<>();
    for (ConnectionResult connection : result.connections()) {
      putFinite(rates, connection.id(), connection.statistics().messagesPerSecond());
    }
    String scenario = Contents.find(architecture, result.scenario()).map(Names::of).orElse(result.scenario());
    return new Overlay("mean of scenario " + scenario, utilisation, waiting, replicas, failed, rates);
  }

  private static void putFinite(Map<String, Double> values, String id, double value) {
    if (Double.isFinite(value)) {
      values.put(id, value);
    }
  }
}

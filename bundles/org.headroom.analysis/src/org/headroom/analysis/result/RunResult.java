package org.headroom.analysis.result;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.result.RunStatistics;

/**
 * Everything that one engine and the analysis say about one scenario of a model.
 *
 * @param model which model
 * @param scenario id of the scenario
 * @param offeredRps mean requests per second that the scenario asks for, the load override applied
 * @param statistics what the engine found: classes, notes, series
 * @param components all components in the order of the model, those without load too
 * @param connections all connections in the order of the model
 * @param objectives verdicts on the objectives of this scenario
 * @param bottlenecks worst first
 * @param cost what it costs
 * @param assumptions where the numbers come from
 */
public record RunResult(
    ModelProvenance model,
    String scenario,
    double offeredRps,
    RunStatistics statistics,
    List<ComponentResult> components,
    List<ConnectionResult> connections,
    List<ObjectiveResult> objectives,
    List<Bottleneck> bottlenecks,
    CostEstimate cost,
    List<Assumption> assumptions) {

  public RunResult {
    components = List.copyOf(components);
    connections = List.copyOf(connections);
    objectives = List.copyOf(objectives);
    bottlenecks = List.copyOf(bottlenecks);
    assumptions = List.copyOf(assumptions);
  }

  /** Whether an objective was missed. */
  public boolean missesObjective() {
    return objectives.stream().anyMatch(objective -> objective.verdict() == ObjectiveResult.Verdict.MISSED);
  }

  /** The component with this id. */
  public Optional<ComponentResult> component(String id) {
    return components.stream().filter(component -> component.id().equals(id)).findFirst();
  }

  /** The connection with this id. */
  public Optional<ConnectionResult> connection(String id) {
    return connections.stream().filter(connection -> connection.id().equals(id)).findFirst();
  }
}

package org.headroom.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.result.Assumption;
import org.headroom.model.Architecture;
import org.headroom.model.Scenario;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;

/**
 * A scenario of a model, ready to run.
 *
 * <p>Stations and links carry the ids of the model's components and connections. What no request and no message can
 * reach is left out of the network.
 *
 * @param architecture the model, as it was compiled; it must not change while the compilation is used
 * @param modelFile where the model was read from
 * @param scenario the scenario
 * @param network what engines read
 * @param experiment how it is run
 * @param offeredRps requests per second of all clients, averaged over the duration
 * @param assumptions where every number comes from
 */
public record Compilation(
    Architecture architecture,
    Optional<Path> modelFile,
    Scenario scenario,
    Network network,
    Experiment experiment,
    double offeredRps,
    List<Assumption> assumptions) {

  public Compilation {
    assumptions = List.copyOf(assumptions);
  }

  /** The same compilation with another network. */
  public Compilation with(Network other) {
    return new Compilation(architecture, modelFile, scenario, other, experiment, offeredRps, assumptions);
  }

  /** The same compilation with another experiment. */
  public Compilation with(Experiment other) {
    return new Compilation(architecture, modelFile, scenario, network, other, offeredRps, assumptions);
  }

  /** Position of the station of a component; empty when it was left out. */
  public Optional<Integer> station(String componentId) {
    for (int i = 0; i < network.stations().size(); i++) {
      if (network.stations().get(i).id().equals(componentId)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether the load is constant, nothing goes wrong and caches are warm, so that a long run settles. */
  public boolean isStationary() {
    return !experiment.coldStart() && experiment.faults().isEmpty()
        && network.sources().stream().allMatch(source -> Loads.isConstant(source.profile()));
  }

  /** What people call a component. */
  public String label(String componentId) {
    return NetworkCompiler.components(architecture).stream().filter(c -> c.getId().equals(componentId)).findFirst()
        .map(ResultAssembler::label).orElse(componentId);
  }
}

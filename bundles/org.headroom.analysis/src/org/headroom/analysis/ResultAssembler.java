package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.analysis.result.ModelProvenance;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Server;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/** Puts together what an engine found and what follows from it. */
final class ResultAssembler {
  private final EffectiveValues values;
  private final CostModel costs;

  ResultAssembler(EffectiveValues values) {
    this.values = values;
    this.costs = new CostModel(values);
  }

  RunResult assemble(ModelProvenance model, Compilation compilation, RunStatistics statistics,
      List<Bottleneck> bottlenecks) {
    List<ConnectionResult> connections = connections(compilation, statistics);
    CostEstimate cost = costs.estimate(compilation, statistics, connections);
    return new RunResult(
        model,
        compilation.scenario().getId(),
        compilation.offeredRps(),
        statistics,
        components(compilation, statistics, cost),
        connections,
        new ObjectiveEvaluator(compilation, statistics, cost).evaluate(),
        bottlenecks,
        cost,
        compilation.assumptions());
  }

  private List<ComponentResult> components(Compilation compilation, RunStatistics statistics, CostEstimate cost) {
    Map<String, StationResult> stations = statistics.stations().stream()
        .collect(Collectors.toMap(StationResult::id, Function.identity()));
    Map<String, Double> prices = cost.components().stream()
        .collect(Collectors.toMap(CostEstimate.ComponentCost::component, CostEstimate.ComponentCost::perMonth));
    List<ComponentResult> components = new ArrayList<>();
    for (Component component : NetworkCompiler.components(compilation.architecture())) {
      int replicas = component instanceof Server server ? values.replicas(server).value() : 1;
      StationResult station = Optional.ofNullable(stations.get(component.getId()))
          .map(found -> withStatedReplicas(found, replicas)).orElseGet(() -> idle(component.getId(), replicas));
      Double price = prices.get(component.getId());
      components.add(new ComponentResult(component.eClass().getName(), label(component), station,
          price != null ? OptionalDouble.of(price) : OptionalDouble.empty()));
    }
    return components;
  }

  static String label(Component component) {
    return component.getLabel() != null ? component.getLabel() : component.getId();
  }

  private static List<ConnectionResult> connections(Compilation compilation, RunStatistics statistics) {
    Map<String, LinkResult> links = statistics.links().stream()
        .collect(Collectors.toMap(LinkResult::id, Function.identity()));
    List<ConnectionResult> connections = new ArrayList<>();
    for (Connection connection : compilation.architecture().getConnections()) {
      connections.add(new ConnectionResult(connection.getSource().getId(), connection.getTarget().getId(),
          connection.getRole(),
          links.getOrDefault(connection.getId(), new LinkResult(connection.getId(), 0, 0, 0, 0))));
    }
    return connections;
  }

  /** A component that its provider scales has no number of replicas of its own in the network. */
  private static StationResult withStatedReplicas(StationResult station, int replicas) {
    if (station.replicas().maximum() < Servers.UNLIMITED) {
      return station;
    }
    return new StationResult(station.id(), station.arrivals(), station.completed(), station.failed(),
        station.inFlight(), station.arrivalRate(), station.throughput(), station.utilization(),
        station.meanQueueLength(), station.meanInside(), station.waitTime(), station.residenceTime(),
        station.littleResidual(), constant(replicas), station.cacheHitRatio(), station.queue(), station.staleness(),
        station.volumeUtilization());
  }

  private static StationResult idle(String id, int replicas) {
    Estimate none = Estimate.exact(0);
    return new StationResult(id, 0, 0, Map.of(), 0, none, none, none, 0, 0, Latency.NONE, Latency.NONE, 0,
        constant(replicas), Optional.empty(), Optional.empty(), Latency.NONE, Optional.empty());
  }

  private static StationResult.Replicas constant(int replicas) {
    return new StationResult.Replicas(replicas, replicas, replicas, replicas);
  }
}

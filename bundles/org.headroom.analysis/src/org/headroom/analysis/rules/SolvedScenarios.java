package org.headroom.analysis.rules;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.NetworkEdits;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Scenario;
import org.headroom.rules.ReviewedModel;
import org.headroom.simulation.Engine;
import org.headroom.simulation.analytic.BusyMoment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.result.RunStatistics;

/** The analytic solutions of all scenarios of a model, shared by the rules of one validation. */
final class SolvedScenarios {
  private final Engine analytic;
  private final RunOptions options;
  private WeakReference<ReviewedModel> solvedModel = new WeakReference<>(null);
  private Outcome outcome = new Outcome(List.of(), List.of());

  SolvedScenarios(Engine analytic, Optional<Path> modelFile) {
    this.analytic = analytic;
    this.options = modelFile.map(RunOptions.defaults()::withModelFile).orElse(RunOptions.defaults());
  }

  /** A scenario, its solution, its solutions with reads and with writes alone, and those of its busiest moments. */
  record Solved(
      Scenario scenario, Compilation compilation, RunResult result, List<Double> reads, List<Double> writes,
      List<Peak> peaks) {

    /** The mean load, then the busiest moments. */
    List<Peak> moments() {
      List<Peak> all = new ArrayList<>(List.of(new Peak("", result.statistics())));
      all.addAll(peaks);
      return all;
    }
  }

  /** A solution, and when it holds: {@code "at 90 s"}, nothing for the mean load. */
  record Peak(String when, RunStatistics statistics) {}

  /** A scenario that cannot be compiled. */
  record Refused(Scenario scenario, CompileException reason) {}

  /** What became of the scenarios. */
  record Outcome(List<Solved> solved, List<Refused> refused) {}

  synchronized Outcome of(ReviewedModel model) {
    if (solvedModel.get() != model) {
      outcome = solve(model);
      solvedModel = new WeakReference<>(model);
    }
    return outcome;
  }

  private Outcome solve(ReviewedModel model) {
    List<Solved> solved = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    Simulator simulator = new Simulator(model.values().catalogue(), analytic, analytic);
    for (Scenario scenario : model.architecture().getScenarios()) {
      if (scenario.getId() != null) {
        try {
          solved.add(solve(simulator, model, scenario));
        } catch (CompileException e) {
          refused.add(new Refused(scenario, e));
        }
      }
    }
    return new Outcome(List.copyOf(solved), List.copyOf(refused));
  }

  private Solved solve(Simulator simulator, ReviewedModel model, Scenario scenario) {
    Compilation compilation =
        simulator.compile(model.architecture(), options.withScenario(scenario.getId()));
    RunStatistics statistics = simulator.solve(compilation, compilation.network());
    return new Solved(scenario, compilation, simulator.verdicts(compilation, statistics),
        arrivals(simulator, compilation, Operation.READ), arrivals(simulator, compilation, Operation.WRITE),
        BusyMoment.of(compilation.network(), compilation.experiment().duration()).stream()
            .map(moment -> new Peak(moment.when(), simulator.solve(compilation, moment.network()))).toList());
  }

  /** Messages per second at each station when only requests of one operation arrive. */
  private static List<Double> arrivals(Simulator simulator, Compilation compilation, Operation operation) {
    Network network = NetworkEdits.withOperation(compilation.network(), operation);
    return network.sources().isEmpty()
        ? network.stations().stream().map(s -> 0.0).toList()
        : simulator.solve(compilation, network).stations().stream().map(s -> s.arrivalRate().mean()).toList();
  }
}

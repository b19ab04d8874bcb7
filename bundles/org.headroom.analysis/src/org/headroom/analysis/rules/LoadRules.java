package org.headroom.analysis.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.headroom.analysis.UsedCapacity;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.model.Component;
import org.headroom.model.Objective;
import org.headroom.rules.ReviewedModel;
import org.headroom.rules.Rule;
import org.headroom.rules.Severity;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Station;

/** Rules about load, by the analytic engine; each looks at every scenario and reports the worst. */
final class LoadRules {
  private static final double BUSY = 0.8;

  private final SolvedScenarios scenarios;

  private LoadRules(SolvedScenarios scenarios) {
    this.scenarios = scenarios;
  }

  static List<Rule> all(SolvedScenarios scenarios) {
    LoadRules rules = new LoadRules(scenarios);
    return List.of(
        new Rule("HR401", Severity.ERROR, "Component is overloaded",
            "Its queue grows as long as the load lasts; every request behind it gets slower without bound, or fails.",
            "The load of each component by the analytic engine, in every scenario, on average and at the busiest "
                + "moments of a varying load: it must stay below the capacity.",
            "Add replicas or a larger instance type, shorten its service time, or let it see fewer requests.",
            rules::overloaded),
        new Rule("HR402", Severity.WARNING, "Component has little headroom",
            "Waiting grows without bound as utilisation nears 100 %; above 80 % all feel a small rise of the load.",
            "Components whose utilisation by the analytic engine exceeds 80 % in a scenario, on average or at the "
                + "busiest moments of a varying load, and telemetry sinks that drop records.",
            "Add replicas, let it scale, or sample fewer records.", rules::busy),
        new Rule("HR408", Severity.WARNING, "Volume is too slow",
            "Writes wait for the volume; when it is the limit, the database is slow at low CPU utilisation.",
            "Data stores whose reads and writes need more volume operations per second than the volume has.",
            "Provision more IOPS, another storage type, or fewer operations per write.", rules::slowVolume),
        new Rule("HR413", Severity.WARNING, "Objective is out of reach",
            "A promise that the design cannot keep even on average will be broken in operation.",
            "Every objective, by the analytic engine, in every scenario without faults that it is about.",
            "Relieve the component that makes up most of the latency, or change the promise.", rules::missedObjective),
        new Rule("HR414", Severity.ERROR, "Scenario cannot be run",
            "Nothing is known about a design that cannot be simulated.",
            "Every scenario is compiled as for a run.", "Do what the message says.", rules::refusedScenario));
  }

  /** The worst scenario of an element, and the moment when it is not the mean load. */
  private record Worst(double value, String scenario, String when) {
    String where() {
      return when.isEmpty() ? "in scenario " + scenario : "at the peak of scenario " + scenario + ", " + when;
    }
  }

  private Map<String, Worst> worst(ReviewedModel model, Function<Place, Double> measure) {
    Map<String, Worst> worst = new LinkedHashMap<>();
    for (SolvedScenarios.Solved solved : scenarios.of(model).solved()) {
      for (SolvedScenarios.Peak moment : solved.moments()) {
        for (int i = 0; i < solved.compilation().network().stations().size(); i++) {
          double value = measure.apply(new Place(solved, moment, i));
          String id = solved.compilation().network().stations().get(i).id();
          if (!worst.containsKey(id) || worst.get(id).value() < value) {
            worst.put(id, new Worst(value, solved.scenario().getId(), moment.when()));
          }
        }
      }
    }
    return worst;
  }

  /** A station in a solved scenario, at its mean load or at a busy moment. */
  private record Place(SolvedScenarios.Solved solved, SolvedScenarios.Peak moment, int index) {
    Station station() {
      return solved.compilation().network().stations().get(index);
    }

    double utilization() {
      return UsedCapacity.share(station(), moment.statistics().stations().get(index));
    }

    boolean isUnstable() {
      return moment.statistics().unstable().contains(index);
    }

    boolean isSink() {
      return station().behaviour() instanceof Behaviour.Sink;
    }
  }

  private void overloaded(ReviewedModel model, Rule.Report report) {
    Map<String, Worst> worst = worst(model, place ->
        place.isUnstable() && !place.isSink() ? Math.max(1, place.utilization()) : 0);
    for (Component component : model.components()) {
      Worst found = worst.get(component.getId());
      if (found != null && found.value() >= 1) {
        report.add(component, String.format(Locale.ROOT, "'%s' is overloaded %s: its load is %.0f %% of its "
            + "capacity.", ReviewedModel.label(component), found.where(), 100 * found.value()));
      }
    }
  }

  private void busy(ReviewedModel model, Rule.Report report) {
    Map<String, Worst> worst = worst(model, Place::utilization);
    Map<String, Worst> dropped = worst(model, place ->
        place.isSink() && place.isUnstable() ? Math.max(1, place.utilization()) : 0);
    Map<String, Worst> overloads = worst(model, place -> place.isUnstable() && !place.isSink() ? 1.0 : 0.0);
    for (Component component : model.components()) {
      Worst found = worst.get(component.getId());
      if (found == null || overloads.get(component.getId()).value() >= 1) {
        continue;
      }
      if (dropped.get(component.getId()).value() >= 1) {
        report.add(component, String.format(Locale.ROOT, "'%s' drops records %s.",
            ReviewedModel.label(component), dropped.get(component.getId()).where()));
      } else if (found.value() > BUSY) {
        report.add(component, String.format(Locale.ROOT, "'%s' is %.0f %% utilised %s.",
            ReviewedModel.label(component), 100 * found.value(), found.where()));
      }
    }
  }

  private void slowVolume(ReviewedModel model, Rule.Report report) {
    Map<String, Worst> worst = worst(model, place -> {
      if (place.station().behaviour() instanceof Behaviour.Store store && Double.isFinite(store.iops())) {
        return (place.solved().reads().get(place.index()) * store.ioPerRead()
            + place.solved().writes().get(place.index()) * store.ioPerWrite()) / store.iops();
      }
      return 0.0;
    });
    for (Component component : model.components()) {
      Worst found = worst.get(component.getId());
      if (found != null && found.value() > 1) {
        report.add(component, String.format(Locale.ROOT, "'%s' needs %.1f times the operations per second that its "
            + "volume has in scenario %s.", ReviewedModel.label(component), found.value(), found.scenario()));
      }
    }
  }

  private void missedObjective(ReviewedModel model, Rule.Report report) {
    for (Objective objective : model.architecture().getObjectives()) {
      for (SolvedScenarios.Solved solved : scenarios.of(model).solved()) {
        if (!solved.compilation().experiment().faults().isEmpty()) {
          continue;
        }
        solved.result().objectives().stream()
            .filter(o -> o.id().equals(objective.getId()) && o.verdict() == ObjectiveResult.Verdict.MISSED).findFirst()
            .ifPresent(o -> report.add(objective, String.format(Locale.ROOT, "'%s' is missed in scenario %s: %s.",
                ReviewedModel.label(objective), solved.scenario().getId(), o.explanation())));
      }
    }
  }

  private void refusedScenario(ReviewedModel model, Rule.Report report) {
    for (SolvedScenarios.Refused refused : scenarios.of(model).refused()) {
      report.add(refused.scenario(), "'" + ReviewedModel.label(refused.scenario()) + "' cannot be run: "
          + refused.reason().getMessage());
    }
  }
}

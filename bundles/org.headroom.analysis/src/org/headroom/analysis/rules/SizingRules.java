package org.headroom.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.MessageBroker;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.rules.FixSite;
import org.headroom.rules.QuickFix;
import org.headroom.rules.ReviewedModel;
import org.headroom.rules.Rule;
import org.headroom.rules.Severity;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.StationResult;

/** Rules about too little, too much and badly used capacity, by the analytic engine. */
final class SizingRules {
  private static final double IDLE = 0.1;
  /** Utilisation at which an idle component would still have room for a doubled load. */
  private static final double COMFORTABLE = 0.4;
  /** Two replicas are kept for availability, whatever the load. */
  private static final int FEWEST = 2;
  private static final double COLD = 0.2;

  private final SolvedScenarios scenarios;

  private SizingRules(SolvedScenarios scenarios) {
    this.scenarios = scenarios;
  }

  static List<Rule> all(SolvedScenarios scenarios) {
    SizingRules rules = new SizingRules(scenarios);
    return List.of(
        new Rule("HR415", Severity.WARNING, "Autoscaling stops below the need",
            "At its maximum the component is busier than its own target, so waiting grows where scaling was to help.",
            "Components that scale by CPU, at their largest number of replicas, by the analytic engine in every "
                + "scenario: utilisation above target and tolerance.",
            "Raise the maximum, or relieve the component.", rules::cappedScaling).fixedBy(rules::raiseMaximum),
        new Rule("HR416", Severity.WARNING, "CDN stays cold",
            "Entries expire before they are asked for again: nearly every request pays the detour and loads the "
                + "origin.",
            "The hit ratio of each CDN by the analytic engine, where it is below 20 % in every scenario.",
            "Lengthen the TTL, raise the capacity, or send requests of many keys around the CDN.", rules::coldCdn),
        new Rule("HR608", Severity.INFO, "Idle capacity",
            "Replicas that no load needs are paid for every hour.",
            "Components with three replicas and more, not scaled, whose utilisation by the analytic engine is below "
                + "10 % in every scenario. Brokers and data stores are exempt: their replicas keep copies.",
            "Run fewer replicas, or let it scale.", rules::idle).fixedBy(rules::fewerReplicas));
  }

  private record Solution(String scenario, Station station, StationResult result) {}

  private List<Solution> solutions(ReviewedModel model, Component component) {
    List<Solution> found = new ArrayList<>();
    for (SolvedScenarios.Solved solved : scenarios.of(model).solved()) {
      List<Station> stations = solved.compilation().network().stations();
      for (SolvedScenarios.Peak moment : solved.moments()) {
        String scenario = (solved.scenario().getId() + " " + moment.when()).strip();
        for (int i = 0; i < stations.size(); i++) {
          if (stations.get(i).id().equals(component.getId())) {
            found.add(new Solution(scenario, stations.get(i), moment.statistics().stations().get(i)));
          }
        }
      }
    }
    return found;
  }

  /** The replicas that the busiest scenario needs beyond the maximum of the scaling policy. */
  private record Need(String scenario, int replicas, double utilization) {}

  private Optional<Need> need(ReviewedModel model, Server server) {
    return solutions(model, server).stream().filter(s -> s.station().scaling()
        .filter(p -> p.metric() == Scaling.Metric.CPU && s.result().utilization().mean() > p.target() + p.tolerance()
            && s.result().replicas().last() >= p.maximum()).isPresent())
        .map(s -> new Need(s.scenario(), (int) Math.ceil(s.result().utilization().mean()
            * s.result().replicas().last() / s.station().scaling().orElseThrow().target()),
            s.result().utilization().mean()))
        .max((a, b) -> Integer.compare(a.replicas(), b.replicas()));
  }

  private void cappedScaling(ReviewedModel model, Rule.Report report) {
    model.components(Server.class).filter(s -> s.getScaling() != null).forEach(s -> need(model, s).ifPresent(n ->
        report.add(s, String.format(Locale.ROOT, "'%s' stops scaling at %d replicas, %.0f %% busy in scenario %s; its "
            + "target needs %d.", ReviewedModel.label(s), s.getScaling().getMaximum(), 100 * n.utilization(),
            n.scenario(), n.replicas()))));
  }

  private List<QuickFix> raiseMaximum(FixSite site) {
    return site.element(Server.class).filter(s -> s.getScaling() != null).flatMap(s -> need(site.model(), s).map(n -> {
      ScalingPolicy policy = s.getScaling();
      return new QuickFix("Raise the maximum to " + n.replicas() + " replicas", "'" + ReviewedModel.label(s)
          + "' may scale to " + n.replicas() + " instead of " + policy.getMaximum() + " replicas.", Optional.empty(),
          answer -> policy.setMaximum(n.replicas()));
    })).map(List::of).orElse(List.of());
  }

  private void coldCdn(ReviewedModel model, Rule.Report report) {
    model.components(Cdn.class).forEach(cdn -> {
      List<Solution> used = solutions(model, cdn).stream()
          .filter(s -> s.result().arrivalRate().mean() > 0 && s.result().cacheHitRatio().isPresent()).toList();
      double best = used.stream().mapToDouble(s -> s.result().cacheHitRatio().orElseThrow()).max().orElse(1);
      if (best < COLD) {
        report.add(cdn, String.format(Locale.ROOT, "'%s' answers at best %.1f %% of its requests itself.",
            ReviewedModel.label(cdn), 100 * best));
      }
    });
  }

  /** The fewest replicas that are comfortable in every scenario; empty unless the component is idle. */
  private Optional<Integer> enough(ReviewedModel model, Server server) {
    List<Solution> all = solutions(model, server).stream()
        .filter(s -> s.station().servers().replicas() != Servers.UNLIMITED).toList();
    int replicas = model.values().replicas(server).value();
    double busiest = all.stream().mapToDouble(s -> s.result().utilization().mean()).max().orElse(1);
    int enough = Math.max(FEWEST, (int) Math.ceil(replicas * busiest / COMFORTABLE));
    boolean keepsCopies = server instanceof MessageBroker || server instanceof DataStore;
    boolean idle = !keepsCopies && server.getScaling() == null && busiest < IDLE && enough < replicas;
    return idle ? Optional.of(enough) : Optional.empty();
  }

  private void idle(ReviewedModel model, Rule.Report report) {
    model.components(Server.class).forEach(s -> enough(model, s).ifPresent(enough -> report.add(s, "'"
        + ReviewedModel.label(s) + "' runs " + model.values().replicas(s).value() + " replicas that are idle in every "
        + "scenario; " + enough + " would do.")));
  }

  private List<QuickFix> fewerReplicas(FixSite site) {
    return site.element(Server.class).flatMap(s -> enough(site.model(), s).map(enough ->
        new QuickFix("Run " + enough + " replicas", "'" + ReviewedModel.label(s) + "' runs " + enough + " replicas.",
            Optional.empty(), answer -> s.setReplicas(enough)))).map(List::of).orElse(List.of());
  }
}

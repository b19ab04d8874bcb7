package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.ApiGateway;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DeliveryPipeline;
import org.headroom.model.Dns;
import org.headroom.model.Element;
import org.headroom.model.Metric;
import org.headroom.model.Objective;
import org.headroom.model.Operation;
import org.headroom.model.PlatformService;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Router;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;
import org.headroom.model.units.Durations;
import org.headroom.rules.Rule.Report;

/** Rules about load, routes and objectives that need no engine: HR4xx. HR401, HR402 and HR408 need one. */
final class PerformanceRules {
  private static final Duration SHORT_TTL = Duration.ofSeconds(10);
  private static final Duration LONG_TTL = Duration.ofDays(30);
  private static final int THOUSAND = 1000;

  private PerformanceRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR403", Severity.WARNING, "Objective without scenario",
            "A promise that no situation tests is never kept or broken.",
            "Models with objectives and no scenario; objectives about a class that their scenario does not send.",
            "Add a scenario, or send the class in it.", PerformanceRules::objectiveWithoutScenario),
        new Rule("HR404", Severity.INFO, "Time to live is suspicious",
            "A lifetime off by a factor of 1000 turns a cache into a pass-through or a source of stale data.",
            "The TTL of caches, CDNs and names below 10 s or above 30 d.",
            "Write the value with the unit that is meant.", PerformanceRules::suspiciousTtl)
            .fixedBy(HygieneFixes::meantTtl),
        new Rule("HR405", Severity.WARNING, "Component that nothing reaches",
            "It costs money and does nothing, or the connection that feeds it is missing.",
            "Components that no message can reach from a client. Delivery pipelines and what they deliver to are "
                + "exempt.",
            "Connect it, or delete it.", PerformanceRules::unreachable),
        new Rule("HR406", Severity.ERROR, "Request class that no one serves",
            "Every request of the class fails.",
            "The way of each request class of a scenario from its client: it must not end at a client, a router or a "
                + "CDN.",
            "Add a connection that accepts the class.", PerformanceRules::classNotServed),
        new Rule("HR407", Severity.WARNING, "Ambiguous routing",
            "A gateway that may send a class to unlike targets splits it by weight, which is rarely meant.",
            "Gateways, names and CDNs with several targets of different kind or name that accept the same class.",
            "List on each connection the request classes it accepts, or set weights for a deliberate split.",
            PerformanceRules::ambiguousRouting),
        new Rule("HR409", Severity.ERROR, "Scenario sends no requests",
            "Without traffic there is nothing to simulate.",
            "Scenarios without traffic, and traffic of clients without outgoing requests.",
            "Add traffic, and connect its client.", PerformanceRules::noTraffic),
        new Rule("HR410", Severity.INFO, "Request class in no scenario",
            "Its path is never exercised.",
            "Request classes that no traffic mix contains, in models with scenarios.",
            "Add it to a mix, or delete it.", PerformanceRules::unusedClass),
        new Rule("HR411", Severity.INFO, "CDN has nothing to answer",
            "A CDN in front of dynamic content adds latency and cost, and keeps no load away.",
            "CDNs in models without a static READ class that reaches them.",
            "Mark the static classes, or route dynamic requests around the CDN.", PerformanceRules::uselessCdn),
        new Rule("HR412", Severity.WARNING, "Staleness objective without index updates",
            "The time from commit to searchable cannot be observed when nothing updates an index.",
            "Objectives on index staleness in models without an INDEX connection.",
            "Connect the indexer to the index with role INDEX.", PerformanceRules::stalenessWithoutIndex));
  }

  private static void objectiveWithoutScenario(ReviewedModel model, Report report) {
    List<Scenario> all = model.architecture().getScenarios();
    for (Objective o : model.architecture().getObjectives()) {
      if (all.isEmpty()) {
        report.add(o, "'" + label(o) + "' is never checked: the model has no scenario.");
      } else if (o.getRequestClass() != null) {
        List<Scenario> checked = o.getScenario() == null ? all : List.of(o.getScenario());
        if (checked.stream().noneMatch(s -> sent(s).contains(o.getRequestClass()))) {
          report.add(o, "'" + label(o) + "' is about '" + label(o.getRequestClass()) + "', which "
              + (o.getScenario() == null ? "no scenario" : "'" + label(o.getScenario()) + "' does not") + " send"
              + (o.getScenario() == null ? "s." : "."));
        }
      }
    }
  }

  private static Set<RequestClass> sent(Scenario scenario) {
    return scenario.getTraffic().stream().flatMap(t -> t.getMix().stream()).filter(m -> m.getShare() > 0)
        .map(m -> m.getRequestClass()).filter(r -> r != null).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void suspiciousTtl(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      Duration ttl = ttl(c);
      String meant = meantTtl(c).map(t -> " - did you mean " + Durations.print(t) + "?").orElse(": nothing is kept.");
      if (ttl != null && ttl.compareTo(SHORT_TTL) < 0) {
        report.add(c, "The TTL of '" + label(c) + "' is " + Durations.print(ttl) + " (" + seconds(ttl) + " s)" + meant);
      } else if (ttl != null && ttl.compareTo(LONG_TTL) > 0) {
        report.add(c, "The TTL of '" + label(c) + "' is " + ttl.toDays() + " days" + meant);
      }
    }
  }

  private static Duration ttl(Component c) {
    if (c instanceof Cache cache) {
      return cache.getTtl();
    }
    if (c instanceof Cdn cdn) {
      return cdn.getTtl();
    }
    return c instanceof Dns dns ? dns.getTtl() : null;
  }

  /** The same number with the next larger or smaller unit, for a suspicious TTL other than 0. */
  static Optional<Duration> meantTtl(Component c) {
    Duration ttl = ttl(c);
    if (ttl == null || ttl.isZero()) {
      return Optional.empty();
    }
    if (ttl.compareTo(SHORT_TTL) < 0) {
      return Optional.of(ttl.multipliedBy(THOUSAND));
    }
    return ttl.compareTo(LONG_TTL) > 0 ? Optional.of(ttl.dividedBy(THOUSAND)) : Optional.empty();
  }

  private static String seconds(Duration time) {
    double seconds = time.toNanos() / 1e9;
    return seconds == Math.rint(seconds) ? String.valueOf((long) seconds) : String.valueOf(seconds);
  }

  private static void unreachable(ReviewedModel model, Report report) {
    List<Component> sources = model.components().stream()
        .filter(c -> c instanceof Client || c instanceof DeliveryPipeline).toList();
    Set<Component> reached = model.reachable(sources, c -> true);
    for (Component c : model.components()) {
      if (!reached.contains(c)) {
        report.add(c, "No client reaches '" + label(c) + "'.");
      }
    }
  }

  private static void classNotServed(ReviewedModel model, Report report) {
    Set<List<Element>> reported = new HashSet<>();
    for (Scenario scenario : model.architecture().getScenarios()) {
      for (Traffic traffic : scenario.getTraffic()) {
        for (RequestClass requestClass : sent(scenario)) {
          boolean own = traffic.getMix().stream().anyMatch(m -> m.getRequestClass() == requestClass
              && m.getShare() > 0);
          if (own && traffic.getClient() != null && reported.add(List.of(traffic.getClient(), requestClass))) {
            deadEnd(model, traffic.getClient(), requestClass).ifPresent(end -> report.add(requestClass,
                "'" + label(requestClass) + "' from '" + label(traffic.getClient()) + "' ends at '" + label(end)
                    + "', which passes it on to no one."));
          }
        }
      }
    }
  }

  /** A client, router or CDN on the way of a class from which the class cannot go on. */
  private static Optional<Component> deadEnd(ReviewedModel model, Client client, RequestClass requestClass) {
    Set<Component> way = model.reachable(List.of(client), c -> ReviewedModel.isSynchronous(c)
        && ConnectionRules.carries(c, requestClass) && passesOn(c.getSource()));
    return way.stream().filter(PerformanceRules::passesOn)
        .filter(c -> c != client || model.outgoing(client).stream().anyMatch(ReviewedModel::isSynchronous))
        .filter(c -> model.outgoing(c).stream().noneMatch(o -> forwards(o) && ConnectionRules.carries(o, requestClass)))
        .findFirst();
  }

  private static boolean forwards(Connection c) {
    return c.getRole() == Role.PUBLISH || ReviewedModel.isSynchronous(c) && c.getRole() != Role.CACHE;
  }

  private static boolean passesOn(Component c) {
    return c instanceof Client || c instanceof Router || c instanceof Cdn;
  }

  private record Alternative(EClass type, String label) {}

  private static void ambiguousRouting(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      if (!(c instanceof ApiGateway || c instanceof Dns || c instanceof Cdn)) {
        continue;
      }
      List<Connection> targets = model.outgoing(c).stream()
          .filter(o -> (o.getRole() == Role.REQUEST || o.getRole() == Role.ORIGIN) && o.getWeight() == 1)
          .filter(o -> !(o.getTarget() instanceof PlatformService)).toList();
      if (targets.size() < 2) {
        continue;
      }
      Map<String, Set<Alternative>> byClass = new TreeMap<>();
      for (RequestClass requestClass : classesOrAny(model)) {
        targets.stream().filter(o -> requestClass == null || ConnectionRules.carries(o, requestClass))
            .forEach(o -> byClass.computeIfAbsent(requestClass == null ? "a request" : "'" + label(requestClass) + "'",
                k -> new LinkedHashSet<>()).add(new Alternative(o.getTarget().eClass(), label(o.getTarget()))));
      }
      byClass.entrySet().stream().filter(e -> e.getValue().size() > 1).findFirst().ifPresent(e -> report.add(c,
          "'" + label(c) + "' may send " + e.getKey() + " to "
              + e.getValue().stream().limit(4).map(a -> "'" + a.label() + "'").collect(Collectors.joining(" or "))
                  + "."));
    }
  }

  private static List<RequestClass> classesOrAny(ReviewedModel model) {
    List<RequestClass> classes = new ArrayList<>(model.architecture().getRequestClasses());
    if (classes.isEmpty()) {
      classes.add(null);
    }
    return classes;
  }

  private static void noTraffic(ReviewedModel model, Report report) {
    for (Scenario s : model.architecture().getScenarios()) {
      if (s.getTraffic().isEmpty() || sent(s).isEmpty()) {
        report.add(s, "'" + label(s) + "' sends no requests.");
      }
      s.getTraffic().stream().map(Traffic::getClient).filter(client -> client != null)
          .filter(client -> model.outgoing(client).stream().noneMatch(ReviewedModel::isSynchronous))
          .forEach(client -> report.add(s, "'" + label(s) + "' sends requests from '" + label(client)
              + "', which is connected to nothing."));
    }
  }

  private static void unusedClass(ReviewedModel model, Report report) {
    List<Scenario> scenarios = model.architecture().getScenarios();
    Set<RequestClass> used = scenarios.stream().flatMap(s -> sent(s).stream()).collect(Collectors.toSet());
    for (RequestClass r : model.architecture().getRequestClasses()) {
      if (!scenarios.isEmpty() && !used.contains(r)) {
        report.add(r, "No scenario sends '" + label(r) + "'.");
      }
    }
  }

  private static void uselessCdn(ReviewedModel model, Report report) {
    List<RequestClass> classes = model.architecture().getRequestClasses();
    model.components(Cdn.class).filter(cdn -> !classes.isEmpty() && classes.stream()
        .noneMatch(r -> r.getStaticContent() && r.getOperation() == Operation.READ
            && model.incoming(cdn).stream().anyMatch(c -> ConnectionRules.carries(c, r))))
        .forEach(cdn -> report.add(cdn, "No static read reaches '" + label(cdn) + "'."));
  }

  private static void stalenessWithoutIndex(ReviewedModel model, Report report) {
    boolean indexed = model.connections().stream().anyMatch(c -> c.getRole() == Role.INDEX);
    for (Objective o : model.architecture().getObjectives()) {
      if (o.getMetric() == Metric.INDEX_STALENESS && !indexed) {
        report.add(o, "'" + label(o) + "' limits the staleness of an index, but no connection updates one.");
      }
    }
  }
}

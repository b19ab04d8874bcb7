package org.headroom.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.junit.jupiter.api.Test;

class SizingRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final RuleSet RULES =
      RuleSet.of(SizingRules.all(new SolvedScenarios(new AnalyticEngine(), Optional.empty())));

  private static List<Finding> findings(ModelBuilder model) {
    return Validator.validate(model.architecture, Engines.CATALOGUE,
        new ValidationOptions(RULES, ProjectRules.none(), TODAY));
  }

  private static List<String> found(ModelBuilder model) {
    return findings(model).stream().map(f -> f.rule().id() + " " + f.elementId()).toList();
  }

  private static Server service(ModelBuilder model) {
    return (Server) model.architecture.getNodes().get(1);
  }

  static ModelBuilder scaled(String rate, int maximum) {
    ModelBuilder model = ModelBuilder.singleServer(rate, "1 ms");
    ScalingPolicy policy = HeadroomFactory.eINSTANCE.createScalingPolicy();
    policy.setMaximum(maximum);
    service(model).setScaling(policy);
    return model;
  }

  private static void applyOnlyFix(ModelBuilder model, String title) {
    List<QuickFix> fixes =
        QuickFixes.on(model.architecture, Engines.CATALOGUE, RULES, TODAY).of(findings(model).get(0));
    assertEquals(List.of(title), fixes.stream().map(QuickFix::title).toList());
    fixes.get(0).apply();
    assertEquals(List.of(), found(model));
  }

  @Test
  void scalingThatStopsBelowItsTargetIsAWarning() {
    ModelBuilder model = scaled("2700 rps", 3);
    assertEquals(List.of("HR415 service"), found(model));
    assertEquals("'service' stops scaling at 3 replicas, 90 % busy in scenario steady; its target needs 4.",
        findings(model).get(0).message());
    applyOnlyFix(model, "Raise the maximum to 4 replicas");
  }

  @Test
  void scalingThatReachesItsTargetIsNot() {
    assertEquals(List.of(), found(scaled("2700 rps", 6)));
  }

  @Test
  void replicasThatNoScenarioNeedsAreIdle() {
    ModelBuilder model = ModelBuilder.singleServer("100 rps", "1 ms");
    service(model).setReplicas(10);
    assertEquals(List.of("HR608 service"), found(model));
    applyOnlyFix(model, "Run 2 replicas");
  }

  @Test
  void replicasThatOneScenarioNeedsAreNotIdle() {
    ModelBuilder model = ModelBuilder.singleServer("100 rps", "1 ms");
    service(model).setReplicas(10);
    model.constant(model.scenario("peak", "10 s"), (Client) model.architecture.getNodes().get(0), "5000 rps",
        model.architecture.getRequestClasses().get(0));
    assertEquals(List.of(), found(model));
  }

  @Test
  void secondReplicaForAvailabilityIsNotIdle() {
    ModelBuilder model = ModelBuilder.singleServer("10 rps", "1 ms");
    service(model).setReplicas(2);
    assertEquals(List.of(), found(model));
  }

  static ModelBuilder behindCdn(String keys) {
    ModelBuilder model = new ModelBuilder("CDN");
    RequestClass pictures = model.requestClass("pictures", Operation.READ, "staticContent", "true", "cacheable", "true",
        "keys", keys);
    Client users = model.node(Client.class, "users");
    Cdn edge = model.node(Cdn.class, "edge", "ttl", "1 min", "capacityEntries", "1000000");
    Server origin = ModelBuilder.demand(model.node(Microservice.class, "origin", "replicas", "2"), "1 ms");
    model.connect(users, edge, Role.REQUEST);
    model.connect(edge, origin, Role.ORIGIN);
    model.constant(model.scenario("steady", "60 s"), users, "100 rps", pictures);
    return model;
  }

  @Test
  void cdnWhoseEntriesExpireBeforeTheyAreAskedForAgainIsCold() {
    ModelBuilder model = behindCdn("1000000");
    assertEquals(List.of("HR416 edge"), found(model));
    assertTrue(findings(model).get(0).message().startsWith("'edge' answers at best "), findings(model).toString());
  }

  @Test
  void cdnOfFewKeysIsWarm() {
    assertEquals(List.of(), found(behindCdn("100")));
  }
}

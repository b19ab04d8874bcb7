package org.headroom.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.SeedLike;
import org.headroom.model.Client;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Metric;
import org.headroom.model.SpikeLoad;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.RuleSet;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.junit.jupiter.api.Test;

class LoadRulesTest {
  private static List<Finding> findings(ModelBuilder model) {
    RuleSet rules = RuleSet.of(LoadRules.all(new SolvedScenarios(new AnalyticEngine(), Optional.empty())));
    return Validator.validate(model.architecture, Engines.CATALOGUE,
        new ValidationOptions(rules, ProjectRules.none(), LocalDate.of(2026, 11, 22)));
  }

  private static List<String> found(ModelBuilder model) {
    return findings(model).stream().map(f -> f.rule().id() + " " + f.elementId()).toList();
  }

  @Test
  void aModelWithRoomHasNoFinding() {
    assertEquals(List.of(), found(ModelBuilder.singleServer("700 rps", "1 ms")));
  }

  @Test
  void moreLoadThanCapacityIsAnError() {
    ModelBuilder model = ModelBuilder.singleServer("1300 rps", "1 ms");
    assertEquals(List.of("HR401 service"), found(model));
    assertTrue(findings(model).get(0).message().contains("130 %"), findings(model).get(0).message());
  }

  @Test
  void littleHeadroomIsAWarning() {
    ModelBuilder model = ModelBuilder.singleServer("900 rps", "1 ms");
    assertEquals(List.of("HR402 service"), found(model));
    assertEquals("'service' is 90 % utilised in scenario steady.", findings(model).get(0).message());
  }

  @Test
  void theWorstScenarioCounts() {
    ModelBuilder model = ModelBuilder.singleServer("100 rps", "1 ms");
    model.constant(model.scenario("peak", "10 s"), (Client) model.architecture.getNodes().get(0),
        "950 rps", model.architecture.getRequestClasses().get(0));
    assertEquals("'service' is 95 % utilised in scenario peak.", findings(model).get(0).message());
  }

  private static ModelBuilder withSpike(String peak) {
    ModelBuilder model = ModelBuilder.singleServer("100 rps", "1 ms");
    SpikeLoad spike = HeadroomFactory.eINSTANCE.createSpikeLoad();
    ModelBuilder.set(spike, "base", "100 rps", "peak", peak, "at", "20 s", "lasting", "3 s", "rise", "2 s");
    model.traffic(model.scenario("sale", "10 min"), (Client) model.architecture.getNodes().get(0), spike,
        model.architecture.getRequestClasses().get(0));
    return model;
  }

  @Test
  void anOverloadAtThePeakIsAnErrorAlthoughTheMeanIsLow() {
    List<Finding> findings = findings(withSpike("1300 rps"));
    assertEquals(List.of("'service' is overloaded at the peak of scenario sale, at 22 s: its load is 130 % of its"
        + " capacity."), findings.stream().filter(f -> f.rule().id().equals("HR401")).map(Finding::message).toList());
  }

  @Test
  void littleHeadroomAtThePeakIsAWarning() {
    List<Finding> findings = findings(withSpike("850 rps"));
    assertEquals(List.of("'service' is 85 % utilised at the peak of scenario sale, at 22 s."),
        findings.stream().filter(f -> f.rule().id().equals("HR402")).map(Finding::message).toList());
  }

  @Test
  void aPeakWithRoomIsNoFinding() {
    assertTrue(found(withSpike("790 rps")).stream().noneMatch(f -> f.startsWith("HR40")));
  }

  @Test
  void aVolumeSlowerThanItsWritesIsAWarning() {
    SeedLike seed = new SeedLike();
    ModelBuilder.set(seed.database, "iops", "40 rps");
    assertTrue(found(seed.model).contains("HR408 product-db"), found(seed.model).toString());
  }

  @Test
  void aVolumeFastEnoughIsNot() {
    assertTrue(found(new SeedLike().model).stream().noneMatch(f -> f.startsWith("HR408")));
  }

  @Test
  void anObjectiveOutOfReachIsAWarning() {
    ModelBuilder model = ModelBuilder.singleServer("700 rps", "1 ms");
    model.objective("magic", Metric.LATENCY_MEAN, "1 ms");
    model.objective("sensible", Metric.LATENCY_MEAN, "5 ms");
    assertEquals(List.of("HR413 magic"), found(model));
  }

  @Test
  void aScenarioThatCannotRunIsAnError() {
    ModelBuilder model = ModelBuilder.singleServer("700 rps", "1 ms");
    model.scenario("empty", "10 s");
    assertEquals(List.of("HR414 empty"), found(model));
  }

  @Test
  void theFullSetContainsStandardAndLoadRules() {
    RuleSet all = AllRules.with(new AnalyticEngine(), Optional.empty());
    assertTrue(all.find("HR401").isPresent());
    SolvedScenarios scenarios = new SolvedScenarios(new AnalyticEngine(), Optional.empty());
    int load = LoadRules.all(scenarios).size() + SizingRules.all(scenarios).size();
    assertEquals(RuleSet.standard().rules().size() + load, all.rules().size());
  }
}

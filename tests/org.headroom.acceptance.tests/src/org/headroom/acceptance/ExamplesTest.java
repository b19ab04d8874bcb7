package org.headroom.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.rules.AllRules;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Element;
import org.headroom.model.Objective;
import org.headroom.model.Scenario;
import org.headroom.model.io.ModelWriter;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.Severity;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model that newcomers are shown is canonical, sound, documented, and can be run. */
class ExamplesTest {

  /** Requests that a short run simulates. */
  private static final double REQUESTS = 30_000;
  
  /** Longer than the start of a function, so that the rush of cold starts is over. */
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  /** Catalogue rows and suppressions are judged on a fixed day, so that a green build stays green. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static List<Example> examples() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areWrittenInTheCanonicalForm(Example example) throws Exception {
    assertArrayEquals(Files.readAllBytes(example.file()), new ModelWriter().toBytes(example.load()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void haveNoErrorAmongTheirFindings(Example example) throws Exception {
    var rules = AllRules.with(new AnalyticEngine(), Optional.of(example.file()));
    var options = new ValidationOptions(rules, ProjectRules.none(), TODAY);
    List<Finding> errors = Validator.validate(example.load(), Example.CATALOGUE, options).stream()
        .filter(finding -> finding.severity() == Severity.ERROR).toList();
    assertEquals(List.of(), errors);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void stateTheirAssumptionsWhereTheyMakeThem(Example example) throws Exception {
    Set<String> silent = elements(example.load()).stream()
        .filter(e -> e instanceof Component || e instanceof Scenario)
        .filter(e -> e.getDocumentation() == null && e.getNote() == null && !isFromBrief(e))
        .map(Element::getId).collect(Collectors.toSet());
    assertEquals(Set.of(), silent);
  }

  /** What the brief describes keeps its wording instead. */
  private static boolean isFromBrief(Element element) {
    return element.getProperties().stream().anyMatch(property -> property.getKey().startsWith("brief."));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compileInEveryScenario(Example example) throws Exception {
    Architecture architecture = example.load();
    for (Scenario scenario : architecture.getScenarios()) {
      Compilation compilation =
          Example.simulator().compile(architecture, RunOptions.defaults().withScenario(scenario.getId()));
      assertTrue(compilation.offeredRps() > 0, scenario.getId());
      assertFalse(compilation.network().stations().isEmpty(), scenario.getId());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void judgeEveryScenarioByAnObjective(Example example) throws Exception {
    Architecture architecture = example.load();
    Set<Scenario> judged =
        architecture.getObjectives().stream().map(Objective::getScenario).collect(Collectors.toSet());
    for (Scenario scenario : architecture.getScenarios()) {
      boolean ofTheBrief = example.name().equals("global-ecommerce-catalog");
      assertTrue(ofTheBrief || judged.contains(scenario), scenario.getId());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void simulateWithEveryMessageAccountedFor(Example example) throws Exception {
    Architecture architecture = example.load(WARM_UP);
    var simulator = Example.simulator();
    Compilation compilation = simulator.compile(architecture, brief(architecture));
    RunStatistics statistics = simulator.simulate(compilation, RunControl.NONE);
    assertTrue(statistics.balanced());
    for (StationResult station : statistics.stations()) {
      if (station.completed() >= REQUESTS / 10) {
        // What is inside at the two ends of the run is less than a hundredth of what passes.
        assertEquals(0, station.littleResidual(), 0.01, station.id());
      }
    }
    for (ObjectiveResult objective : simulator.verdicts(compilation, statistics).objectives()) {
      assertTrue(objective.verdict() != ObjectiveResult.Verdict.UNKNOWN, objective.explanation());
    }
  }

  private static RunOptions brief(Architecture architecture) {
    double seconds = REQUESTS / Example.offered(architecture, architecture.getScenarios().get(0));
    return RunOptions.defaults().withReplications(1).withDuration(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void areSolvedOrRefusedWithAReason(Example example) throws Exception {
    Architecture architecture = example.load();
    for (Scenario scenario : architecture.getScenarios()) {
      var simulator = Example.simulator();
      Compilation compilation =
          simulator.compile(architecture, RunOptions.defaults().withScenario(scenario.getId()));
      try {
        RunStatistics solution = simulator.solve(compilation, compilation.network());
        assertTrue(solution.balanced(), scenario.getId());
        assertFalse(solution.notes().isEmpty(), "a solution says what it is worth");
      } catch (CompileException e) {
        assertTrue(e.getMessage().contains("cannot solve the model: "), e.getMessage());
      }
    }
  }

  private static List<Element> elements(Architecture architecture) {
    List<Element> elements = new ArrayList<>();
    architecture.eAllContents().forEachRemaining(object -> {
      if (object instanceof Element element) {
        elements.add(element);
      }
    });
    return elements;
  }
}

package org.headroom.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.SeedLike;
import org.headroom.model.Metric;
import org.headroom.model.Server;
import org.headroom.rules.Finding;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.Rule;
import org.headroom.rules.RuleSet;
import org.headroom.rules.RulesDocument;
import org.headroom.rules.RulesDocument.Example;
import org.headroom.rules.ValidationOptions;
import org.headroom.rules.Validator;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesDocumentTest {
  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Path PAGE = ROOT.resolve("docs/rules.md");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final RuleSet RULES = AllRules.with(new AnalyticEngine(), Optional.empty());

  static List<Rule> rules() {
    return RULES.rules();
  }

  @Test
  void pageInTheDocumentationIsUpToDate() throws IOException {
    String expected = RulesDocument.markdown(RULES, examples());
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertEquals(expected, Files.readString(PAGE),
        "docs/rules.md differs from the rules; run this test with -Dheadroom.regenerate=true and commit the page");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasASection(Rule rule) throws IOException {
    assertTrue(Files.readString(PAGE).contains("\n### " + rule.id() + "\n\n**" + rule.title() + "**"));
  }

  /** The examples of the rules that need no engine, as their own test has found them, and those of the others. */
  private static Map<String, Example> examples() throws IOException {
    Map<String, Example> examples = new TreeMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("tests/org.headroom.rules.tests/data/example-messages.txt"))) {
      List<String> cells = List.of(line.split("\t"));
      examples.put(cells.get(0), new Example(cells.get(1), cells.subList(2, cells.size())));
    }
    for (ModelBuilder model : models()) {
      for (Finding finding : findings(model)) {
        examples.computeIfAbsent(finding.rule().id(), id -> new Example(finding.message(),
            QuickFixes.on(model.architecture, Engines.CATALOGUE, RULES, TODAY).of(finding).stream()
                .map(QuickFix::title).toList()));
      }
    }
    return examples;
  }

  private static List<Finding> findings(ModelBuilder model) {
    SolvedScenarios scenarios = new SolvedScenarios(new AnalyticEngine(), Optional.empty());
    RuleSet rules = RuleSet.of(LoadRules.all(scenarios)).plus(RuleSet.of(SizingRules.all(scenarios)));
    return Validator.validate(model.architecture, Engines.CATALOGUE,
        new ValidationOptions(rules, ProjectRules.none(), TODAY));
  }

  private static List<ModelBuilder> models() {
    SeedLike slowVolume = new SeedLike();
    ModelBuilder.set(slowVolume.database, "iops", "40 rps");
    ModelBuilder magic = ModelBuilder.singleServer("700 rps", "1 ms");
    magic.objective("magic", Metric.LATENCY_MEAN, "1 ms");
    ModelBuilder empty = ModelBuilder.singleServer("700 rps", "1 ms");
    empty.scenario("empty", "10 s");
    ModelBuilder idle = ModelBuilder.singleServer("100 rps", "1 ms");
    ((Server) idle.architecture.getNodes().get(1)).setReplicas(10);
    return List.of(ModelBuilder.singleServer("1300 rps", "1 ms"), ModelBuilder.singleServer("900 rps", "1 ms"), magic,
        empty, idle, SizingRulesTest.scaled("2700 rps", 3), SizingRulesTest.behindCdn("1000000"), slowVolume.model);
  }
}

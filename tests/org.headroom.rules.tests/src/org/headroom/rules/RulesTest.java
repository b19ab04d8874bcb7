package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.headroom.catalogue.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final RuleSet RULES = RuleSet.standard();

  @TempDir
  private static Path project;

  private static Catalogue catalogue;

  static List<Example> examples() {
    return Example.all();
  }

  static List<Rule> rules() {
    return Rules.all();
  }

  @BeforeAll
  static void readCatalogueWithAnOldRow() throws IOException {
    ExampleCatalogue.write(project);
    catalogue = Catalogue.forProject(project);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void ruleFindsWhatBreaksItAndNothingElse(Example example) {
    List<Finding> findings = validate(example.model(), ProjectRules.none()).stream()
        .filter(f -> f.rule().id().equals(example.rule())).toList();
    if (example.element() == null) {
      assertEquals(List.of(), findings.stream().map(Finding::message).toList());
    } else {
      assertEquals(List.of(example.element()), findings.stream().map(Finding::elementId).distinct().toList(),
          findings.toString());
      for (Finding finding : findings) {
        assertTrue(finding.message().endsWith(".") || finding.message().endsWith("?"), finding.message());
        assertFalse(finding.remedy().isBlank());
        assertFalse(finding.elementLabel().isBlank());
      }
    }
  }

  @Test
  void everyRuleHasAViolatingAndACleanModel() {
    Set<String> ids = rules().stream().map(Rule::id).collect(Collectors.toSet());
    assertEquals(Set.of(), without(ids, ruleIds(example -> example.element() != null)), "without a violating model");
    assertEquals(Set.of(), without(ids, ruleIds(example -> example.element() == null)), "without a clean model");
    assertEquals(Set.of(), without(ruleIds(example -> true), ids), "examples of rules that do not exist");
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(id -> !some.contains(id)).collect(Collectors.toSet());
  }

  private static Set<String> ruleIds(Predicate<Example> which) {
    return examples().stream().filter(which).map(Example::rule).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleSaysWhatWhyAndWhatToDo(Rule rule) {
    assertTrue(rule.title().length() > 5 && !rule.title().endsWith("."), rule.title());
    assertTrue(rule.rationale().length() > 20 && rule.rationale().endsWith("."), rule.rationale());
    assertTrue(rule.inspects().length() > 15 && rule.inspects().endsWith("."), rule.inspects());
    assertTrue(rule.remedy().length() > 5 && rule.remedy().endsWith("."), rule.remedy());
    assertNotNull(rule.group());
  }

  @Test
  void messageNamesTheElementAndWhatWasMeant() {
    assertTrue(messages("Cache cache ttl=3600ms")
        .contains("The TTL of 'cache' is 3600 ms (3.6 s) - did you mean 1 h?"));
    assertTrue(messages("Microservice svc instanceType=t3.lage")
        .contains("The catalogue has no row 't3.lage' for the instance type of 'svc'; did you mean 't3.large'?"));
  }

  private static List<String> messages(String model) {
    return validate(model, ProjectRules.none()).stream().map(Finding::message).toList();
  }

  @Test
  void findingsComeInAStableOrderTheMostSeriousFirst() {
    String model = "Client user\nSqlDatabase db\nSqlDatabase db2\nuser -> db2\nuser -> db";
    List<Finding> findings = validate(model, ProjectRules.none());
    for (int i = 1; i < findings.size(); i++) {
      Finding a = findings.get(i - 1);
      Finding b = findings.get(i);
      int severity = b.severity().compareTo(a.severity());
      assertTrue(severity < 0 || severity == 0 && a.rule().id().compareTo(b.rule().id()) <= 0, a + " before " + b);
    }
    assertEquals(findings.stream().map(Finding::message).toList(),
        validate(model, ProjectRules.none()).stream().map(Finding::message).toList());
    assertEquals(List.of("db", "db2"), findings.stream().filter(f -> f.rule().id().equals("HR202"))
        .map(Finding::elementId).toList());
  }

  @Test
  void suppressionHidesTheFindingUntilItsLastDay() {
    String model = "Subnet s {\nSqlDatabase db\n}\nsuppress db HR316 2026-01-15 rebuilt-from-events\n";
    assertFalse(ids(validate(model, ProjectRules.none())).contains("HR316"));
    String expired = model.replace("2026-01-15", "2026-01-14");
    assertTrue(ids(validate(expired, ProjectRules.none())).containsAll(List.of("HR316", "HR691")));
  }

  @Test
  void suppressionHoldsForItsElementOnly() {
    String model = "SqlDatabase a\nSqlDatabase b\nsuppress a HR316 - rebuilt";
    assertEquals(List.of("b"), validate(model, ProjectRules.none()).stream()
        .filter(f -> f.rule().id().equals("HR316")).map(Finding::elementId).toList());
  }

  @Test
  void projectOverridesSeveritiesAndSwitchesRulesOff() {
    String model = "SqlDatabase db";
    ProjectRules overrides = new ProjectRules(Map.of("HR316", Severity.ERROR), Set.of("HR201"));
    List<Finding> findings = validate(model, overrides);
    assertEquals("HR316", findings.get(0).rule().id());
    assertEquals(Severity.ERROR, findings.get(0).severity());
    assertFalse(ids(findings).contains("HR201"));
  }

  @Test
  void ruleFileIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve(".headroom")).resolve("rules.yaml");
    Files.writeString(file, "severities:\n  HR316: error\n  HR604: off\n");
    ProjectRules read = ProjectRules.forProject(folder, RULES);
    assertEquals(Map.of("HR316", Severity.ERROR), read.severities());
    assertEquals(Set.of("HR604"), read.off());
    assertEquals(ProjectRules.none(), ProjectRules.forProject(folder.resolve("elsewhere"), RULES));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      'severities: {HR999: error}'           | :1: unknown rule 'HR999'
      'severities: {HR316: fatal}'           | :1: 'fatal' is not a severity of HR316
      'severities: {HR316: off, HR316: off}' | :1: 'HR316' occurs twice
      'severity: {}'                         | :1: unknown key 'severity'
      'severities: error'                    | :1: expected is a map
      'severities: ['                        | not well-formed YAML
      """)
  void wrongRuleFileIsRefusedWithFileAndLine(String text, String complaint, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("rules.yaml");
    Files.writeString(file, text);
    String message = assertThrows(ProjectRulesException.class, () -> ProjectRules.read(file, RULES)).getMessage();
    assertTrue(message.startsWith(file.toString()) && message.contains(complaint), message);
  }

  @Test
  void ruleSetsCompose() {
    Rule own = new Rule("HR401", Severity.ERROR, "Overload", "It fails.", "Utilisation.", "Add replicas.",
        (model, report) -> model.components().forEach(c -> report.add(c, "'" + ReviewedModel.label(c) + "' is full.")));
    RuleSet both = RULES.plus(RuleSet.of(List.of(own)));
    List<Finding> findings = Validator.validate(Drawing.of("Microservice svc"), catalogue,
        new ValidationOptions(both, ProjectRules.none(), TODAY));
    assertTrue(ids(findings).contains("HR401"));
    assertThrows(IllegalArgumentException.class, () -> both.plus(RuleSet.of(List.of(own))));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(f -> f.rule().id()).toList();
  }

  private static List<Finding> validate(String model, ProjectRules overrides) {
    return Validator.validate(Drawing.of(model), catalogue, new ValidationOptions(RULES, overrides, TODAY));
  }
}

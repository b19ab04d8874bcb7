package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.HeadroomPackage;
import org.headroom.rules.expression.Budget;
import org.headroom.rules.expression.Condition;
import org.headroom.rules.expression.ExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomRulesTest {
  private static final RuleSet RULES = RuleSet.standard();
  private static final Path PAGE = Path.of(System.getProperty("headroom.root"), "docs/custom-rules.md");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  private ProjectRules read(String yaml) throws IOException {
    return ProjectRules.read(Files.writeString(folder.resolve("rules.yaml"), yaml), RULES);
  }

  private static List<Finding> findings(ProjectRules project, String model) {
    return Validator.validate(Drawing.of(model.replace(";", "\n")), Catalogue.builtIn(),
        new ValidationOptions(RuleSet.of(List.of()), project, LocalDate.of(2026, 1, 15)));
  }

  private boolean isFound(String on, String condition, String model) throws IOException {
    return !findings(
        read("rules: {T-1: {title: Test, on: " + on + ", assert: '" + condition.replace("'", "''") + "'}}"),
        model).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ACME-1 | SqlDatabase db backupRetention=30d             | SqlDatabase db backupRetention=7d
      ACME-1 | SqlDatabase db backupRetention=31d             | SqlDatabase db
      ACME-2 | Microservice a; Microservice b; a -> b encrypted=true | Microservice a; Microservice b; a -> b
      ACME-2 | Microservice a; Microservice b; a -> b protocol=grpcs | Microservice a; Microservice b; a -> b protocol=http
      ACME-3 | Microservice a; SqlDatabase d; a -> d | Microservice a; Microservice b; SqlDatabase d; a -> d; b -> d
      ACME-4 | Microservice a; Monitoring central-1; a -> central-1 | Microservice a; Monitoring m; a -> m
      ACME-5 | Microservice a; Microservice b; a -> b         | Microservice a; Microservice b; a -> b retry.attempts=3
      ACME-6 | Microservice a; Microservice b; a -> b timeout=1s | Microservice a; Microservice b; a -> b timeout=2s
      """)
  void examplesOfTheDocumentationFindWhatTheySay(String rule, String clean, String broken) throws IOException {
    Matcher yaml = YAML.matcher(Files.readString(PAGE));
    assertTrue(yaml.find());
    ProjectRules project = read(yaml.group(1));
    assertEquals(List.of(), findings(project, clean).stream().filter(f -> f.rule().id().equals(rule)).toList());
    assertTrue(findings(project, broken).stream().anyMatch(f -> f.rule().id().equals(rule)));
  }

  @Test
  void findingLooksLikeABuiltInOne() throws IOException {
    Matcher yaml = YAML.matcher(Files.readString(PAGE));
    assertTrue(yaml.find());
    Finding finding = findings(read(yaml.group(1)), "SqlDatabase db label=Orders backupRetention=7d").get(0);
    assertEquals("'Orders' keeps backups for 7 d.", finding.message());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("The auditors ask for backups of 30 days.", finding.rule().rationale());
    assertEquals("Set backupRetention to 30 d.", finding.remedy());
    assertEquals(RuleGroup.PROJECT, finding.rule().group());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      SqlDatabase | multiAz | SqlDatabase d multiAz=true | SqlDatabase d
      SqlDatabase | not multiAz | SqlDatabase d | SqlDatabase d multiAz=true
      SqlDatabase | scaling | SqlDatabase d scaling.minimum=2 | SqlDatabase d
      SqlDatabase | replicas >= 2 and replicas <= 4 | SqlDatabase d replicas=3 | SqlDatabase d replicas=5
      SqlDatabase | replicas = 2 or replicas = 4 | SqlDatabase d replicas=4 | SqlDatabase d replicas=3
      SqlDatabase | engine = MYSQL | SqlDatabase d engine=MYSQL | SqlDatabase d
      SqlDatabase | engine != MYSQL | SqlDatabase d | SqlDatabase d engine=MYSQL
      SqlDatabase | owner = none | SqlDatabase d | SqlDatabase d owner=me
      SqlDatabase | owner != none | SqlDatabase d owner=me | SqlDatabase d
      SqlDatabase | storageSize >= 10 GiB | SqlDatabase d storageSize=10GiB | SqlDatabase d storageSize=9GiB
      SqlDatabase | iops > 3000 rps | SqlDatabase d iops=3001rps | SqlDatabase d iops=3000rps
      SqlDatabase | replicationLag < failoverTime | SqlDatabase d failoverTime=1min | SqlDatabase d failoverTime=1ms
      SqlDatabase | matches(id, "db*x") | SqlDatabase db-x | SqlDatabase db-y
      Node | is(DataStore) | SqlDatabase d | Cache c
      Node | type = "SqlDatabase" | SqlDatabase d | Cache c
      Node | visibility = PUBLIC | Subnet s visibility=PUBLIC | Subnet s
      Node | count(nodes) = 0 | Subnet s | Subnet s {; Cache c; }
      Component | boundary.cidr = "10.0.0.0/8" | Subnet s cidr=10.0.0.0/8 {; Cache c; } | Subnet s {; Cache c; }
      Component | count(outgoing where target.id != self.id) < 2 | Cache c | Cache x; Microservice m; Cache y; m -> x; m -> y
      """)
  void conditionHoldsForOneAndNotForTheOther(String on, String condition, String holds, String fails)
      throws IOException {
    assertFalse(isFound(on, condition, holds));
    assertTrue(isFound(on, condition, fails));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      replicas >= two            | column 13: SqlDatabase has no feature 'two'
      replicas >= "two"          | column 13
      colour = "red"             | column 1: SqlDatabase has no feature 'colour'
      engine = POSTGRE           | column 10
      backupRetention >= 30      | column 20
      replicas >= 2 2            | column 15: expected is 'and', 'or' or the end, not '2'
      (replicas >= 2             | column 15: expected is ')', not the end
      replicas >= 2 ; drop       | column 15: ';' has no meaning here
      eval("x")                  | column 1: there is no function 'eval'
      is(java)                   | column 4: 'java' is no class of the metamodel
      all(outgoing)              | column 1: all(…) needs a condition
      count(outgoing) >= many    | column 17: count(…) is compared with a whole number
      boundary = "x"             | column 10: 'boundary' is an element
      replicas.x = 1             | column 10: 'replicas' is a value and has no 'x'
      eClass.name = "x"          | column 1: SqlDatabase has no feature 'eClass'
      """)
  void wrongConditionIsToldWithFileLineAndColumn(String condition, String complaint) {
    String message = assertThrows(ProjectRulesException.class, () -> read(
        "rules:\n  T-1:\n    title: Test\n    on: SqlDatabase\n    assert: '" + condition.replace("'", "''") + "'\n"))
        .getMessage();
    assertTrue(message.contains("rules.yaml:5: 'assert' of T-1, column") && message.contains(complaint), message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      'rules: {HR-1: {title: T, on: Cache, assert: ttl}}'        | 'HR-1' is not an id
      'rules: {acme: {title: T, on: Cache, assert: ttl}}'        | 'acme' is not an id
      'rules: {AB-1: x}'                                         | the rule AB-1 is not a map
      'rules: {AB-1: {title: T, on: Cache}}'                     | has no 'assert'
      'rules: {AB-1: {title: T, on: Cash, assert: ttl}}'         | 'Cash' is no class of elements
      'rules: {AB-1: {title: T, on: Cache, assert: ttl, severity: bad}}' | 'bad' is not a severity
      'rules: {AB-1: {title: T, on: Cache, assert: ttl, colour: red}}'   | unknown key 'colour'
      'rules: {AB-1: {title: T, on: Cache, assert: ttl, message: "{x}"}}' | '{x}' in the message of AB-1
      'rules: [x]'                                               | expected is a map
      """)
  void wrongRuleIsTold(String yaml, String complaint) {
    String message = assertThrows(ProjectRulesException.class, () -> read(yaml)).getMessage();
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void severityOfAnOwnRuleCanBeChangedAndTheRuleSuppressed() throws IOException {
    String rules = "rules: {AB-1: {title: T, on: Cache, assert: clustered}}\nseverities: {AB-1: error}";
    assertEquals(Severity.ERROR, findings(read(rules), "Cache c").get(0).severity());
    assertEquals(List.of(), findings(read(rules), "Cache c; suppress c AB-1 - fine"));
  }

  @Test
  void conditionThatMultipliesTheModelIsStopped() throws IOException {
    StringBuilder model = new StringBuilder("Subnet s {\n");
    for (int i = 0; i < 200; i++) {
      model.append("Cache c").append(i).append('\n');
    }
    ProjectRules project = read("rules: {AB-1: {title: T, on: Cache, assert: 'not any(boundary.nodes where "
        + "any(boundary.nodes where any(boundary.nodes where id = \"none\")))'}}");
    List<Finding> findings = findings(project, model.append("}").toString());
    assertEquals(List.of(""), findings.stream().map(Finding::elementId).toList());
    assertTrue(findings.get(0).message().contains("was stopped"), findings.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not ", "any(boundary.nodes where "})
  void deepNestingIsRefusedAndNotAnOverflow(String part) {
    String condition = part.repeat(1900 / part.length()) + "multiAz";
    ProjectRulesException e = assertThrows(ProjectRulesException.class,
        () -> read("rules: {AB-1: {title: T, on: SqlDatabase, assert: '" + condition + "'}}"));
    assertTrue(e.getMessage().contains("nest at most 20 deep"), e.getMessage());
  }

  @Test
  void longChainIsNotDeepButALongTextIsRefused() throws IOException {
    assertFalse(isFound("SqlDatabase", "multiAz and ".repeat(150) + "multiAz", "SqlDatabase d multiAz=true"));
    assertThrows(ProjectRulesException.class, () -> isFound("SqlDatabase", "multiAz and ".repeat(200) + "multiAz", ""));
  }

  @Test
  void anyTextIsEitherAConditionOrAComplaint() {
    Random random = new Random(7);
    String[] words = {
        "replicas", ">=", "2", "and", "or", "not", "(", ")", "count", "any", "outgoing", "where", "role", "=", "CDC",
        "\"x\"", "'", ".", "self", "none", "30 d", ",", "matches", "is", "*", "%", "\u0000", "target", "-1", "1e9"};
    int read = 0;
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      try {
        Condition.parse(text.toString(), HeadroomPackage.Literals.SERVER)
            .holds(Drawing.of("Cache c").getNodes().get(0), new Budget(1000));
        read++;
      } catch (ExpressionException e) {
        assertTrue(e.column() >= 0 && !e.getMessage().isBlank());
      }
    }
    assertTrue(read > 0);
  }

  /** Found by its name below. */
  public static final class Provided implements RuleProvider {
    @Override
    public List<Rule> rules() {
      return List.of(new Rule("ACME-100", Severity.INFO, "Provided", "Because.", "All.", "Nothing.",
          (model, report) -> model.components().forEach(c -> report.add(c, "Found."))));
    }
  }

  @Test
  void providersAddRulesWrittenInJava() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(RuleProvider.class.getName()), Provided.class.getName());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      RuleSet provided = RuleSet.provided(loader);
      assertEquals(List.of("ACME-100"), provided.rules().stream().map(Rule::id).toList());
      assertEquals(List.of("Found."), Validator.validate(Drawing.of("Cache c"), Catalogue.builtIn(),
          new ValidationOptions(provided, ProjectRules.none(), LocalDate.of(2026, 1, 15))).stream()
          .map(Finding::message).toList());
    }
  }
}

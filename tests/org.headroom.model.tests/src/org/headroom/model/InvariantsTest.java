package org.headroom.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsTest {

  private static List<Violation> check(String content) throws IOException {
    String text = "<headroom:Architecture xmlns:headroom=\"http://headroom.org/model/1\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" name=\"Shop\">" + content
        + "</headroom:Architecture>";
    return Invariants.check(new ModelReader().read("t", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
        .architecture());
  }

  private static String server(String content) {
    return "<nodes xsi:type='headroom:SqlDatabase' id='db'>" + content + "</nodes>";
  }

  private static String demand(String time) {
    return server("<demands><time xsi:type='headroom:" + time + "/></demands>");
  }

  private static String traffic(String profile, String mix) {
    return "<nodes xsi:type='headroom:Client' id='client'/><requestClasses id='browse'/><scenarios id='steady'>"
        + "<traffic client='client'><profile xsi:type='headroom:" + profile + mix + "</traffic></scenarios>";
  }

  private static final String MIX = "<mix requestClass='browse'/>";

  @ParameterizedTest
  @ValueSource(strings = {
      "UniformTime' minimum='1 ms' maximum='1 ms'",
      "TriangularTime' minimum='1 ms' mode='2 ms' maximum='3 ms'",
      "HyperExponentialTime' mean='1 ms' cv='1'",
      "ParetoTime' mean='1 ms' shape='1.1'",
      "ConstantTime' value='0 s'",
      "EmpiricalTime' file='times.csv'"})
  void soundDistributionsHaveNoViolation(String time) throws IOException {
    assertEquals(List.of(), check(demand(time)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "UniformTime' minimum='2 ms' maximum='1 ms'|minimum|(2 ms) is longer than the maximum (1 ms)",
      "TriangularTime' minimum='1 ms' mode='4 ms' maximum='3 ms'|mode|(4 ms) is longer than the maximum (3 ms)",
      "TriangularTime' minimum='2 ms' mode='1 ms' maximum='3 ms'|minimum|(2 ms) is longer than the mode (1 ms)",
      "HyperExponentialTime' mean='1 ms' cv='0.9'|cv|is 0.9. It must be at least 1",
      "ParetoTime' mean='1 ms' shape='1'|shape|must be greater than 1",
      "ExponentialTime' mean='0 s'|mean|is 0 s",
      "ExponentialTime'|mean|The ExponentialTime in \"db\" has no mean.",
      "ErlangTime' mean='1 ms' stages='0'|stages|is 0. It must be a whole number of at least 1.",
      "LogNormalTime' mean='1 ms' cv='0'|cv|finite number greater than 0",
      "EmpiricalTime'|values|has neither values nor a file"})
  void unsoundDistributionsAreNamed(String time, String feature, String part) throws IOException {
    assertViolation(check(demand(time)), feature, part);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<scaling minimum='3' maximum='2'/>|minimum|(3) is greater than the maximum (2)",
      "<scaling target='40'/>|target|is 40. For CPU it must be a percentage",
      "<scaling target='150 %'/>|target|up to 100 %",
      "<scaling metric='QUEUE'/>|target|is 70 %. For QUEUE it must be a count",
      "<scaling evaluationPeriod='0 s'/>|evaluationPeriod|It must be longer than 0 s",
      "<reliability mtbf='0 s' mttr='1 s'/>|mtbf|is 0 s",
      "<reliability mtbf='1 d'/>|mttr|has no mttr",
      "<throttle rate='0 rps'/>|rate|must be greater than 0"})
  void unsoundPartsOfServersAreNamed(String part, String feature, String words) throws IOException {
    assertViolation(check(server(part)), feature, words);
  }

  @Test
  void replicasStartWithinTheLimitsOfScaling() throws IOException {
    String nodes = "<nodes xsi:type='headroom:Cache' id='c' replicas='%d'><scaling minimum='2' maximum='4'/></nodes>";
    assertEquals(List.of(), check(nodes.formatted(4)));
    assertViolation(check(nodes.formatted(5)), "replicas", "The replicas of \"c\" is 5, outside the limits");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "StepLoad'><steps at='1 s' rate='1 rps'/></profile>|at|Begin with a step at 0 s",
      "StepLoad'><steps rate='1 rps'/><steps at='0 s' rate='3 rps'/></profile>|at|ascending",
      "StepLoad'/>|steps|has no steps",
      "RampLoad' from='1 rps' to='2 rps' over='0 s'/>|over|is 0 s",
      "BurstLoad' low='2 rps' high='1 rps' meanLow='1 s' meanHigh='1 s'/>|low|(2 rps) is greater than the high one",
      "DiurnalLoad' mean='1 rps' period='0 s'/>|period|is 0 s",
      "SpikeLoad' base='1 rps' peak='2 rps' at='1 s' lasting='0 s'/>|lasting|is 0 s",
      "TraceLoad' file=' '/>|file|has no file"})
  void unsoundLoadIsNamed(String profile, String feature, String words) throws IOException {
    assertViolation(check(traffic(profile, MIX)), feature, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "<mix requestClass='browse' share='0'/>|mix|add up to 0",
      "<mix requestClass='browse'/><mix requestClass='browse'/>|requestClass|names the request class \"browse\" twice",
      "''|mix|has no mix"}, quoteCharacter = '"')
  void mixesHaveAShareOfEachClassOnce(String mix, String feature, String words) throws IOException {
    assertViolation(check(traffic("ConstantLoad' rate='1 rps'/>", mix.equals("''") ? "" : mix)), feature, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "threshold='100 ms' percentile='100'|percentile|below 100",
      "threshold='50 rps'|threshold|For LATENCY_PERCENTILE it must be a duration such as \"100 ms\"",
      "threshold='0.1' metric='ERROR_RATE'|threshold|a percentage",
      "threshold='100 %' metric='THROUGHPUT'|threshold|a rate",
      "threshold='3' metric='MONTHLY_COST'|threshold|1200 USD",
      "metric='AVAILABILITY'|threshold|has no threshold"})
  void objectivesCanBeJudged(String attributes, String feature, String words) throws IOException {
    assertViolation(check("<objectives id='fast' " + attributes + "/>"), feature, words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "kind='CACHE_FLUSH' target='db'|target|cannot strike \"db\", a SqlDatabase. Its target must be a Cache or a Cdn.",
      "kind='REGION_OUTAGE' target='db'|target|must be a Region",
      "kind='LATENCY' target='db'|addedLatency|does not say how much",
      "kind='NODE_CRASH' target='db' lasting='0 s'|lasting|is 0 s"})
  void faultsStrikeWhatTheyCanStrike(String attributes, String feature, String words) throws IOException {
    assertViolation(check(server("") + "<scenarios id='s'><faults id='f' " + attributes + "/></scenarios>"), feature,
        words);
  }

  @Test
  void connectionsNeedTheirEnds() throws IOException {
    List<Violation> violations = check("<connections id='c'/>");
    assertEquals(List.of("\"c\" has no source. Set the source.", "\"c\" has no target. Set the target."),
        violations.stream().map(Violation::toString).toList());
  }

  @Test
  void backoffDoesNotExceedItsMaximum() throws IOException {
    String ends = server("") + "<connections id='c' source='db' target='db'><retry %s/></connections>";
    assertEquals(List.of(), check(ends.formatted("backoff='1 s' maximumBackoff='1 s'")));
    assertViolation(check(ends.formatted("backoff='2 s' maximumBackoff='1 s'")), "backoff", "longer");
  }

  @Test
  void idsAreUniqueNames() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName("Shop");
    for (String id : new String[] {"a", "a", "product svc", "1st", null, "größe_2.x-y"}) {
      Decision decision = HeadroomFactory.eINSTANCE.createDecision();
      decision.setId(id);
      decision.setTitle("t");
      architecture.getDecisions().add(decision);
    }
    List<String> messages = Invariants.check(architecture).stream().map(Violation::message).toList();
    assertEquals(List.of("The id \"a\" is used twice, by a Decision and a Decision.",
        "The id of \"product svc\" is product svc.", "The id of \"1st\" is 1st.", "\"<Decision>\" has no id."),
        messages);
  }

  @Test
  void valuesOutOfRangeAreNamedEvenWhenSetByProgram() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName("Shop");
    SqlDatabase database = HeadroomFactory.eINSTANCE.createSqlDatabase();
    database.setId("db");
    database.setReplicas(0);
    database.setIoPerRead(Double.NaN);
    database.setFailoverTime(Duration.ofSeconds(-1));
    database.setIops(Double.POSITIVE_INFINITY);
    architecture.getNodes().add(database);
    assertEquals(List.of("replicas", "iops", "ioPerRead", "failoverTime"),
        Invariants.check(architecture).stream().map(each -> each.feature().getName()).toList());
  }

  @Test
  void violationsOfPartsBelongToTheirElement() throws IOException {
    Violation violation = check(demand("ExponentialTime'")).get(0);
    assertEquals("db", violation.element().orElseThrow().getId());
    assertEquals("ExponentialTime", violation.object().eClass().getName());
  }

  @Test
  void anUnnamedArchitectureIsNamedSo() {
    List<Violation> violations = Invariants.check(HeadroomFactory.eINSTANCE.createArchitecture());
    assertEquals(List.of("The architecture has no name. Set the name."),
        violations.stream().map(Violation::toString).toList());
    assertTrue(violations.get(0).element().isEmpty());
  }

  private static void assertViolation(List<Violation> violations, String feature, String part) {
    assertEquals(1, violations.size(), violations::toString);
    assertEquals(feature, violations.get(0).feature().getName());
    assertTrue(violations.get(0).toString().contains(part), violations::toString);
  }
}

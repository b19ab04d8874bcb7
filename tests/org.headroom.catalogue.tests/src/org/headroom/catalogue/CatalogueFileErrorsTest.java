package org.headroom.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's catalogue file: what it may do, and what is said when it is wrong. */
class CatalogueFileErrorsTest {
  private static final String HEAD = """
      defaults: {provider: Acme, source: measured on our own racks, date: 2026-01-31, confidence: measured}
      offerings:
      """;

  @TempDir
  private Path project;

  @Test
  void projectAddsAndReplacesRows() throws IOException {
    write("racks.yaml", HEAD + """
          acme.blade: {title: Blade, kind: machine, applies-to: [Compute], vcpu: 64, hourly: 1.5 USD/h}
          t3.large: {title: our t3.large, kind: machine, applies-to: [Server], vcpu: 2, hourly: 0.05 USD/h}
        """);
    Catalogue catalogue = Catalogue.forProject(project);
    assertEquals(64, catalogue.find("acme.blade").orElseThrow().get(Figure.VCPU).orElseThrow());
    Offering replaced = catalogue.find("t3.large").orElseThrow();
    assertEquals("our t3.large", replaced.title());
    assertTrue(replaced.get(Figure.MEMORY).isEmpty(), "a row is replaced as a whole");
    assertTrue(catalogue.find("t3.medium").isPresent());
  }

  @Test
  void projectAddsARegion() throws IOException {
    write("regions.yaml", """
        regions:
          af-south: {title: Cape Town, geography: Africa, aliases: [af-south-1]}
        round-trips:
          source: our own probes
          date: 2026-01-31
          confidence: measured
          pairs:
            af-south eu-west: 155 ms
        """);
    RegionLatencies latencies = Catalogue.forProject(project).regionLatencies();
    assertEquals(155, latencies.roundTrip("eu-west-1", "af-south-1").value().toMillis());
    assertEquals(85, latencies.roundTrip("us-east", "eu-central").value().toMillis());
  }

  @Test
  void folderWithoutCatalogueIsTheBuiltInCatalogue() {
    assertEquals(Catalogue.builtIn().all().size(), Catalogue.forProject(project).all().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      vcpus: 2                     | unknown key 'vcpus'
      vcpu: two                    | 'two' is not a value of 'vcpu'
      vcpu: 0                      | not a count
      vcpu: -2                     | not a count
      memory: 8                    | 'memory'
      memory: 8 gallons            | 'memory'
      service-time: -1 ms          | negative
      service-time: 5              | 'service-time'
      capacity: 25000              | 'capacity'
      hourly: 0.05                 | is not a price
      hourly: -0.05 USD/h          | is not a price
      hourly: 0.05 EUR/h           | is not in USD
      hourly: 0.05 XQX/h           | not an ISO 4217 currency
      hourly: 0.05 USD/GB          | a price per GB; expected is one per h
      hourly: 0.05 USD/fortnight   | is not a unit of price
      availability: 120 %          | greater than 1
      service-cv: -1               | at least 0
      date: 31.01.2026             | '31.01.2026' is not a value of 'date'
      confidence: certain          | 'certain' is not a value of 'confidence'
      kind: spaceship              | 'spaceship' is not a value of 'kind'
      applies-to: [Starship]       | 'Starship' is not a class of component
      applies-to: [Scenario]       | 'Scenario' is not a class of component
      applies-to: []               | 'applies-to' is missing
      aliases: kubernetes          | is a list of names
      source: ''                   | 'source' is missing
      title: ''                    | 'title' is missing
      vcpu: [1, 2]                 | is a single value
      """)
  void wrongFigureIsRefusedWithFileLineAndRow(String figure, String complaint) throws IOException {
    String row = "  acme.blade:\n    title: Blade\n    kind: machine\n    applies-to: [Compute]\n    ";
    String key = figure.substring(0, figure.indexOf(':'));
    write("racks.yaml", HEAD + row.replaceAll("\n    " + key + ":[^\n]*", "") + figure + "\n");
    CatalogueProblem problem = onlyProblem();
    assertTrue(problem.message().contains(complaint), problem.message());
    assertTrue(problem.place().file().endsWith("racks.yaml"));
    assertTrue(problem.place().line() >= 3 && problem.place().line() <= 7, problem.toString());
    assertEquals("acme.blade", problem.row());
    assertTrue(problem.remedy().length() > 5);
  }

  @ParameterizedTest
  @CsvSource({"source, 'source' is missing", "date, 'date' is missing", "confidence, Add one of measured",
      "provider, 'provider' is missing"})
  void rowWithoutProvenanceIsRefused(String key, String complaint) throws IOException {
    String head = HEAD.replaceAll("(, )?" + key + ": [^,}]*", "").replace("{, ", "{");
    write("racks.yaml", head + "  acme.blade: {title: Blade, kind: machine, applies-to: [Compute]}\n");
    assertTrue(onlyProblem().toString().contains(complaint), onlyProblem().toString());
  }

  @Test
  void repeatedRowIsRefused() throws IOException {
    write("racks.yaml", HEAD + """
          blade: {title: Blade, kind: machine, applies-to: [Compute]}
          blade: {title: Blade, kind: machine, applies-to: [Compute]}
        """);
    assertEquals("'blade' occurs twice", onlyProblem().message());
    assertEquals(4, onlyProblem().place().line());
  }

  @Test
  void nameUsedByTwoRowsOfTheProjectIsRefused() throws IOException {
    write("a.yaml", HEAD + "  blade: {title: Blade, kind: machine, applies-to: [Compute]}\n");
    write("b.yaml", HEAD + "  other: {title: Other, kind: machine, applies-to: [Compute], aliases: [blade]}\n");
    assertTrue(onlyProblem().message().contains("'blade' is already used"));
    assertTrue(onlyProblem().place().file().endsWith("b.yaml"));
  }

  @Test
  void allProblemsAreReportedAtOnce() throws IOException {
    write("racks.yaml", HEAD + """
          one: {title: One, kind: machine, applies-to: [Compute], vcpu: none, memory: none}
          two: {kind: machine, applies-to: [Compute]}
        """);
    assertEquals(3, problems().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      'offerings: {a: [}'          | not well-formed YAML | 1
      '- a'                        | a catalogue file is a map | 1
      'offers: {}'                 | unknown key 'offers' | 1
      'offerings: {a: 5}'          | a row is a map of figures | 1
      'offerings: 5'               | expected is a map | 1
      """)
  void brokenFileIsRefused(String text, String complaint, int line) throws IOException {
    write("racks.yaml", text);
    assertTrue(onlyProblem().message().contains(complaint), onlyProblem().message());
    assertEquals(line, onlyProblem().place().line());
  }

  @Test
  void emptyFileIsFine() throws IOException {
    write("racks.yaml", "# nothing yet\n");
    assertEquals(Catalogue.builtIn().all().size(), Catalogue.forProject(project).all().size());
  }

  @Test
  void fileInAnotherEncodingIsRefused() throws IOException {
    Path folder = Files.createDirectories(project.resolve(".headroom/catalogue"));
    Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe4, '\n'});
    assertEquals("not UTF-8 text", onlyProblem().message());
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(project.resolve(".headroom/catalogue"));
    Files.writeString(folder.resolve(name), text);
  }

  private List<CatalogueProblem> problems() {
    return assertThrows(CatalogueException.class, () -> Catalogue.forProject(project)).problems();
  }

  private CatalogueProblem onlyProblem() {
    List<CatalogueProblem> problems = problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }
}

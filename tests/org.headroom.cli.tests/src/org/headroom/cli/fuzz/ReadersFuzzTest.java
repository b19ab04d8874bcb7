package org.headroom.cli.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.ResultFormatException;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.sweep.PackedModel;
import org.headroom.analysis.sweep.SweepException;
import org.headroom.analysis.sweep.SweepJob;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.exchange.brief.BriefReader;
import org.headroom.exchange.formats.ImportFormats;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;
import org.headroom.report.findings.Baseline;
import org.headroom.report.findings.BaselineException;
import org.headroom.rules.ConnectionMatrix;
import org.headroom.rules.ProjectRules;
import org.headroom.rules.ProjectRulesException;
import org.headroom.rules.RuleSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file contains, a reader gives a result or says what is wrong, where, and what to do. */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadersFuzzTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final int ROUNDS = 300;

  @TempDir
  private Path outer;
  private Path folder;
  private Set<Path> before;

  /** What a reader throws; the message is complete. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file, byte[] content) throws Exception;
  }

  @BeforeEach
  void remember() throws IOException {
    folder = Files.createDirectories(outer.resolve("project").resolve(".headroom").resolve("catalogue"));
    before = files();
  }

  /** A reader writes nothing. */
  @AfterEach
  void nothingElseWasWritten() throws IOException {
    Assertions.assertEquals(before, files());
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(outer)) {
      return new TreeSet<>(files.filter(file -> !file.getFileName().toString().startsWith("input")).toList());
    }
  }

  private void fuzz(int rounds, Language language, String ending, List<byte[]> documents, Reader reader) {
    Path file = folder.resolve("input" + ending);
    Trial.run(rounds, seed -> {
      byte[] content = new Mutation(seed, language.words())
          .of(documents.get(Math.floorMod(seed, documents.size())));
      return () -> attempt(file, content, reader);
    });
  }

  private static Optional<String> attempt(Path file, byte[] content, Reader reader) throws Exception {
    Files.write(file, content);
    try {
      reader.read(file, content);
      return Optional.empty();
    } catch (ModelReadException | CatalogueException | ProjectRulesException e) {
      return e.getMessage().lines().filter(line -> !line.matches("(?s).*(input|shop)\\.[a-z]+(:\\d+)?.*: .*[.)\"].*"))
          .findFirst().map(line -> "without file or remedy: " + line);
    } catch (SweepException | ResultFormatException e) {
      return e.getMessage().matches("(?s).+\\. .+") ? Optional.empty()
          : Optional.of("without remedy: " + e.getMessage());
    } catch (ImportException e) {
      boolean placed = e.line() >= 0 && e.line() <= content.length + 1;
      return placed && e.getMessage().matches("(?s).+\\. .+") ? Optional.empty()
          : Optional.of("without place or remedy: " + e.line() + ": " + e.getMessage());
    } catch (BaselineException e) {
      return e.getMessage().matches("(?s).*input\\.json:\\d+: .+\\. .+") ? Optional.empty()
          : Optional.of("without place or remedy: " + e.getMessage());
    } catch (CharacterCodingException e) {
      return Optional.empty(); // the documented IOException of text files that are not UTF-8
    }
  }

  private static byte[] example(String name) throws IOException {
    return Files.readAllBytes(ROOT.resolve("examples").resolve(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void models() throws IOException {
    fuzz(ROUNDS, Language.XML, ".headroom", List.of(example("mm1-tandem.headroom"), example("three-tier-web.headroom")),
        (file, content) -> new ModelReader().read(file));
  }

  @Test
  void layouts() {
    fuzz(ROUNDS, Language.XML, ".layout", List.of(bytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <layout xmlns="http://headroom.org/layout/1">
          <node id="web" x="10" y="20.5" width="180" height="80"/>
          <connection id="web-db" points="1,2 3,4"/>
        </layout>
        """)), (file, content) -> new LayoutFile(file).read());
  }

  @Test
  void briefs() throws IOException {
    fuzz(ROUNDS / 3, Language.MARKDOWN, ".md", List.of(example("global-ecommerce-catalog.md")),
        (file, content) -> new BriefReader().read(file));
  }

  /** The format is told by the content, so that damage can make it another one. */
  private void imports(int rounds, Language language, String ending, String example) throws IOException {
    ImportFormats formats = new ImportFormats(ConnectionMatrix.standard()::defaultRole);
    fuzz(rounds, language, ending, List.of(example(example)), (file, content) -> {
      Imported imported = formats.read("input" + ending, content);
      Assertions.assertNotNull(imported.report().summary());
      new ModelWriter().toBytes(imported.architecture());
    });
  }

  @Test
  void composeFiles() throws IOException {
    imports(ROUNDS, Language.YAML, ".yaml", "imports/compose.yaml");
  }

  @Test
  void manifestsOfKubernetes() throws IOException {
    imports(ROUNDS, Language.YAML, ".yaml", "imports/kubernetes.yaml");
  }

  @Test
  void plansOfTerraform() throws IOException {
    imports(ROUNDS, Language.JSON, ".json", "imports/plan.json");
  }

  @Test
  void importedBriefs() throws IOException {
    imports(ROUNDS / 6, Language.MARKDOWN, ".md", "global-ecommerce-catalog.md");
  }

  @Test
  void baselines() {
    fuzz(ROUNDS, Language.JSON, ".json", List.of(bytes("""
        {"schema": "headroom.baseline/1", "findings": [
          {"rule": "HR301", "file": "shop.headroom", "element": "db", "message": "'db' fails alone.",
           "fingerprint": "0123456789abcdef0123456789abcdef:1"},
          {"rule": "HR404", "file": "shop.headroom", "element": "cache", "message": "3.6 s", "fingerprint": "f:2"}]}
        """)), (file, content) -> Baseline.read(file));
  }

  @Test
  void results() {
    fuzz(ROUNDS, Language.JSON, ".json", List.of(Documents.result(outer)),
        (file, content) -> ResultJsonReader.read(new ByteArrayInputStream(content), file.toString()));
  }

  @Test
  void jobsOfSweeps() throws IOException {
    String model = Files.readString(ROOT.resolve("examples/mm1-tandem.headroom"));
    SweepJob job = new SweepJob(1, Map.of("a.replicas", "2"), new PackedModel("shop.headroom", model,
        Map.of("data/load.csv", "0,250\n")), RunOptions.defaults().withEngine(RunOptions.EngineChoice.ANALYTIC));
    fuzz(ROUNDS / 3, Language.JSON, ".json", List.of(bytes(job.toJson())), (file, content) -> {
      SweepJob read = SweepJob.fromJson(new String(content, StandardCharsets.UTF_8));
      try {
        read.model().architecture();
      } catch (ModelReadException e) { // names the model as the job does, which may be damaged
        Assertions.assertEquals(e.problems().size(), e.getMessage().lines().count());
      }
    });
  }

  @Test
  void catalogues() throws IOException {
    List<byte[]> documents =
        List.of(Files.readAllBytes(ROOT.resolve("bundles/org.headroom.catalogue/data/caches.yaml")),
        Files.readAllBytes(ROOT.resolve("bundles/org.headroom.catalogue/data/regions.yaml")));
    fuzz(ROUNDS / 6, Language.YAML, ".yaml", documents,
        (file, content) -> Catalogue.forProject(outer.resolve("project")));
  }

  @Test
  void rulesOfProjects() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/custom-rules.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    byte[] rules = bytes("severities:\n  HR301: error\n" + page.substring(start, page.indexOf("```", start)));
    fuzz(ROUNDS, Language.YAML, ".yaml", List.of(rules),
        (file, content) -> ProjectRules.read(file, RuleSet.standard()));
  }
}

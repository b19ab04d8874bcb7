package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/json.md names every member that the commands write. */
class JsonDocumentTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Path MODEL = ROOT.resolve("examples/mm1-tandem.headroom");

  @TempDir
  private Path folder;

  /** The words in backticks of a section. */
  private static Set<String> documented(String format) throws IOException {
    String page = Files.readString(ROOT.resolve("docs/json.md"));
    int start = page.indexOf("\n## " + format + "\n");
    assertTrue(start >= 0, "docs/json.md has no section " + format);
    int end = page.indexOf("\n## ", start + 1);
    return Pattern.compile("`([^`]+)`").matcher(page.substring(start, end < 0 ? page.length() : end)).results()
        .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static void collect(JsonNode node, boolean deep, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    if (deep) {
      node.forEach(child -> collect(child, true, names));
    }
  }

  private static void assertDocumented(String format, JsonNode document, boolean deep) throws IOException {
    Set<String> names = new TreeSet<>();
    collect(document, deep, names);
    assertEquals(document.path("schema").asText(format), format);
    names.remove("schema");
    names.removeAll(documented(format));
    assertEquals(Set.of(), names, "not in docs/json.md, section " + format);
  }

  private Path run(String name, Object... arguments) {
    Path file = folder.resolve(name);
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--output";
    all[arguments.length + 1] = file;
    CommandLineRun run = CommandLineRun.of(all);
    assertTrue(run.code() <= ExitCode.FINDINGS, run::err);
    return file;
  }

  @Test
  void results() throws IOException {
    assertDocumented("headroom.result/1", json(run("r.json", "simulate", MODEL, "--engine", "both", "--duration", "2s",
        "--replications", "2", "--format", "json")), false);
  }

  @Test
  void findingsAndBaselines() throws IOException {
    Path baseline = folder.resolve("known.json");
    CommandLineRun.of("validate", MODEL, "--write-baseline", baseline);
    assertDocumented("headroom.baseline/1", json(baseline), true);
    Files.writeString(baseline, Files.readString(baseline).replaceFirst("\"HR\\d+\"", "\"HR999\"")
        .replaceFirst("\"fingerprint\" : \"..", "\"fingerprint\" : \"zz"));
    JsonNode findings = json(run("f.json", "validate", MODEL, "--baseline", baseline, "--format", "json"));
    assertTrue(findings.has("gone") && findings.at("/findings/0").has("state"));
    assertDocumented("headroom.findings/1", findings, true);
  }

  @Test
  void capacities() throws IOException {
    assertDocumented("headroom.capacity/1",
        json(run("c.json", "capacity", MODEL, "--engine", "analytic", "--format", "json")), true);
  }

  @Test
  void differences() throws IOException {
    Path other = Files.writeString(folder.resolve("other.headroom"),
        Files.readString(MODEL).replaceFirst(" replicas=\"1\"", " replicas=\"2\""));
    assertDocumented("diff",
        json(run("d.json", "diff", MODEL, other, "--simulate", "--duration", "1s", "--replications",
        "5", "--format", "json")), true);
  }

  @Test
  void jobsOfSweeps() throws IOException {
    Path sweep =
        run("sweep", "sweep", MODEL, "--set", "first.replicas=1,2", "--plan", "--scenario", "steady", "--seed", "1",
        "--replications", "1", "--duration", "1s", "--load", "x2", "--engine", "analytic");
    JsonNode job = json(sweep.resolve("0001.job.json"));
    ((ObjectNode) job).putObject("settings"); // its members are attributes
    assertDocumented("headroom.sweep-job/1", job, true);
  }

  @Test
  void models() throws IOException {
    JsonNode model = json(run("m.json", "export", MODEL, "--format", "json"));
    assertEquals("headroom.model/1", model.get("schema").asText());
    Set<String> names = new TreeSet<>();
    collect(model, true, names);
    String reference = Files.readString(ROOT.resolve("docs/modelling-reference.md"));
    names.removeIf(name -> reference.contains("`" + name + "`"));
    names.removeAll(Set.of("schema", "type"));
    assertEquals(Set.of(), names, "not in the modelling reference");
  }
}

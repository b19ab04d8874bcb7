package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Names of a model that want to be more than names come out of every format as text. */
class HostileNamesTest {

  /** U+009B begins a terminal command; U+202E and U+2066 turn the direction of writing; XML allows all of them. */
  private static final String HOSTILE =
      "=1+1 <script>alert(1)</script>\"'&|`x`](javascript:alert(1)) \u009b31m\u202etxt"
      + "\u2066 ../../etc/passwd\nsecond %n $(id) @team ]]> -->" + "long ".repeat(200);
  private static final String RAW = ".*[\u0080-\u009f\u001b\u0007\u202a-\u202e\u2066-\u2069].*";

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() throws IOException {
    Path example = Path.of(System.getProperty("headroom.root"), "examples", "mm1-tandem.headroom");
    Architecture architecture = new ModelReader().read(example).architecture();
    architecture.setName(HOSTILE);
    architecture.setDescription(HOSTILE);
    architecture.setOwner(HOSTILE);
    for (Element element : Contents.elements(architecture).toList()) {
      element.setId("=" + element.getId() + "<b>|`\u202e\u009b../x");
      element.setLabel(HOSTILE);
      element.setDocumentation(HOSTILE);
      if (element instanceof Component component) {
        component.setNote(HOSTILE);
      }
    }
    model = Files.createDirectories(folder.resolve("inner")).resolve("hostile.headroom");
    new ModelWriter().write(architecture, model);
  }

  private static void assertHarmless(String text) {
    text.lines().forEach(line -> assertFalse(line.matches(RAW), () -> "raw: " + line.replaceAll(RAW, "…") + line));
  }

  private String output(Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertTrue(run.code() <= ExitCode.FINDINGS, run::err);
    assertHarmless(run.err());
    return run.out();
  }

  private static void assertXml(String text) throws Exception {
    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void findingsAsText() {
    assertHarmless(output("validate", model, "--fail-on", "error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif"})
  void findingsAsJsonAreJson(String format) throws IOException {
    assertTrue(json(output("validate", model, "--format", format)).isObject());
  }

  @Test
  void findingsAsJunitAreXml() throws Exception {
    assertXml(output("validate", model, "--format", "junit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "diff"})
  void markdownHasNoMarkupOfTheModel(String command) throws IOException {
    Path other = Files.writeString(folder.resolve("other.headroom"),
        Files.readString(model).replaceFirst("rate=\"[^\"]*\"", "rate=\"7 rps\""));
    String page = command.equals("diff") ? output("diff", other, model, "--format", "markdown")
        : output("validate", model, "--format", "markdown");
    assertHarmless(page);
    String outsideOfCode = page.replace("\\`", "").replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
    assertFalse(outsideOfCode.contains("<script") || outsideOfCode.contains("<b>"), outsideOfCode);
    assertFalse(Pattern.compile("(?<!\\\\)]\\(javascript:").matcher(outsideOfCode).find(), outsideOfCode);
  }

  @Test
  void resultsAreHarmlessInEachFormat() throws IOException {
    assertHarmless(output("simulate", model, "--engine", "analytic"));
    assertTrue(json(output("simulate", model, "--engine", "analytic", "--format", "json")).isObject());
    assertNoFormulas(output("simulate", model, "--engine", "analytic", "--format", "csv"));
  }

  private static void assertNoFormulas(String csv) {
    assertHarmless(csv);
    csv.lines().flatMap(line -> Stream.of(line.split(",")))
        .forEach(cell -> assertFalse(cell.matches("\"?[=@+].*"), cell));
  }

  @Test
  void capacityIsHarmlessInEachFormat() throws IOException {
    assertHarmless(output("capacity", model, "--engine", "analytic"));
    assertTrue(json(output("capacity", model, "--engine", "analytic", "--format", "json")).isObject());
  }

  @Test
  void sweepsAreHarmlessInEachFormat() throws IOException {
    Architecture architecture = new ModelReader().read(model).architecture();
    String id = "@SUM(1)<b>|`\u202e\u009b../x"; // an equals sign would end it on the command line
    architecture.getNodes().get(1).setId(id);
    new ModelWriter().write(architecture, model);
    Path folderOfSweep = folder.resolve("sweep");
    assertHarmless(
        output("sweep", model, "--set", id + ".replicas=1,2", "--engine", "analytic", "--output", folderOfSweep));
    assertNoFormulas(output("sweep", model, "--set", id + ".replicas=1,2", "--engine", "analytic", "--format", "csv",
        "--output", folderOfSweep));
    assertNoFormulas(Files.readString(folderOfSweep.resolve("summary.csv")));
    try (Stream<Path> files = Files.list(folderOfSweep)) {
      assertEquals(Set.of(), files.map(file -> file.getFileName().toString())
          .filter(name -> !name.matches("\\d{4}\\.(job|result)\\.json|summary\\.csv")).collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "json", "terraform", "kubernetes", "plantuml", "mermaid", "c4", "csv"})
  void exportsAreHarmless(String format) throws IOException {
    String text = output("export", model, "--format", format);
    assertHarmless(text);
    boolean mayHaveLines = Set.of("csv", "markdown").contains(format); // in quotation marks, or indented
    boolean staysInItsLine = mayHaveLines || text.lines().noneMatch(line -> line.startsWith("second "));
    assertTrue(staysInItsLine, text);
    switch (format) {
      case "json" -> assertTrue(json(text).isObject());
      case "csv" -> assertNoFormulas(text);
      case "kubernetes" -> assertFalse(text.lines().filter(line -> !line.startsWith("#"))
          .anyMatch(line -> line.matches("\\s*(- )?[\\w.-]+: [=<@&*!|>%`].*")), text);
      default -> assertFalse(text.contains("\n=1+1"), text);
    }
  }

  @Test
  void aMergeOfItIsHarmless() throws IOException {
    Path other = Files.writeString(folder.resolve("other.headroom"),
        Files.readString(model).replaceFirst("replicas=\"[^\"]*\"", "replicas=\"7\""));
    Path third = Files.writeString(folder.resolve("third.headroom"),
        Files.readString(model).replaceFirst("replicas=\"[^\"]*\"", "replicas=\"9\""));
    Path conflicts = folder.resolve("conflicts.md");
    output("merge", model, other, third, "--output", folder.resolve("merged.headroom"), "--report", conflicts);
    assertHarmless(Files.readString(conflicts));
  }

  @Test
  void differencesAreHarmlessInEachFormat() throws IOException {
    Path empty = CommandLineRun.project(folder, "empty");
    assertHarmless(output("diff", empty, model));
    assertTrue(json(output("diff", empty, model, "--format", "json")).isObject());
  }

  @Test
  void picturesAreXmlWithoutActiveContent() throws Exception {
    String svg = output("render", model, "--output", "-");
    assertXml(svg);
    assertHarmless(svg);
    assertFalse(svg.contains("<script") || svg.contains("javascript:alert(1)\""), svg);
    Path both = folder.resolve("both.svg");
    output("diff", model, model, "--svg", both);
    assertXml(Files.readString(both));
    assertHarmless(Files.readString(both));
  }

  @Test
  void aBriefOfItIsReadAgain() throws IOException {
    Path brief = folder.resolve("brief.md");
    output("export", model, "--output", brief);
    CommandLineRun run = CommandLineRun.of("import", brief, "--output", folder.resolve("again.headroom"));
    assertHarmless(run.out() + run.err());
    assertTrue(run.code() <= ExitCode.FINDINGS, run::err);
  }

  @Test
  void messagesAboutABrokenModelAreHarmless() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.headroom"),
        Files.readString(model).replaceFirst("source=\"", "source=\"\u202e\u009b31m"));
    CommandLineRun run = CommandLineRun.of("validate", broken);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertHarmless(run.err());
  }

  @Test
  void reportsAreHarmlessAndNothingIsWrittenOutsideOfTheirFolder() throws Exception {
    Set<Path> before = files();
    Path target = folder.resolve("report");
    output("report", model, "--format", "html,md,pdf,docx", "--output", target, "--duration", "1s", "--engine",
        "analytic");
    Set<Path> created = files();
    created.removeAll(before);
    assertEquals(List.of(), created.stream().filter(file -> !file.startsWith(target)).toList());
    String page = Files.readString(target.resolve("hostile.html"));
    assertFalse(page.contains("<script>alert(1)") || page.contains("href=\"javascript:"));
    assertHarmless(page);
    assertHarmless(Files.readString(target.resolve("hostile.md")));
    assertEquals("%PDF",
        new String(Files.readAllBytes(target.resolve("hostile.pdf")), 0, 4, StandardCharsets.US_ASCII));
    try (ZipInputStream word = new ZipInputStream(Files.newInputStream(target.resolve("hostile.docx")))) {
      for (ZipEntry part = word.getNextEntry(); part != null; part = word.getNextEntry()) {
        if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels") || part.getName().endsWith(".svg")) {
          String text = new String(word.readAllBytes(), StandardCharsets.UTF_8);
          assertXml(text);
          assertHarmless(text);
          assertFalse(text.contains("TargetMode=\"External\"") || text.contains("<script"), part::getName);
        }
      }
    }
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new TreeSet<>(files.toList());
    }
  }
}

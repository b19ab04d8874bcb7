package org.headroom.exchange.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a brief is said with its line and what to do. */
class MalformedBriefTest {

  private static final String ITEM =
      "# System Architecture: Shop\n\n#### 1. Service\n- **Component**: `Microservice`\n";

  private static Imported read(String text) throws ImportException {
    return new BriefReader().read("brief", text);
  }

  private static ImportLine onlyProblem(String text) throws ImportException {
    List<ImportLine> problems = read(text).report().lines(ImportLine.Status.NOT_UNDERSTOOD);
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      - **Colour**: red                          | Use one of Component
      - **Config**: Colour `red`                 | Use one of
      - **Config**: TTL `soon`                   | Use one of
      - **Config**: Replicas `-3`                | out of range
      - **Config**: Replicas `many`              | not a number
      - **Config**: Consistency `maybe`          | is not one of eventual, strong
      - **Config**: Blocking `perhaps`           | neither true nor false
      - **Connection**: `Service` → `Nowhere`    | No component is called "Nowhere"
      - **Connection**: `Service`                | Write "`A` → `B`"
      - **Connection**: `Service` and `Service`  | Write "`A` → `B`"
      - **Connection**:                          | There is no connection
      - **Action**: Think about it               | Place the A
      - **Position**: inside the Bunker          | No boundary is called "Bunker"
      - **Inside**: `bunker`                     | No boundary is called "bunker"
      - **Id**: `1 2`                            | is not an id
      - **Label**: a                             | ''
      - Just a remark                            | The line has no key
      Some prose                                 | Text in an item needs a key
      <div>x</div>                               | HTML
      """)
  void aLineThatIsNotUnderstoodSaysWhatToDo(String line, String remedy) throws ImportException {
    String text = ITEM + (line.startsWith("-") ? "" : "\n") + line + "\n";
    if (remedy.isEmpty()) {
      assertTrue(read(text).report().isComplete());
      return;
    }
    ImportLine problem = onlyProblem(text);
    assertTrue(problem.explanation().contains(remedy), problem::explanation);
    assertEquals(line, problem.text());
  }

  @Test
  void anUnknownComponentListsTheKnownOnes() throws ImportException {
    Imported brief = read("#### 1. X\n- **Component**: `Teapot`\n#### 2. Y\n- **Component**: `CDN`\n");
    ImportLine problem = brief.report().lines().get(1);
    assertEquals(2, problem.number());
    assertTrue(problem.explanation().contains("Redis Cache"), problem::explanation);
    assertEquals(1, brief.architecture().getNodes().size());
  }

  @Test
  void anItemWithoutComponentSaysSo() throws ImportException {
    Imported brief = read("#### 1. X\n- **Label**: \"x\"\n#### 2. Y\n- **Component**: `CDN`\n");
    assertEquals(2, brief.report().lines(ImportLine.Status.NOT_UNDERSTOOD).size());
  }

  @Test
  void aNameWithTwoMeaningsListsThem() throws ImportException {
    ImportLine problem = onlyProblem("#### 1. A\n- **Component**: `CDN`\n- **Label**: \"a\"\n#### 2. B\n"
        + "- **Component**: `CDN`\n- **Label**: \"b\"\n#### 3. C\n- **Component**: `Client`\n"
        + "- **Connection**: `Client` → `CDN`\n");
    assertEquals("\"CDN\" can mean a, b. Use the id of the one you mean.", problem.explanation());
    assertEquals(9, problem.number());
  }

  @Test
  void aWrongNumberOfInstancesIsReported() throws ImportException {
    ImportLine problem = onlyProblem("#### 1. A\n- **Component**: `Microservice` (Create 3 instances)\n"
        + "  1. **X**: `t3.large`\n  2. **Y**: `t3.large`\n");
    assertTrue(problem.explanation().contains("says 3 instances and lists 2"), problem::explanation);
  }

  @Test
  void anIdThatIsTakenIsReported() throws ImportException {
    ImportLine problem = onlyProblem(ITEM + "- **Id**: `x`\n#### 2. B\n- **Component**: `CDN`\n- **Id**: `x`\n");
    assertTrue(problem.explanation().contains("is taken"), problem::explanation);
  }

  @Test
  void boundariesInsideEachOtherEndAtTheTop() throws ImportException {
    Imported brief = read("#### 1. A\n- **Component**: `Subnet`\n- **Id**: `a`\n- **Inside**: `b`\n"
        + "#### 2. B\n- **Component**: `Subnet`\n- **Id**: `b`\n- **Inside**: `a`\n");
    assertEquals(1, brief.architecture().getNodes().size());
  }

  @Test
  void aDocumentWithoutItemsIsRefused() {
    ImportException refusal = assertThrows(ImportException.class, () -> read("# Shopping list\n\n- milk\n"));
    assertTrue(refusal.getMessage().contains("#### 1. Title"), refusal::getMessage);
  }

  @Test
  void anEmptyDocumentIsRefused() {
    assertThrows(ImportException.class, () -> read(""));
  }

  @Test
  void binaryFilesAreRefusedWithTheLine() {
    ImportException refusal = assertThrows(ImportException.class, () -> read("a\nb\0c"));
    assertEquals(2, refusal.line());
  }

  @Test
  void wrongEncodingIsRefusedWithTheLine(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("latin.md"), "# a\n\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    ImportException refusal = assertThrows(ImportException.class, () -> new BriefReader().read(file));
    assertEquals(2, refusal.line());
    assertTrue(refusal.getMessage().contains("UTF-8"));
  }

  @Test
  void documentsBeyondTheSizeAreRefused() {
    assertThrows(ImportException.class, () -> read("x".repeat(BriefReader.LONGEST_BRIEF + 1)));
  }

  @Test
  void deepNestingIsRefused() {
    StringBuilder text = new StringBuilder(ITEM);
    for (int i = 0; i < 100; i++) {
      text.append("  ".repeat(i)).append("- x\n");
    }
    ImportException refusal = assertThrows(ImportException.class, () -> read(text.toString()));
    assertTrue(refusal.getMessage().contains("nested more than"), refusal::getMessage);
  }

  @Test
  void thousandsOfNestedMarksDoNotExhaustTheStack() throws ImportException {
    String marks = ITEM + "- **SRE Note**: " + "*a ".repeat(20_000) + "*".repeat(20_000) + "\n";
    try {
      assertEquals(1, read(marks).architecture().getNodes().size());
    } catch (ImportException e) {
      assertTrue(e.getMessage().contains("nested"), e::getMessage);
    }
  }

  @Test
  void commentsAreLeftOut() throws ImportException {
    Imported brief = read(ITEM + "\n<!-- remember the milk -->\n");
    assertEquals(1, brief.report().lines(ImportLine.Status.IGNORED).size());
    assertTrue(brief.report().isComplete());
  }

  @Test
  void plainWordsWithoutBackticksAreReadAsWell() throws ImportException {
    Cache cache = (Cache) read("#### 1. C\n- **Component**: Redis Cache\n- **Config**: TTL 5s, 2 Replicas\n")
        .architecture().getNodes().get(0);
    assertEquals(5, cache.getTtl().toSeconds());
    assertEquals(2, cache.getReplicas());
  }

  @Test
  void theReportPrintsEachLineWithItsMeaning() throws ImportException {
    String report = read(ITEM + "- **Colour**: red\n").report().toText();
    assertTrue(report.contains("5  - **Colour**: red\n       not understood: An item has no \"Colour\""), report);
    assertTrue(report.endsWith("4 lines: 3 understood, 0 ignored, 1 not understood.\n"), report);
  }
}

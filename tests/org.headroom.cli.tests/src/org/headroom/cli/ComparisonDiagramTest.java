package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Both versions of a model in one picture. */
class ComparisonDiagramTest {

  @TempDir
  private Path folder;
  private Path before;
  private String text;

  @BeforeEach
  void copyTheShop() throws IOException {
    before = Files.copy(Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom"),
        folder.resolve("before.headroom"));
    text = Files.readString(before);
  }

  private String drawing(String now) throws Exception {
    Path after = Files.writeString(folder.resolve("after.headroom"), now);
    Path svg = folder.resolve("change <1>.svg");
    CommandLineRun run = CommandLineRun.of("diff", before, after, "--svg", svg, "--fail-on", "error", "--format",
        "markdown", "--output", folder.resolve("change.md"));
    assertTrue(run.code() <= ExitCode.FINDINGS, run::err);
    String drawing = Files.readString(svg);
    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
    return drawing;
  }

  private static List<String> marks(String drawing, String word) {
    return Pattern.compile("<g data-id=\"([^\"]*)\" class=\"difference-" + word + "\"").matcher(drawing).results()
        .map(match -> match.group(1)).toList();
  }

  private static List<String> frames(String drawing, String id) {
    return Pattern.compile("<g data-id=\"" + id + "\" data-type=[^>]*class=\"node[^>]*>\\s*<title>[^<]*</title>\\s*"
        + "<path d=\"([^\"]*)\"").matcher(drawing).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @Test
  void equalModelsHaveNoMark() throws Exception {
    String drawing = drawing(text);
    assertTrue(drawing.contains("no difference") && !drawing.contains("class=\"difference-"));
  }

  @Test
  void aChangedElementIsMarkedInBothVersions() throws Exception {
    assertEquals(List.of("page-cache", "page-cache"), marks(drawing(text.replace("ttl=\"30 s\"", "ttl=\"1 h\"")),
        "changed"));
  }

  @Test
  void whatOneVersionHasIsMarkedThereAlone() throws Exception {
    String drawing = drawing(text.replaceFirst("<connections ", "<connections id=\"again\" source=\"shopper\" "
        + "target=\"firewall\"/>\n  <connections "));
    assertEquals(List.of("again"), marks(drawing, "added"));
    assertEquals(List.of(), marks(drawing, "removed"));
    assertTrue(drawing.contains(">1 added<"), "the key counts it");
  }

  @Test
  void equalElementsStandAtTheSamePlace() throws Exception {
    String drawing = drawing(text.replaceFirst("<nodes xsi:type=\"headroom:Dns\"",
        "<nodes xsi:type=\"headroom:Cdn\" id=\"cdn\"/>\n  <nodes xsi:type=\"headroom:Dns\""));
    for (String id : List.of("shopper", "web", "shop-db")) {
      List<String> both = frames(drawing, id);
      assertEquals(2, both.size(), id);
      assertEquals(both.get(0), both.get(1), id);
    }
  }

  @Test
  void aRenamedElementIsChangedAndStaysInItsPlace() throws Exception {
    String drawing = drawing(text.replace("\"web\"", "\"front\""));
    assertEquals(List.of("web", "front"), marks(drawing, "changed").stream()
        .filter(id -> id.equals("web") || id.equals("front")).toList());
    assertEquals(frames(drawing, "web"), frames(drawing, "front"));
  }

  @Test
  void markdownShowsThePicture() throws Exception {
    drawing(text);
    assertTrue(Files.readString(folder.resolve("change.md"))
        .contains("![The old and the new version side by side](change%20%3C1%3E.svg)"));
  }

  @Test
  void thePictureNeedsAFile() {
    CommandLineRun run = CommandLineRun.of("diff", before, before, "--svg", "-");
    assertEquals(ExitCode.USAGE, run.code());
    assertFalse(run.err().isEmpty());
  }
}

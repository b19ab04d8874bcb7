package org.headroom.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.report.content.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The HTML report of a small run: complete, self-contained, and safe whatever names a model has. */
class HtmlReportTest {

  private static Report report;
  private static String html;

  @BeforeAll
  static void render() throws IOException {
    report = new SmallRun("Shop").report();
    html = new HtmlReport(Optional.empty()).render(report);
  }

  @Test
  void theCoverShowsEveryVerdictInWords() {
    assertEquals(List.of("met", "missed"), all("<span class=\"word\">([^<]*)</span>", html));
    assertEquals(List.of("promised &lt; 1,000 ms", "promised &lt; 1 ms"),
        all("<span class=\"threshold\">([^<]*)</span>", html));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diagram", "objectives", "latency", "components", "bottlenecks", "findings", "cost",
    "decisions", "assumptions", "appendix"})
  void everySectionIsThereAndInTheContents(String id) {
    assertEquals(1, all("<section id=\"(" + id + ")\"", html).size());
    assertEquals(1, all("<a href=\"#(" + id + ")\">", html).size());
  }

  @Test
  void everyRowHasAsManyCellsAsTheTableHasHeads() {
    List<String> tables = all("(?s)<table>(.*?)</table>", html);
    assertTrue(tables.size() >= 6, tables.size() + " tables");
    for (String table : tables) {
      int heads = all("(<th )", table).size();
      for (String row : all("(?s)<tr>(.*?)</tr>", table.substring(table.indexOf("<tbody>")))) {
        assertEquals(heads, all("(<td)[ >]", row).size(), row);
      }
    }
  }

  @Test
  void everyNumberCarriesTheValueItIsSortedBy() {
    List<String> cells = all("(<td class=\"number\"[^>]*>)", html);
    assertFalse(cells.isEmpty());
    for (String cell : cells) {
      String key = all("data-key=\"([^\"]*)\"", cell).get(0);
      assertTrue(key.equals("NaN") || !Double.isNaN(Double.parseDouble(key)), cell);
    }
  }

  @Test
  void unboundedValuesSortAboveAllOthers() {
    assertEquals("Infinity", Report.Cell.number("∞", Double.POSITIVE_INFINITY).sortValue());
    assertEquals("NaN", Report.Cell.number("–", Double.NaN).sortValue());
    assertEquals("1.0E-12", Report.Cell.number("0", 1e-12).sortValue());
  }

  @Test
  void nothingIsLoadedFromElsewhere() {
    assertEquals(List.of(), all("(?:src|href|srcset|action|data)=\"((?!#)[^\"]*)\"", html));
    assertEquals(List.of(), all("url\\(([^)#]*)\\)", html));
    assertEquals(List.of(), all("(@import|<link|<iframe|<object|<embed|<base|<img)", html));
    assertTrue(html.contains("default-src 'none'"), "and a browser is told to refuse it");
  }

  @Test
  void equalContentGivesEqualBytes() throws IOException {
    assertEquals(html, new HtmlReport(Optional.empty()).render(new SmallRun("Shop").report()));
  }

  @Test
  void theAppendixSaysHowTheReportWasMade() {
    assertTrue(html.contains("<dt>Seed</dt><dd>1</dd>"));
    assertTrue(html.contains("<dt>Headroom</dt><dd>1.2.3</dd>"));
    assertTrue(html.contains("<dt>Engine</dt><dd>des</dd>"));
  }

  static Stream<String> hostileNames() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</title></style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</svg><script>alert(1)</script><svg>",
        "<!-- ", "]]>", "${7*7}", "<#list 1..9 as x>x</#list>", "&lt;b&gt;", "%s %d {0}");
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void namesStayText(String name) throws IOException {
    String hostile = new SmallRun(name).html();
    String visible = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
        .replace("'", "&#39;");
    assertTrue(hostile.contains("<h1>" + visible + "</h1>"), "shown as it is written");
    assertEquals(tags(html), tags(hostile), "no name adds an element or an attribute");
  }

  /** Elements with the names of their attributes, in the order of the file; what a drawing holds is left out. */
  private static List<String> tags(String page) {
    String body =
        page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>").replaceAll("(?s)<svg.*?</svg>", "<svg>");
    return Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>").matcher(body).results()
        .map(m -> m.group(1) + m.group(2).replaceAll("=\"[^\"]*\"", "")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</svg><script>1</script>"})
  void drawingsStayWellFormed(String name) throws Exception {
    String hostile = new SmallRun(name).html();
    List<String> drawings = all("(?s)(<svg.*?</svg>)", hostile);
    assertTrue(drawings.size() >= 3, drawings.size() + " drawings");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    for (String drawing : drawings) {
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
      assertEquals(0, document.getElementsByTagName("script").getLength());
      assertEquals(0, document.getElementsByTagName("img").getLength());
    }
    assertEquals(2, all("(<script)", hostile).size(), "the recording and the code");
  }

  @Test
  void charactersThatTurnOrHideTextAreLeftOut() throws IOException {
    String page = new SmallRun("pay\u202Egnp.exe\u2066\u0000\u0007\uFFFE\uD800!").html();
    assertTrue(page.contains("<h1>paygnp.exe!</h1>"));
    List<Integer> odd = page.codePoints().filter(c -> c != '\n' && c != '\t'
        && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT)).boxed().toList();
    assertEquals(List.of(), odd);
  }

  @Test
  void whatHasNoNameIsShownAllTheSame() throws IOException {
    String page = new SmallRun(null).html();
    assertTrue(page.contains("<h1>Architecture without a name</h1>"));
    assertTrue(page.contains("<td>client</td>") && page.contains("<td>service</td>"), "by their ids");
  }

  @Test
  void aFolderReplacesSomeFilesAndLeavesTheOthers(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("report.css"), "h1 { color: rebeccapurple; }");
    String page = new HtmlReport(Optional.of(folder)).render(report);
    assertTrue(page.contains("rebeccapurple"));
    assertFalse(page.contains("--paper: #ffffff"), "the built-in style is replaced");
    assertTrue(page.contains("<section id=\"latency\""), "the built-in template is kept");
  }

  @Test
  void aFolderReplacesTheTemplate(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("report.ftlh"), "<h1>${report.title()}</h1>${report.verdicts()?size}");
    assertEquals("<h1>Shop</h1>2", new HtmlReport(Optional.of(folder)).render(report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>\n${report.nothing()}</p>", "<p>\n<#list report.sections() as x></p>", "\n${missing}"})
  void aWrongTemplateIsNamedWithItsLine(String template, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("report.ftlh"), template);
    HtmlReport writer = new HtmlReport(Optional.of(folder));
    IOException e = assertThrows(IOException.class, () -> writer.render(report));
    assertTrue(e.getMessage().startsWith(folder.resolve("report.ftlh") + ":2:"), e.getMessage());
    assertTrue(e.getMessage().endsWith("Correct the template, or delete it to use the built-in one."), e.getMessage());
  }

  /** The first group of each match. */
  static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(m -> m.group(1)).toList();
  }
}

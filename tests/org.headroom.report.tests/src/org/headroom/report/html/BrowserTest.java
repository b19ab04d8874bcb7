package org.headroom.report.html;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with the report, done in a real browser. */
class BrowserTest {

  @TempDir
  private static Path folder;
  private static Path file;
  private static Chromium chromium;
  private Chromium.Visit visit;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    file = Files.writeString(folder.resolve("report.html"), new SmallRun("Shop").html());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    use(chromium.open(file));
  }

  @AfterEach
  void nothingComplainsAndNothingIsFetched() {
    assertEquals(List.of(), visit.complaints());
    visit.close();
  }

  private void use(Chromium.Visit another) {
    visit = another;
    page = another.page();
  }

  private void reopen(Browser.NewContextOptions options) {
    visit.close();
    use(chromium.open(file, options));
  }

  private static String script(String name) throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<Double> arrivals() {
    return page.locator("#components tbody tr td:nth-child(3)").all().stream()
        .map(cell -> Double.valueOf(cell.getAttribute("data-key"))).toList();
  }

  @Test
  void aTableSortsByTheValueUpAndThenDown() {
    Locator head = page.locator("#components th.number").first();
    head.getByRole(AriaRole.BUTTON).click();
    assertEquals(arrivals().stream().sorted().toList(), arrivals());
    assertEquals("ascending", head.getAttribute("aria-sort"));
    page.keyboard().press("Enter");
    assertEquals("descending", head.getAttribute("aria-sort"), "by the keyboard too");
  }

  private double[] view() {
    return Arrays.stream(page.locator(".viewport svg").getAttribute("viewBox").split(" "))
        .mapToDouble(Double::parseDouble).toArray();
  }

  private void pointAtDiagram(double x, double y) {
    var box = page.locator(".viewport").boundingBox();
    page.mouse().move(box.x + box.width * x, box.y + box.height * y);
  }

  @Test
  void theWheelScrollsThePageUntilTheDiagramIsChosenAndThenZooms() {
    page.locator(".viewport").scrollIntoViewIfNeeded();
    pointAtDiagram(0.5, 0.5);
    String whole = page.locator(".viewport svg").getAttribute("viewBox");
    page.mouse().wheel(0, 40);
    assertThat(page.locator(".viewport svg")).hasAttribute("viewBox", whole);
    page.locator(".viewport").focus();
    pointAtDiagram(0.5, 0.5);
    page.mouse().wheel(0, -120);
    assertThat(page.locator(".viewport svg")).not().hasAttribute("viewBox", whole);
  }

  @Test
  void theDiagramFollowsTheMouseTheKeysAndTheButtons() {
    page.locator(".viewport").scrollIntoViewIfNeeded();
    double[] whole = view();
    pointAtDiagram(0.5, 0.5);
    page.mouse().down();
    pointAtDiagram(0.7, 0.5);
    page.mouse().up();
    assertTrue(view()[0] < whole[0], "dragged to the right, the drawing shows what is at its left");
    page.keyboard().press("0");
    assertEquals(whole[0], view()[0], 1e-6);
    page.keyboard().press("+");
    assertTrue(view()[2] < whole[2]);
    page.keyboard().press("ArrowDown");
    assertTrue(view()[1] > whole[1]);
    page.locator("[data-zoom=fit]").click();
    page.locator("[data-zoom=out]").click();
    assertTrue(view()[2] > whole[2]);
  }

  private String diagramSays() {
    return page.locator(".diagram svg > text").last().textContent();
  }

  @Test
  void scrubbingShowsTheMomentInDiagramChartsAndWords() {
    String mean = page.locator(".node[data-id=service] .meters").textContent();
    page.locator(".scrub .time").focus();
    page.keyboard().press("End");
    assertEquals("2 s", page.locator(".scrub .time").getAttribute("aria-valuetext"));
    assertEquals("at 2 s", diagramSays());
    assertTrue(page.locator(".moment").textContent().matches("At 2 s: busiest Shop \\d+ %.*"));
    String utilisation = visit.ask("Math.round(JSON.parse(document.querySelector('#recording').textContent).components"
        + ".find(c => c.id === 'service').utilisation.at(-1) * 100)");
    assertTrue(page.locator(".node[data-id=service] .meters").textContent().contains(utilisation + " %"));
    assertEquals(page.locator(".timeline").count(), page.locator(".timeline .now").count());
    page.locator(".scrub .mean").click();
    assertEquals(mean, page.locator(".node[data-id=service] .meters").textContent());
    assertEquals("mean of scenario Shop", diagramSays());
    assertEquals(0, page.locator(".now").count());
  }

  @Test
  void aClickOnAChartShowsThatMoment() {
    Locator chart = page.locator(".timeline svg").first();
    chart.scrollIntoViewIfNeeded();
    var box = chart.boundingBox();
    page.mouse().click(box.x + box.width * 0.55, box.y + box.height * 0.5);
    assertTrue(diagramSays().matches("at [\\d.]+ s"), diagramSays());
  }

  @Test
  void theRunIsPaused() {
    reopen(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)); // a step a second
    Locator play = page.locator(".scrub .play");
    play.click();
    assertThat(play).hasText("Pause");
    play.click();
    assertThat(play).hasText("Play");
    assertNotEquals(page.locator(".scrub .time").getAttribute("max"), page.locator(".scrub .time").inputValue());
  }

  @Test
  void theRunPlaysToItsEnd() {
    Locator play = page.locator(".scrub .play");
    play.click();
    assertThat(page.locator(".scrub .time"))
        .hasAttribute("aria-valuetext", "2 s", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    assertThat(play).hasText("Play");
    assertEquals(page.locator(".scrub .time").getAttribute("max"), page.locator(".scrub .time").inputValue());
  }

  @Test
  void theThemeFollowsTheSystemUntilTheReaderChooses() {
    assertEquals("Dark", page.locator("#theme").textContent());
    reopen(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    assertEquals("dark", page.locator("html").getAttribute("class"));
    page.locator("#theme").click();
    assertEquals("", page.locator("html").getAttribute("class"));
  }

  @ParameterizedTest
  @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
  void allTextHasTheContrastThatReadersNeed(ColorScheme scheme) throws IOException {
    reopen(new Browser.NewContextOptions().setColorScheme(scheme));
    assertEquals("", visit.ask(script("contrast.js")), "text below 4.5 : 1 (WCAG 2.2, 1.4.3)");
  }

  @Test
  void everyControlHasANameAndIsReachedByTheKeyboard() {
    assertEquals("0", visit.ask("[...document.querySelectorAll('button, input, [role=region], [role=group]')]"
        + ".filter(e => !(e.textContent.trim() || e.ariaLabel || e.labels?.[0]?.textContent.trim())).length"));
    assertEquals("true", visit.ask("[...document.querySelectorAll('button, input, a[href], .viewport, .scroll')]"
        + ".every(e => e.tabIndex >= 0)"));
    page.keyboard().press("Tab");
    assertEquals("Skip to the content", page.locator(":focus").textContent());
  }

  @Test
  void thePageHasAnOutlineThatIsReadAloud() {
    assertEquals("12", visit.ask("[...document.querySelectorAll('h1, h2, h3')].map(h => h.tagName[1]).join('')"
        + ".replace(/2+$/, '2')"));
    assertEquals("true", visit.ask("[...document.querySelectorAll('svg[role=img]')]"
        + ".every(svg => svg.querySelector('title')?.textContent)"));
    assertEquals("true", visit.ask("[...document.querySelectorAll('th')].every(th => th.scope)"));
    assertEquals("true", visit.ask("(ids => new Set(ids).size === ids.length)"
        + "([...document.querySelectorAll('[id]')].map(e => e.id))"));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1280, 1920})
  void noWidthOfAScreenNeedsSidewaysScrolling(int width) {
    reopen(new Browser.NewContextOptions().setViewportSize(width, 800));
    assertEquals(visit.ask("document.documentElement.clientWidth"), visit.ask("document.documentElement.scrollWidth"));
  }

  @Test
  void paperShowsTheMeanWithoutControlsOnWhite() throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String control : List.of(".tools", ".scrub", "#theme", "nav")) {
      assertFalse(page.locator(control).first().isVisible(), control);
    }
    try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
      assertTrue(pdf.getNumberOfPages() >= 2);
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("mean of scenario Shop") && text.contains("Seed"), text);
    }
  }

  @Test
  void aDarkScreenPrintsOnWhitePaper() {
    reopen(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals("rgb(255, 255, 255)", visit.ask("getComputedStyle(document.body).backgroundColor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)"})
  void aHostileNameStaysAName(String name) throws IOException {
    Path hostile = Files.writeString(folder.resolve("hostile.html"), new SmallRun(name).html());
    visit.close();
    use(chromium.open(hostile));
    assertEquals(name, page.locator("h1").textContent());
    assertNotEquals(0, page.locator(".diagram svg").count());
  }
}

package org.headroom.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.headroom.report.content.Report;
import org.headroom.report.content.Report.Cell;
import org.headroom.report.content.Report.Column;
import org.headroom.report.content.Report.Section;
import org.headroom.report.content.Report.Table;
import org.headroom.report.html.SmallRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report as PDF. */
class PdfReportTest {

  private static final double MARGIN_POINTS = 30;

  private static Report report;
  private static PDDocument document;

  @BeforeAll
  static void write() throws IOException {
    report = new SmallRun("Shop").report();
    document = Loader.loadPDF(bytes(report));
  }

  @AfterAll
  static void close() throws IOException {
    document.close();
  }

  private static byte[] bytes(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfReport(Optional.empty()).write(report, Optional.empty(), out);
    return out.toByteArray();
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  @Test
  void aBookmarkLeadsToEverySection() {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
    }
    assertEquals(report.sections().stream().map(Section::title).toList(), titles);
  }

  @Test
  void everyPageHasItsNumber() throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    int pages = document.getNumberOfPages();
    for (int page = 1; page <= pages; page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertTrue(stripper.getText(document).contains(page + " / " + pages), "page " + page);
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
      }
    }
  }

  @Test
  void itIsTaggedAndSaysItsTitleAndLanguage() {
    assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
    assertEquals("Shop", document.getDocumentInformation().getTitle());
    assertEquals("en", document.getDocumentCatalog().getLanguage());
  }

  @Test
  void drawingsAreVectorsWithTextThatCanBeSearched() throws IOException {
    int forms = 0;
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        assertFalse(page.getResources().isImageXObject(name), "no picture of pixels");
        forms++;
      }
    }
    assertEquals(report.blocks(Report.Drawing.class).size(), forms);
    assertTrue(text(document).contains("waiting"), "text of the diagram");
  }

  @Test
  void aLongTableRepeatsItsHeadOnEveryPage() throws IOException {
    List<List<Cell>> rows = IntStream.range(0, 300).mapToObj(i -> List.of(Cell.of("row " + i), Cell.of("x"))).toList();
    Table table = new Table("Long", List.of(new Column("Headed", false), new Column("Other", false)), rows);
    Report longReport =
        new Report("Long", "", List.of(), List.of(new Section("s", "S", List.of(table))), Optional.empty());
    try (PDDocument pdf = Loader.loadPDF(bytes(longReport))) {
      PDFTextStripper stripper = new PDFTextStripper();
      assertTrue(pdf.getNumberOfPages() > 3);
      for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertTrue(stripper.getText(pdf).contains("Headed"), "page " + page);
      }
    }
  }

  @Test
  void nothingRunsOverTheEdgeOfAPageHoweverLongANameIs() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(new SmallRun("x".repeat(180)).report()))) {
      new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
          for (TextPosition position : positions) {
            float right = position.getXDirAdj() + position.getWidthDirAdj();
            assertTrue(right < getCurrentPage().getMediaBox().getWidth() - MARGIN_POINTS,
                () -> text + " ends at " + right);
          }
        }
      }.getText(pdf);
    }
  }

  @ParameterizedTest
  @MethodSource("org.headroom.report.html.HostileNames#all")
  void namesStayText(String name) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(new SmallRun(name).report()))) {
      assertEquals(name, pdf.getDocumentInformation().getTitle());
      assertTrue(text(pdf).replaceAll("\\s", "").contains(name.replaceAll("\\s", "")), "shown as it is written");
    }
  }

  @Test
  void charactersThatNoFontHasAreReplaced() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(new SmallRun("a\u0007\u202E\uD83D\uDE00b").report()))) {
      assertTrue(text(pdf).contains("a\u25A1b"));
    }
  }

  @Test
  void itHasNoDateUnlessOneIsGiven() throws IOException {
    assertNull(document.getDocumentInformation().getCreationDate());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Instant moment = Instant.parse("2026-11-23T01:02:03Z");
    new PdfReport(Optional.empty()).write(report, Optional.of(moment), out);
    try (PDDocument dated = Loader.loadPDF(out.toByteArray())) {
      assertEquals(moment, dated.getDocumentInformation().getCreationDate().toInstant());
    }
  }
}

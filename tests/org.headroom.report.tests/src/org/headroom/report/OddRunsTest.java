package org.headroom.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.headroom.model.Architecture;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Microservice;
import org.headroom.report.content.Report;
import org.headroom.report.docx.DocxReport;
import org.headroom.report.html.HtmlReport;
import org.headroom.report.html.SmallRun;
import org.headroom.report.markdown.MarkdownReport;
import org.headroom.report.pdf.PdfReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that did not go well, and models that say little, are reported in words in every format. */
class OddRunsTest {

  /** The formats, each with the text that its readers see. */
  enum Format {
    HTML {
      @Override
      String text(Report report) throws IOException {
        return new HtmlReport(Optional.empty()).render(report).replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", "")
            .replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&#39;", "'");
      }
    },
    MARKDOWN {
      @Override
      String text(Report report) throws IOException {
        return new MarkdownReport(Optional.empty()).text(report).replace("\\", "").replace("&lt;", "<");
      }
    },
    PDF {
      @Override
      String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfReport(Optional.empty()).write(report, Optional.empty(), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
          return new PDFTextStripper().getText(document);
        }
      }
    },
    DOCX {
      @Override
      String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxReport(Optional.empty()).write(report, Optional.empty(), out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
          ZipEntry part = parts.getNextEntry();
          while (!part.getName().equals("word/document.xml")) {
            part = parts.getNextEntry();
          }
          return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("</w:p>", " ")
              .replaceAll("<[^>]*>", "").replace("&lt;", "<");
        }
      }
    };

    abstract String text(Report report) throws IOException;

    /** In one line, so that it does not matter where a format breaks them. */
    String line(SmallRun run) throws IOException {
      return text(run.report()).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static SmallRun overloaded() {
    SmallRun run = new SmallRun("Shop");
    ConstantLoad load = (ConstantLoad) run.architecture().getScenarios().get(0).getTraffic().get(0).getProfile();
    load.setRate(5_000.0);
    return run;
  }

  private static void assertNoRawNumbers(String text) {
    assertFalse(text.matches(".*\\b(NaN|Infinity|null)\\b.*"), text);
    assertFalse(text.matches(".*\\d[eE][+-]?\\d\\d.*(allowed|demanded).*"), text);
  }

  @ParameterizedTest
  @EnumSource
  void anOverloadedRunSaysSoBeforeItsNumbers(Format format) throws IOException {
    String text = format.line(overloaded());
    int warning = text.indexOf("Overloaded: Shop is offered more than it can serve.");
    assertTrue(warning >= 0 && warning < text.indexOf("How it was judged"), text);
    assertNoRawNumbers(text);
  }

  @ParameterizedTest
  @EnumSource
  void everyMissedObjectiveIsOnTheCover(Format format) throws IOException {
    String text = format.line(overloaded());
    String cover = text.substring(0, text.indexOf("Overloaded: "));
    assertEquals(2, cover.split("(?i)\\bmissed\\b", -1).length - 1, cover);
  }

  @ParameterizedTest
  @EnumSource
  void withoutObjectivesThereIsNoVerdict(Format format) throws IOException {
    SmallRun run = new SmallRun("Shop");
    run.architecture().getObjectives().clear();
    String text = format.line(run);
    assertTrue(text.contains("The model has no objective for this scenario, so "), text);
    assertFalse(text.matches(".*\\b(met|missed)\\b.*"), text);
    assertNoRawNumbers(text);
  }

  @ParameterizedTest
  @EnumSource
  void aRunInWhichNothingArrivesHasNoLatencies(Format format) throws IOException {
    SmallRun run = new SmallRun("Shop");
    ConstantLoad load = (ConstantLoad) run.architecture().getScenarios().get(0).getTraffic().get(0).getProfile();
    load.setRate(1e-6);
    String text = format.line(run);
    assertTrue(text.contains("no request was answered"), text);
    assertTrue(text.contains("no verdict") && !text.contains("no verdict, "), text);
    assertNoRawNumbers(text);
  }

  @ParameterizedTest
  @EnumSource
  void aModelWithoutDecisionsCostsOrDescriptionsIsReportedAllTheSame(Format format) throws IOException {
    SmallRun run = new SmallRun("Shop");
    Architecture architecture = run.architecture();
    architecture.getDecisions().clear();
    architecture.setDescription(null);
    ((Microservice) architecture.getNodes().get(1)).setLabel(null);
    String text = format.line(run);
    assertTrue(text.contains("The model records no decisions."), text);
    assertTrue(text.contains("service"), "by its id");
    assertNoRawNumbers(text);
  }
}

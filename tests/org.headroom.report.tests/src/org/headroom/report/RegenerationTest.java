package org.headroom.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.headroom.report.content.Report;
import org.headroom.report.docx.DocxReport;
import org.headroom.report.html.HtmlReport;
import org.headroom.report.html.SmallRun;
import org.headroom.report.markdown.MarkdownReport;
import org.headroom.report.pdf.PdfReport;
import org.junit.jupiter.api.Test;

/** Equal inputs give equal files, wherever and whenever they are written. */
class RegenerationTest {

  @Test
  void everyFormatHasEqualBytesInEveryLocaleAndTimeZone() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Map<String, byte[]> here = files();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Map<String, byte[]> there = files();
      here.forEach((name, bytes) -> assertArrayEquals(bytes, there.get(name), name));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Report report = new SmallRun("Shop").report();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("html", new HtmlReport(Optional.empty()).render(report).getBytes(StandardCharsets.UTF_8));
    MarkdownReport.Files markdown = new MarkdownReport(Optional.empty()).write(report, "pictures");
    files.put("md", markdown.text().getBytes(StandardCharsets.UTF_8));
    files.putAll(markdown.pictures());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfReport(Optional.empty()).write(report, Optional.empty(), pdf);
    files.put("pdf", pdf.toByteArray());
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    new DocxReport(Optional.empty()).write(report, Optional.empty(), docx);
    files.put("docx", docx.toByteArray());
    return files;
  }
}

package org.headroom.report.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.headroom.report.content.Report;
import org.headroom.report.docx.DocxReport;
import org.headroom.report.html.HtmlReport;
import org.headroom.report.markdown.MarkdownReport;
import org.headroom.report.pdf.PdfReport;

/** A form in which a report is written. */
public enum ReportFormat {
  /** One page that needs nothing else. */
  HTML("Web page that replays the run"),
  /** Pages. */
  PDF("PDF to print"),
  /** A document that can be written on. */
  DOCX("Word document"),
  /** Text with pictures beside it. */
  MD("Markdown with pictures");

  private final String title;

  ReportFormat(String title) {
    this.title = title;
  }

  /** What comes out, in a few words, for a list of formats. */
  public String title() {
    return title;
  }

  /** Ending of the file, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a user decides about the looks.
   *
   * @param templates a folder whose templates and styles replace the built-in ones
   * @param wordTemplate a Word document whose styles, page size, header and footer the DOCX gets
   * @param date the date that documents carry
   */
  public record Looks(Optional<Path> templates, Optional<Path> wordTemplate, Optional<Instant> date) {}

  /**
   * Writes a report; the same report gives the same bytes.
   *
   * @param stem name of the file without its ending
   * @return files by their path in the folder of the report, the report itself among them
   * @throws IOException when a template is wrong; the message says which and where
   */
  public Map<String, byte[]> write(Report report, String stem, Looks looks) throws IOException {
    String name = stem + "." + ending();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, byte[]> files = new LinkedHashMap<>();
    switch (this) {
      case HTML -> out.write(new HtmlReport(looks.templates()).render(report).getBytes(StandardCharsets.UTF_8));
      case PDF -> new PdfReport(looks.templates()).write(report, looks.date(), out);
      case DOCX -> new DocxReport(looks.wordTemplate()).write(report, looks.date(), out);
      case MD -> {
        MarkdownReport.Files parts = new MarkdownReport(looks.templates()).write(report, stem + "-pictures");
        files.putAll(parts.pictures());
        out.write(parts.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    files.put(name, out.toByteArray());
    return files;
  }
}

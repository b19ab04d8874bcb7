package org.headroom.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.report.content.Report;
import org.headroom.report.template.Templates;

/**
 * Renders a report as one HTML file from the template {@code report.ftlh} with {@code report.css}, {@code report.js}
 * and {@code recording.js}, which a project can replace.
 */
public final class HtmlReport {

  private final Templates templates;

  /**
   * A renderer.
   *
   * @param templates folder whose files replace the built-in ones of the same name
   * @throws IOException when the folder cannot be read
   */
  public HtmlReport(Optional<Path> templates) throws IOException {
    this.templates = new Templates(HtmlReport.class, templates);
  }

  /**
   * The whole file; equal content gives equal bytes.
   *
   * @throws IOException when a template cannot be read or is wrong; the message names template and line
   */
  public String render(Report report) throws IOException {
    String colours =
        SvgRenderer.styleSheet(Theme.LIGHT, ".diagram")
        + "@media screen {\n" + SvgRenderer.styleSheet(Theme.DARK, ":root.dark .diagram") + "}\n";
    return templates.fill("report.ftlh", Map.of(
        "report", report,
        "recording", report.recording().isPresent() ? RecordingJson.of(report.recording().get()) : "",
        "css", templates.text("report.css") + colours,
        "js", templates.text("report.js") + templates.text("recording.js")));
  }
}

package org.headroom.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.report.content.Report;
import org.headroom.report.template.Templates;

/** Renders a report with the template {@code report.ftlh}, which a project can override. */
public final class HtmlReport {

  private final Templates templates;

  /**
   * A renderer.
   *
   * @param templates folder whose {@code report.ftlh}, {@code report.css} or {@code report.js} replace the built-in ones
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
    return templates.fill("report.ftlh", Map.of(
        "report", report,
        "css", templates.text("report.css") + SvgRenderer.styleSheet(Theme.DARK, ":root.dark .diagram"),
        "js", templates.text("report.js")));
  }
}

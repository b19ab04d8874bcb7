package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Report;
import org.headroom.report.content.ReportComposer;
import org.headroom.report.html.HtmlReport;
import org.headroom.rules.Finding;

/** Writes the report of a run into a folder. */
final class ReportFiles {

  private static final Path TEMPLATES = Path.of(".headroom", "templates");

  private ReportFiles() {
  }

  /** The page and, beside it, the numbers; the path of the page. */
  static Path write(ModelFile model, RunResult result, List<Finding> findings,
      CapacityResult capacity, String folder) {
    Path target = Output.folder(folder);
    Report report = new ReportComposer(model.architecture(), Diagrams.arrangement(model, true), Version.number())
        .compose(result, findings, Optional.of(capacity));
    Path page = target.resolve(model.stem() + ".html");
    byte[] html = html(model, report);
    Output.file(page, out -> out.write(html));
    Output.file(target.resolve(model.stem() + ".result.json"), out -> ResultJson.write(result, out));
    return page;
  }

  private static byte[] html(ModelFile model, Report report) {
    Path templates = model.folder().resolve(TEMPLATES);
    try {
      return new HtmlReport(Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty()).render(report)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Failure.unreadable(templates + ": " + e.getMessage());
    }
  }
}

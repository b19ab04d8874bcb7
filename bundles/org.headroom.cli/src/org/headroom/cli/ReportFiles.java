package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Report;
import org.headroom.report.content.ReportComposer;
import org.headroom.report.files.ReportFormat;
import org.headroom.report.markdown.MarkdownReport;
import org.headroom.rules.Finding;

/** Writes the report of a run in the formats asked for: first all in memory, then each file at once. */
final class ReportFiles {

  private final ModelFile model;
  private final Set<ReportFormat> formats;
  private final ReportFormat.Looks looks;

  /** Checks the arguments before anything is simulated. */
  ReportFiles(ModelFile model, ReportArguments arguments) {
    this.model = model;
    formats = arguments.formats();
    looks = new ReportFormat.Looks(arguments.templates(model), arguments.wordTemplate(),
        ReportArguments.date(System.getenv("SOURCE_DATE_EPOCH")));
    if (looks.wordTemplate().isPresent() && !formats.contains(ReportFormat.DOCX)) {
      throw Failure.usage("--template is for Word documents. Add docx to --format.");
    }
  }

  /** Refuses what the standard output cannot take. */
  void checkStandardOutput() {
    if (formats.size() > 1) {
      throw Failure.usage("--output: The standard output takes one format. Name a folder, or one --format.");
    }
  }

  /** The reports and, beside them, the numbers; the paths of the reports. */
  List<Path> write(RunResult result, List<Finding> findings, CapacityResult capacity, String folder) {
    Report report = compose(result, findings, capacity);
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> reports = new ArrayList<>();
    for (ReportFormat format : formats) {
      reports.add(model.stem() + "." + format.ending());
      files.putAll(render(format, report));
    }
    Path target = Output.folder(folder);
    files.forEach((name, content) -> {
      Path file = target.resolve(name);
      Output.folder(file.getParent().toString());
      Output.file(file, out -> out.write(content));
    });
    Output.file(target.resolve(model.stem() + ".result.json"), out -> ResultJson.write(result, out));
    return reports.stream().map(target::resolve).toList();
  }

  /** The one report, to the standard output; Markdown without its pictures. */
  void writeToStandardOutput(RunResult result, List<Finding> findings, CapacityResult capacity, Terminal terminal) {
    Report report = compose(result, findings, capacity);
    ReportFormat format = formats.iterator().next();
    byte[] content =
        format == ReportFormat.MD ? plainMarkdown(report) : render(format, report).values().iterator().next();
    new Output(terminal).bytes("-", out -> out.write(content));
  }

  private byte[] plainMarkdown(Report report) {
    try {
      return new MarkdownReport(looks.templates()).text(report).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Failure.unreadable(e.getMessage());
    }
  }

  private Report compose(RunResult result, List<Finding> findings, CapacityResult capacity) {
    return new ReportComposer(model.architecture(), Diagrams.arrangement(model, true), Version.number())
        .compose(result, findings, Optional.of(capacity));
  }

  private Map<String, byte[]> render(ReportFormat format, Report report) {
    try {
      return format.write(report, model.stem(), looks);
    } catch (IOException e) {
      throw Failure.unreadable(e.getMessage());
    }
  }
}

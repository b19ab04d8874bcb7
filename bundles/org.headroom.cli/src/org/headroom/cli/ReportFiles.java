package org.headroom.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
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
import org.headroom.report.docx.DocxReport;
import org.headroom.report.html.HtmlReport;
import org.headroom.report.markdown.MarkdownReport;
import org.headroom.report.pdf.PdfReport;
import org.headroom.rules.Finding;

/** Writes the report of a run in the formats asked for: first all in memory, then each file at once. */
final class ReportFiles {

  private final ModelFile model;
  private final Set<ReportFormat> formats;
  private final Optional<Path> templates;
  private final Optional<Path> wordTemplate;
  private final Optional<Instant> date;

  /** Checks the arguments before anything is simulated. */
  ReportFiles(ModelFile model, ReportArguments arguments) {
    this.model = model;
    formats = arguments.formats();
    templates = arguments.templates(model);
    wordTemplate = arguments.wordTemplate();
    date = ReportArguments.date(System.getenv("SOURCE_DATE_EPOCH"));
    if (wordTemplate.isPresent() && !formats.contains(ReportFormat.DOCX)) {
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
    byte[] content = format == ReportFormat.MD
        ? bytes(() -> new MarkdownReport(templates).text(report).getBytes(StandardCharsets.UTF_8))
        : render(format, report).values().iterator().next();
    new Output(terminal).bytes("-", out -> out.write(content));
  }

  private Report compose(RunResult result, List<Finding> findings, CapacityResult capacity) {
    return new ReportComposer(model.architecture(), Diagrams.arrangement(model, true), Version.number())
        .compose(result, findings, Optional.of(capacity));
  }

  private Map<String, byte[]> render(ReportFormat format, Report report) {
    String name = model.stem() + "." + format.ending();
    return switch (format) {
      case HTML -> Map.of(name, bytes(() -> new HtmlReport(templates).render(report).getBytes(StandardCharsets.UTF_8)));
      case PDF -> Map.of(name, bytes(() -> stream(out -> new PdfReport(templates).write(report, date, out))));
      case DOCX -> Map.of(name, bytes(() -> stream(out -> new DocxReport(wordTemplate).write(report, date, out))));
      case MD -> markdown(name, report);
    };
  }

  private Map<String, byte[]> markdown(String name, Report report) {
    try {
      MarkdownReport.Files files = new MarkdownReport(templates).write(report, model.stem() + "-pictures");
      Map<String, byte[]> all = new LinkedHashMap<>(files.pictures());
      all.put(name, files.text().getBytes(StandardCharsets.UTF_8));
      return all;
    } catch (IOException e) {
      throw Failure.unreadable(e.getMessage());
    }
  }

  private static byte[] stream(Output.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toByteArray();
  }

  /** Content that fails only when a template is wrong. */
  @FunctionalInterface
  private interface Source {
    byte[] get() throws IOException;
  }

  private static byte[] bytes(Source source) {
    try {
      return source.get();
    } catch (IOException e) {
      throw Failure.unreadable(e.getMessage());
    }
  }
}

package org.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.headroom.report.findings.FindingsWriter;
import org.headroom.report.findings.JUnitFindings;
import org.headroom.report.findings.JsonFindings;
import org.headroom.report.findings.MarkdownFindings;
import org.headroom.report.findings.ReviewedFile;
import org.headroom.report.findings.SarifFindings;
import org.headroom.report.findings.TextFindings;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks models against the rules. */
@Command(name = "validate", sortOptions = false, description = "Check models against the rules.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom validate shop.headroom",
        "  headroom validate --fail-on warning *.headroom",
        "  headroom validate --format sarif --output findings.sarif shop.headroom",
        "",
        "A file .headroom/rules.yaml beside the model overrides severities. Exit code 1 means that there are findings "
            + "at or above --fail-on."})
final class ValidateCommand implements Callable<Integer> {

  enum Format { TEXT, JSON, SARIF, JUNIT, MARKDOWN }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", arity = "1..*", description = "Model files; - for the standard input.")
  private List<String> models;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "One of text, json, sarif, junit, markdown (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error",
      description = "Least severity that gives exit code 1: error, warning, info (default: ${DEFAULT-VALUE}).")
  private Severity failOn;

  @Option(names = "--rules", paramLabel = "FILE",
      description = "Overrides of severities (default: .headroom/rules.yaml beside the model).")
  private String rules;

  @Mixin
  private HelpOption help;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<ReviewedFile> reviewed = new ArrayList<>();
    int code = ExitCode.FINE;
    for (String argument : models) {
      try {
        ModelFile model = ModelFile.read(argument, terminal);
        List<Finding> findings = Review.findings(model, model.catalogue(), rules);
        reviewed.add(Review.located(model, findings));
        if (findings.stream().anyMatch(finding -> finding.severity().compareTo(failOn) >= 0)) {
          code = Math.max(code, ExitCode.FINDINGS);
        }
      } catch (Failure failure) {
        // the other models are still worth checking
        failure.sentences().forEach(terminal::say);
        code = Math.max(code, failure.exitCode());
      }
    }
    if (!reviewed.isEmpty()) {
      new Output(terminal).text(output, text(reviewed));
    }
    return code;
  }

  private String text(List<ReviewedFile> reviewed) {
    FindingsWriter writer = switch (format) {
      case TEXT -> new TextFindings(terminal.colour() && Output.isStandard(output));
      case JSON -> new JsonFindings();
      case SARIF -> new SarifFindings(Version.number());
      case JUNIT -> new JUnitFindings(Review.rules(Optional.empty()).rules(), failOn);
      case MARKDOWN -> new MarkdownFindings();
    };
    StringBuilder text = new StringBuilder();
    try {
      writer.write(reviewed, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

package org.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;
import org.headroom.report.findings.Baseline;
import org.headroom.report.findings.BaselineException;
import org.headroom.report.findings.FindingsWriter;
import org.headroom.report.findings.JUnitFindings;
import org.headroom.report.findings.JsonFindings;
import org.headroom.report.findings.MarkdownFindings;
import org.headroom.report.findings.ReviewedFile;
import org.headroom.report.findings.SarifFindings;
import org.headroom.report.findings.TextFindings;
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
        "  headroom validate --write-baseline known.json legacy.headroom",
        "  headroom validate --baseline known.json legacy.headroom",
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

  @Option(names = "--baseline", paramLabel = "FILE",
      description = "Known findings: they are shown as such and do not give exit code 1; those gone are told.")
  private String baseline;

  @Option(names = "--write-baseline", paramLabel = "FILE",
      description = "Write the findings to this file as known ones, instead of showing them.")
  private String newBaseline;

  @Mixin
  private HelpOption help;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (baseline != null && newBaseline != null) {
      throw Failure.usage("--baseline and --write-baseline exclude each other. Give one of them.");
    }
    String[] read = Stream.concat(models.stream(), Stream.of(rules, baseline)).toArray(String[]::new);
    Output.check("--output", output, read);
    Output.check("--write-baseline", newBaseline, read);
    Optional<Baseline> known = Optional.ofNullable(baseline).map(ValidateCommand::read);
    List<ReviewedFile> reviewed = new ArrayList<>();
    int code = ExitCode.FINE;
    for (String argument : models) {
      try {
        ModelFile model = ModelFile.read(argument, terminal);
        Catalogue catalogue = model.catalogue();
        reviewed.add(Review.located(model, catalogue, Review.findings(model, catalogue, rules)));
      } catch (Failure failure) {
        // the other models are still worth checking
        failure.sentences().forEach(terminal::say);
        code = Math.max(code, failure.exitCode());
      }
    }
    if (reviewed.isEmpty()) {
      return code;
    }
    if (newBaseline != null) {
      new Output(terminal).text(newBaseline, written(Baseline.of(reviewed)::write));
      return code;
    }
    List<ReviewedFile> compared = known.map(b -> b.compare(reviewed)).orElse(reviewed);
    new Output(terminal).text(output, text(compared));
    boolean fails = compared.stream().flatMap(file -> file.findings().stream()).anyMatch(f -> f.fails(failOn));
    return fails ? Math.max(code, ExitCode.FINDINGS) : code;
  }

  private static Baseline read(String name) {
    Path file = Output.path(name);
    try {
      return Baseline.read(file);
    } catch (BaselineException e) {
      throw Failure.unreadable(e.getMessage());
    } catch (NoSuchFileException e) {
      throw Failure.unreadable(file + ": There is no such file. Write it with --write-baseline.");
    } catch (IOException e) {
      throw Failure.unreadable(file + (Files.isDirectory(file) ? ": This is a directory, not a file."
          : ": The file cannot be read: " + e.getMessage() + ".") + " Correct --baseline.");
    }
  }

  private String text(List<ReviewedFile> reviewed) {
    FindingsWriter writer = switch (format) {
      case TEXT -> new TextFindings(terminal.colour() && Output.isStandard(output));
      case JSON -> new JsonFindings();
      case SARIF -> new SarifFindings(Version.number());
      case JUNIT -> new JUnitFindings(Review.rules(Optional.empty()).rules(), failOn);
      case MARKDOWN -> new MarkdownFindings();
    };
    return written(out -> writer.write(reviewed, out));
  }

  private interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private static String written(Content content) {
    StringBuilder text = new StringBuilder();
    try {
      content.writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

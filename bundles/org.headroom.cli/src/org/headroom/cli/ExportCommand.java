package org.headroom.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.formats.ExportFormats;
import org.headroom.rules.ConnectionMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model in another language. */
@Command(name = "export", sortOptions = false,
    description = "Write a model as infrastructure code, a diagram, a table, JSON or an architecture brief.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom export shop.headroom --output brief.md",
        "  headroom export shop.headroom --format terraform --output main.tf",
        "  headroom export shop.headroom --format kubernetes | kubectl apply --dry-run=client -f -",
        "  headroom export shop.headroom --format mermaid --output shop.mmd",
        "",
        "Importing a brief gives the model again. Exit code 1 means that a part of the model cannot be said in the "
            + "format; the messages name it. docs/exchange.md tells what becomes of what."})
final class ExportCommand implements Callable<Integer> {

  /** The names of the formats, for shells and for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return formats(Catalogue.builtIn()).all().stream().map(ExportFormat::name).iterator();
    }
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown", completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Mixin
  private HelpOption help;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  private static ExportFormats formats(Catalogue catalogue) {
    return ExportFormats.standard(ConnectionMatrix.standard()::defaultRole, catalogue);
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    Output.check("--output", output, file);
    ExportFormats formats = formats(model.catalogue());
    ExportFormat chosen = formats.find(format).orElseThrow(() -> Failure.usage("--format: \"" + format
        + "\" is no format. Use one of " + names(formats.all()) + "."));
    Export export = chosen.write(model.architecture());
    new Output(terminal).text(output, export.text());
    export.losses().forEach(loss -> terminal.say(model.name() + ": " + loss));
    return export.losses().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static String names(List<ExportFormat> formats) {
    return formats.stream().map(each -> each.name() + " (" + each.title() + ")").collect(Collectors.joining(", "));
  }
}

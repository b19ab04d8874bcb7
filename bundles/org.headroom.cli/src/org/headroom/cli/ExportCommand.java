package org.headroom.cli;

import java.util.concurrent.Callable;
import org.headroom.exchange.brief.BriefExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model as a brief. */
@Command(name = "export", sortOptions = false, description = "Write a model as an architecture brief in Markdown.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom export shop.headroom --output brief.md",
        "  headroom export shop.headroom > brief.md",
        "",
        "Importing the brief gives the model again. Exit code 1 means that a part of the model cannot be said in a "
            + "brief; the messages name it."})
final class ExportCommand implements Callable<Integer> {

  enum Format { MARKDOWN }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown",
      description = "The only one is markdown (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Mixin
  private HelpOption help;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    BriefExport brief = Briefs.writer().write(model.architecture());
    new Output(terminal).text(output, brief.text());
    brief.losses().forEach(loss -> terminal.say(model.name() + ": " + loss));
    return brief.losses().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}

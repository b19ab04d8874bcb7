package org.headroom.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headroom.exchange.brief.BriefException;
import org.headroom.exchange.brief.BriefImport;
import org.headroom.exchange.brief.BriefLine;
import org.headroom.exchange.brief.BriefReader;
import org.headroom.exchange.brief.BriefReport;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a brief into a model. */
@Command(name = "import", sortOptions = false, description = "Read an architecture brief in Markdown into a model.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom import brief.md --output shop.headroom",
        "  headroom import brief.md --output shop.headroom --report all",
        "",
        "Of each line the report says what it became. Exit code 1 means that some lines were not understood; the model "
            + "is written all the same, without them."})
final class ImportCommand implements Callable<Integer> {

  enum Report { PROBLEMS, ALL, NONE }

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "Brief, a Markdown file; - for the standard input.")
  private String file;

  @Option(names = {"-o", "--output"}, paramLabel = "MODEL", required = true,
      description = "Model file to write; - for the standard output.")
  private String output;

  @Option(names = "--report", paramLabel = "LINES", defaultValue = "problems",
      description = "Lines to report: problems, all, none (default: ${DEFAULT-VALUE}).")
  private Report report;

  @Option(names = "--force", description = "Replace the model file when it exists.")
  private boolean force;

  @Mixin
  private HelpOption help;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!force && !Output.isStandard(output) && Files.isRegularFile(Output.path(output))) {
      throw Failure.usage(output + " exists already. Use --force to replace it, or name another file.");
    }
    BriefImport brief = read();
    byte[] model = bytes(brief);
    new Output(terminal).bytes(output, out -> out.write(model));
    tell(brief.report());
    return brief.report().isComplete() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private BriefImport read() {
    try {
      if (file.equals("-")) {
        byte[] content = terminal.in().readNBytes(BriefReader.LONGEST_BRIEF + 1);
        return Briefs.reader().read("brief", new String(content, StandardCharsets.UTF_8));
      }
      Path path = Output.path(file);
      if (Files.isDirectory(path)) {
        throw Failure.unreadable(file + ": This is a folder. Name a Markdown file.");
      }
      return Briefs.reader().read(path);
    } catch (BriefException e) {
      throw Failure.unreadable(file + (e.line() > 0 ? ":" + e.line() : "") + ": " + e.getMessage());
    } catch (IOException e) {
      throw Failure.unreadable(file + ": The file cannot be read: " + (e instanceof AccessDeniedException
          ? "permission is denied" : Files.exists(Output.path(file)) ? e.getMessage() : "there is no such file")
          + ". Name a Markdown file.");
    }
  }

  private static byte[] bytes(BriefImport brief) {
    try {
      return new ModelWriter().toBytes(brief.architecture());
    } catch (ModelWriteException e) {
      throw Failure.unreadable(e.reasons().toArray(String[]::new));
    }
  }

  private void tell(BriefReport lines) {
    if (report == Report.ALL) {
      terminal.err().print(lines.toText());
      return;
    }
    if (report == Report.PROBLEMS) {
      for (BriefLine line : lines.lines(BriefLine.Status.NOT_UNDERSTOOD)) {
        terminal.say(file + ":" + line.number() + ": not understood: " + line.explanation());
      }
    }
    terminal.say(lines.summary());
  }
}

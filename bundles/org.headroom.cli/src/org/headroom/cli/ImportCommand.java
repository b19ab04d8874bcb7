package org.headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.headroom.exchange.formats.ImportFormats;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.ImportReport;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.SourceText;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;
import org.headroom.rules.ConnectionMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a document of another format into a model. */
@Command(name = "import", sortOptions = false, 
    description = "Read a brief in Markdown, a Compose file, Kubernetes manifests or a Terraform plan into a model.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom import brief.md --output shop.headroom",
        "  headroom import brief.md --output shop.headroom --report all",
        "  headroom import compose.yaml --output shop.headroom",
        "  helm template shop | headroom import - --output shop.headroom",
        "  terraform show -json plan.bin > plan.json; headroom import plan.json --output shop.headroom",
        "",
        "The content tells the format. Of each statement the report says what it became and what was assumed. Exit "
            + "code 1 means that some were not understood; the model is written all the same, without them. "
            + "docs/exchange.md tells what becomes of what."})
final class ImportCommand implements Callable<Integer> {

  enum Report { PROBLEMS, ALL, NONE }

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "File to read; - for the standard input.")
  private String file;

  @Option(names = {"-o", "--output"}, paramLabel = "MODEL", required = true,
      description = "Model file to write; - for the standard output.")
  private String output;

  @Option(names = "--report", paramLabel = "LINES", defaultValue = "problems",
      description = "What to report: problems (with assumptions), all, none (default: ${DEFAULT-VALUE}).")
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
    Output.check("--output", output, file);
    Imported imported = read();
    byte[] model = bytes(imported);
    new Output(terminal).bytes(output, out -> out.write(model));
    tell(imported.report());
    return imported.report().isComplete() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private Imported read() {
    ImportFormats formats = new ImportFormats(ConnectionMatrix.standard()::defaultRole);
    try {
      if (file.equals("-")) {
        return formats.read("brief", terminal.in().readNBytes(SourceText.LONGEST + 1));
      }
      Path path = Output.path(file);
      if (Files.isDirectory(path)) {
        throw Failure.unreadable(file + ": This is a directory, not a file. Name the file inside it.");
      }
      try (InputStream in = Files.newInputStream(path)) {
        return formats.read(path.getFileName().toString(), in.readNBytes(SourceText.LONGEST + 1));
      }
    } catch (ImportException e) {
      throw Failure.unreadable(name() + (e.line() > 0 ? ":" + e.line() : "") + ": " + e.getMessage());
    } catch (IOException e) {
      if (file.equals("-")) {
        throw Failure.unreadable("The standard input cannot be read: " + e.getMessage() + ".");
      }
      throw Failure.unreadable(file + ": The file cannot be read: " + (e instanceof AccessDeniedException
          ? "permission is denied" : Files.exists(Output.path(file)) ? e.getMessage() : "there is no such file")
          + ". Name a brief, a Compose file, manifests of Kubernetes or a plan of Terraform.");
    }
  }

  private String name() {
    return file.equals("-") ? "standard input" : file;
  }

  private static byte[] bytes(Imported imported) {
    try {
      return new ModelWriter().toBytes(imported.architecture());
    } catch (ModelWriteException e) {
      throw Failure.unreadable(e.reasons().toArray(String[]::new));
    }
  }

  private void tell(ImportReport lines) {
    if (report == Report.ALL) {
      terminal.err().print(lines.toText());
      return;
    }
    if (report == Report.PROBLEMS) {
      tell(lines, ImportLine.Status.NOT_UNDERSTOOD);
      tell(lines, ImportLine.Status.ASSUMED);
    }
    terminal.say(lines.summary());
  }

  private void tell(ImportReport lines, ImportLine.Status status) {
    for (ImportLine line : lines.lines(status)) {
      String place = name() + (line.number() == 0 ? "" : ":" + line.number());
      String subject = lines.unit().equals("lines") ? "" : line.text() + ": ";
      terminal.say(place + ": " + status.words() + ": " + subject + line.explanation());
    }
  }
}

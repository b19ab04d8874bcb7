package org.headroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.Offering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the catalogue of offerings. */
@Command(name = "catalogue", sortOptions = false,
    description = "Look into the catalogue of offerings: capacity, limits, prices, each with its source.",
    subcommands = {CatalogueCommand.ListCommand.class, CatalogueCommand.ShowCommand.class,
        CatalogueCommand.CheckCommand.class},
    synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom catalogue list postgres",
        "  headroom catalogue show t3.large",
        "  headroom catalogue check .",
        "",
        "Files .headroom/catalogue/*.yaml in the folder of a project add rows and replace built-in ones."})
final class CatalogueCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private HelpOption help;

  CatalogueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  private static Catalogue catalogue(String folder) {
    Path path = Output.path(folder);
    if (!Files.isDirectory(path)) {
      throw Failure.unreadable(folder + ": There is no such folder. Name the folder of a project.");
    }
    return ModelFile.catalogue(path);
  }

  /** Lists rows. */
  @Command(name = "list", sortOptions = false, description = "List the rows whose id, title or kind contains a text.")
  static final class ListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "Part of an id, title or kind (default: all rows).")
    private String text;

    @Option(names = "--project", paramLabel = "DIR", defaultValue = ".",
        description = "Folder of the project (default: ${DEFAULT-VALUE}).")
    private String project;

    @Mixin
    private HelpOption help;

    ListCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
      List<Offering> found = catalogue(project).all().stream()
          .filter(row -> (row.id() + " " + row.aliases() + " " + row.title() + " " + row.kind().word())
              .toLowerCase(Locale.ROOT).contains(wanted))
          .toList();
      if (found.isEmpty()) {
        throw Failure.usage("No row contains \"" + text + "\". Use \"headroom catalogue list\" to see all.");
      }
      TextTable table = new TextTable("llll", "id", "kind", "title", "recorded");
      found.forEach(row -> table.row(row.id(), row.kind().word(), row.title(), row.provenance().date().toString()));
      StringBuilder out = new StringBuilder();
      table.print(out, "");
      new Output(terminal).text(null, out.toString());
      return ExitCode.FINE;
    }
  }

  /** Shows a row. */
  @Command(name = "show", sortOptions = false, description = "Show the figures of one row and where they come from.")
  static final class ShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "Id or other name of the row, such as t3.large.")
    private String id;

    @Option(names = "--project", paramLabel = "DIR", defaultValue = ".",
        description = "Folder of the project (default: ${DEFAULT-VALUE}).")
    private String project;

    @Mixin
    private HelpOption help;

    ShowCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Offering row = catalogue(project).find(id).orElseThrow(() -> Failure.usage("The catalogue has no row \"" + id
          + "\". Use \"headroom catalogue list TEXT\" to search."));
      TextTable table = new TextTable("ll").row("id", row.id()).row("title", row.title())
          .row("kind", row.kind().word()).row("provider", row.provider());
      if (!row.aliases().isEmpty()) {
        table.row("also", String.join(", ", row.aliases()));
      }
      for (Map.Entry<String, String> figure : row.printedFigures().entrySet()) {
        table.row(figure.getKey(), figure.getValue());
      }
      if (row.note() != null && !row.note().isBlank()) {
        table.row("note", row.note());
      }
      table.row("source", row.provenance().source()).row("recorded", row.provenance().date().toString())
          .row("confidence", row.provenance().confidence().name().toLowerCase(Locale.ROOT))
          .row("file", row.sourceLine().toString());
      StringBuilder out = new StringBuilder();
      table.print(out, "");
      new Output(terminal).text(null, out.toString());
      return ExitCode.FINE;
    }
  }

  /** Checks the files of a project. */
  @Command(name = "check", sortOptions = false, description = "Check the catalogue files of a project.")
  static final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".",
        description = "Folder of the project (default: ${DEFAULT-VALUE}).")
    private String project;

    @Mixin
    private HelpOption help;

    CheckCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      int rows = catalogue(project).all().size();
      new Output(terminal).text(null, "The catalogue is fine: " + rows + " rows.\n");
      return ExitCode.FINE;
    }
  }
}

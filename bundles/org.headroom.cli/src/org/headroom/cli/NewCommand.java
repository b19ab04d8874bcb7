package org.headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.io.ModelWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a project. */
@Command(name = "new", sortOptions = false,
    description = "Start a project: a small model that can be simulated at once.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom new shop",
        "  headroom new shop --template event-driven"})
final class NewCommand implements Callable<Integer> {

  /** The projects to start from. */
  enum Template {
    /** A client and a service. */
    EMPTY("empty"),
    /** Load balancer, service, cache and database. */
    WEB("web"),
    /** Service, database, broker and worker. */
    EVENT_DRIVEN("event-driven");

    private final String resource;

    Template(String resource) {
      this.resource = resource;
    }

    @Override
    public String toString() {
      return resource;
    }
  }

  private static final String RULES = """
      # Overrides of the severities of rules: error, warning, info or off.
      severities: {}
      """;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "Folder of the project; it is made when it is missing.")
  private String folder;

  @Option(names = "--template", paramLabel = "TEMPLATE", defaultValue = "web",
      description = "One of empty, web, event-driven (default: ${DEFAULT-VALUE}).")
  private Template template;

  @Mixin
  private HelpOption help;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path project = Output.path(folder).toAbsolutePath().normalize();
    if (Files.exists(project) && !isEmpty(project)) {
      throw Failure.usage(folder + " is not empty. Name a new or empty folder.");
    }
    byte[] model = model();
    Output.folder(project.resolve(".headroom").toString());
    Path file = project.resolve(name(project) + ".headroom");
    Output.file(file, out -> out.write(model));
    Output.file(project.resolve(".headroom").resolve("rules.yaml"), out -> out.write(RULES.getBytes(
        StandardCharsets.UTF_8)));
    new Output(terminal).text(null, "The project is in " + folder + ". Next: headroom assess "
        + Output.path(folder).resolve(file.getFileName()) + "\n");
    return ExitCode.FINE;
  }

  private static String name(Path project) {
    Path last = project.getFileName();
    return last == null ? "model" : last.toString();
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    } catch (IOException e) {
      throw Failure.usage(folder + " is not a folder that can be read. Name a new or empty folder.");
    }
  }

  private byte[] model() {
    String resource = "template-" + template.resource + ".md";
    try (InputStream in = NewCommand.class.getResourceAsStream(resource)) {
      String brief = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Imported read = Briefs.reader().read(template.resource, brief);
      if (!read.report().isComplete()) {
        throw new IllegalStateException("the template " + resource + " is wrong: " + read.report().toText());
      }
      return new ModelWriter().toBytes(read.architecture());
    } catch (IOException | ImportException e) {
      throw new IllegalStateException("the template " + resource + " is wrong", e);
    }
  }
}

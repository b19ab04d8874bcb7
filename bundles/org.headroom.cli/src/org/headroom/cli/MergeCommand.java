package org.headroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.headroom.compare.Conflict;
import org.headroom.compare.LayoutMerge;
import org.headroom.compare.MergeResult;
import org.headroom.compare.ThreeWayMerge;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges two models, or two layouts, that were made from one. */
@Command(name = "merge", sortOptions = false,
    description = "Merge two models that were made from one, or two layouts.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom merge base.headroom ours.headroom theirs.headroom --output merged.headroom",
        "  headroom merge base.layout ours.layout theirs.layout --output merged.layout",
        "  git config merge.headroom.driver \"headroom merge %%O %%A %%B --output %%A\"",
        "",
        "Of changes that contradict each other ours is kept, and the others are listed. The merged model can always be "
            + "read. Layouts are merged element by element. Exit code 1 means that there are conflicts."})
final class MergeCommand implements Callable<Integer> {

  private static final int START = 1000;
  private static final Pattern LAYOUT =
      Pattern.compile("\\uFEFF?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?s:<!--.*?-->\\s*+)*+<(?:\\w++:)?layout[\\s>/]");

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BASE",
      description = "Model that both were made from; an empty file when both are new.")
  private String base;

  @Parameters(index = "1", paramLabel = "OURS", description = "Model whose changes win.")
  private String ours;

  @Parameters(index = "2", paramLabel = "THEIRS", description = "The other model.")
  private String theirs;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE",
      description = "Write the merged model to this file, which may be one of the three (default: -).")
  private String output;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the conflicts to this file, as Markdown.")
  private String report;

  @Mixin
  private HelpOption help;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Output.check("--output", output);
    Output.check("--report", report, base, ours, theirs, output);
    return isLayout(ours) || isLayout(theirs) ? mergeLayouts() : mergeModels();
  }

  private int mergeModels() {
    MergeResult result = ThreeWayMerge.merge(base(), ModelFile.read(ours, terminal).architecture(),
        ModelFile.read(theirs, terminal).architecture());
    return finish(bytes(result.merged()), result.conflicts());
  }

  private int mergeLayouts() {
    DiagramLayout origin = isEmptyFile(base) ? DiagramLayout.EMPTY : layout(base);
    LayoutMerge.Outcome result = LayoutMerge.merge(origin, layout(ours), layout(theirs));
    try {
      return finish(LayoutFile.toBytes(result.merged(), "the merged layout"), result.conflicts());
    } catch (ModelWriteException e) {
      throw new IllegalStateException("a merged layout can always be saved", e);
    }
  }

  private int finish(byte[] merged, List<Conflict> conflicts) {
    new Output(terminal).bytes(output, out -> out.write(merged));
    if (report != null) {
      new Output(terminal).text(report, ConflictReport.markdown(conflicts));
    }
    conflicts.forEach(conflict -> terminal.say(ConflictReport.line(conflict)));
    return conflicts.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** By its content: git names the files that it gives to a merge driver without an ending. */
  private static boolean isLayout(String argument) {
    Path file = Output.path(argument);
    if (argument.equals("-") || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return LAYOUT.matcher(new String(in.readNBytes(START), StandardCharsets.UTF_8)).lookingAt();
    } catch (IOException e) {
      throw Failure.unreadable(argument + ": The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private static DiagramLayout layout(String argument) {
    try {
      return new LayoutFile(Output.path(argument)).read();
    } catch (ModelReadException e) {
      throw ModelFile.unreadable(e);
    }
  }

  private static boolean isEmptyFile(String argument) {
    Path file = Output.path(argument);
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      throw Failure.unreadable(argument + ": The file cannot be read: " + e.getMessage() + ".");
    }
  }

  /** Git gives an empty file where both sides added the model. */
  private Architecture base() {
    return isEmptyFile(base) ? HeadroomFactory.eINSTANCE.createArchitecture()
        : ModelFile.read(base, terminal).architecture();
  }

  private static byte[] bytes(Architecture architecture) {
    try {
      return new ModelWriter().toBytes(architecture);
    } catch (ModelWriteException e) {
      throw new IllegalStateException("a merged model can always be saved", e);
    }
  }
}

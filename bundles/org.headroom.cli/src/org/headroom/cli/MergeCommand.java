package org.headroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.headroom.compare.Conflict;
import org.headroom.compare.MergeResult;
import org.headroom.compare.ThreeWayMerge;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges two models that were made from one. */
@Command(name = "merge", sortOptions = false, description = "Merge two models that were made from one.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom merge base.headroom ours.headroom theirs.headroom --output merged.headroom",
        "  git config merge.headroom.driver \"headroom merge %%O %%A %%B --output %%A\"",
        "",
        "Of changes that contradict each other ours is kept, and the others are listed. The merged model can always be "
            + "read. Exit code 1 means that there are conflicts."})
final class MergeCommand implements Callable<Integer> {

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
    MergeResult result = ThreeWayMerge.merge(base(), ModelFile.read(ours, terminal).architecture(),
        ModelFile.read(theirs, terminal).architecture());
    byte[] content = bytes(result.merged());
    new Output(terminal).bytes(output, out -> out.write(content));
    List<Conflict> conflicts = result.conflicts();
    if (report != null) {
      new Output(terminal).text(report, ConflictReport.markdown(conflicts));
    }
    conflicts.forEach(conflict -> terminal.say(ConflictReport.line(conflict)));
    return conflicts.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** Git gives an empty file where both sides added the model. */
  private Architecture base() {
    Path file = Output.path(base);
    try {
      if (Files.isRegularFile(file) && Files.size(file) == 0) {
        return HeadroomFactory.eINSTANCE.createArchitecture();
      }
    } catch (IOException e) {
      throw Failure.unreadable(base + ": The file cannot be read: " + e.getMessage() + ".");
    }
    return ModelFile.read(base, terminal).architecture();
  }

  private static byte[] bytes(Architecture architecture) {
    try {
      return new ModelWriter().toBytes(architecture);
    } catch (ModelWriteException e) {
      throw new IllegalStateException("a merged model can always be saved", e);
    }
  }
}

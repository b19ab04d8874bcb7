package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;

/** Reads the list of kept runs, and a result if there is one. */
final class ReadWork extends Work {
  private final Path file;
  private final Optional<Path> wanted;
  private volatile RunResult result;
  private volatile Path kept;
  private volatile List<KeptRun> runs = List.of();
  private volatile List<KeptRun> runsOfAllModels = List.of();

  /** Reads about a model; the wanted result need not exist. */
  ReadWork(Path model, Optional<Path> wanted) {
    super("Reading results of " + model.getFileName(), share -> { });
    this.file = model;
    this.wanted = wanted;
    setSystem(true);
  }

  Optional<RunResult> result() {
    return Optional.ofNullable(result);
  }

  List<KeptRun> runs() {
    return runs;
  }

  List<KeptRun> runsOfAllModels() {
    return runsOfAllModels;
  }

  /** The model as it was when the result was made, if it was kept. */
  Optional<Path> model() {
    return Optional.ofNullable(kept);
  }

  @Override
  void perform(RunControl control) throws IOException {
    runs = ResultStore.of(file).runs();
    runsOfAllModels = ResultStore.of(file).runsOfAllModels();
    if (wanted.filter(Files::isRegularFile).isPresent()) {
      result = ResultJsonReader.read(wanted.get());
      for (KeptRun run : runs) {
        // the latest result lies beside the model once more
        if (kept == null && Files.mismatch(run.result(), wanted.get()) < 0) {
          kept = run.model();
        }
      }
    }
  }
}

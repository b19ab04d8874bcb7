package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;

/** Reads the list of kept runs, and a result if there is one. */
final class ReadWork extends Work {
  private final Path model;
  private final Path wanted;
  private volatile RunResult result;
  private volatile List<KeptRun> runs = List.of();

  ReadWork(Path model, Path wanted) {
    super("Reading " + wanted.getFileName(), share -> { });
    this.model = model;
    this.wanted = wanted;
    setSystem(true);
  }

  Optional<RunResult> result() {
    return Optional.ofNullable(result);
  }

  List<KeptRun> runs() {
    return runs;
  }

  @Override
  void perform(RunControl control) throws IOException {
    runs = ResultStore.of(model).runs();
    if (Files.isRegularFile(wanted)) {
      result = ResultStore.read(wanted);
    }
  }
}

package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;

/** Runs a scenario of a copy of a model, and keeps what it found. */
final class RunWork extends Work {
  private final Architecture architecture;
  private final Path file;
  private final RunOrder order;
  private final LiveRun live;
  private volatile List<RunResult> results = List.of();
  private volatile KeptRun kept;

  /** Nobody else changes the architecture; data files are looked for beside the model file. */
  RunWork(Architecture architecture, Path file, RunOrder order, LiveRun live, DoubleConsumer progress) {
    super("Simulating " + scenario(architecture, order.scenario()), progress);
    this.architecture = architecture;
    this.file = file;
    this.order = order;
    this.live = live;
  }

  /** What the run found, one result per engine; empty before its end, or when it failed. */
  List<RunResult> results() {
    return results;
  }

  /** What was kept of the run; nothing when it failed or could not be written. */
  Optional<KeptRun> kept() {
    return Optional.ofNullable(kept);
  }

  static Simulator simulator(Path model) {
    // one processor is left to the windows
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new Simulator(Catalogue.forProject(model.toAbsolutePath().getParent()), new DiscreteEventEngine(workers),
        new AnalyticEngine());
  }

  @Override
  Optional<LiveRun> live() {
    return Optional.of(live);
  }

  @Override
  void perform(RunControl control) throws IOException {
    List<RunResult> found = simulator(file).run(architecture, order.options().withModelFile(file), control);
    results = found;
    try {
      kept = ResultStore.of(file).keep(found, architecture, LocalDateTime.now());
    } catch (IOException e) {
      throw new IOException("The result is shown, but could not be kept. " + words(e), e);
    }
  }
}

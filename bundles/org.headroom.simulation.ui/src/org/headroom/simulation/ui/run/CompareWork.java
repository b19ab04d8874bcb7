package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.analysis.sweep.Comparison;
import org.headroom.analysis.sweep.Difference;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.ui.store.KeptRun;

/**
 * Compares two kept runs: both models, as they were kept, run their scenarios again under the same random numbers, so
 * that the differences have intervals.
 */
final class CompareWork extends Work {
  private final Path file;
  private final KeptRun before;
  private final KeptRun after;
  private volatile List<Difference> differences = List.of();
  private volatile int pairs;

  CompareWork(Path file, KeptRun before, KeptRun after, DoubleConsumer progress) {
    super("Comparing two runs", progress);
    this.file = file;
    this.before = before;
    this.after = after;
  }

  List<Difference> differences() {
    return differences;
  }

  /** How many pairs of runs the differences rest on. */
  int pairs() {
    return pairs;
  }

  @Override
  void perform(RunControl control) throws IOException {
    RunOptions first = options(before);
    pairs = Comparison.pairs(first.replications().orElseThrow());
    differences = new Comparison(RunWork.simulator(file))
        .compare(model(before), first, model(after), options(after), control);
  }

  private static Architecture model(KeptRun run) throws IOException {
    return new ModelReader().read(run.model()).architecture();
  }

  /** What was asked for when the run was made, as far as the result tells; data files lie beside the original model. */
  private RunOptions options(KeptRun run) throws IOException {
    RunResult result = ResultJsonReader.read(run.result());
    return RunOptions.defaults().withScenario(result.scenario())
        .withSeed(result.statistics().seed())
        .withReplications(Math.max(1, result.statistics().replications()))
        .withDuration(Duration.ofNanos(result.statistics().simulated()))
        .withLoad(new LoadOverride.Rate(result.offeredRps()))
        .withModelFile(file);
  }
}

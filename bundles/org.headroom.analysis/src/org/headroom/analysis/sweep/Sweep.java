package org.headroom.analysis.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.SafeFile;
import org.headroom.simulation.RunControl;

/**
 * Runs a model for every combination of the values of its axes. All runs use the same seed, so that they see the same
 * random numbers and differ only by what was changed.
 *
 * <p>The output folder holds {@code NNNN.job.json} and {@code NNNN.result.json} for each run, written atomically, and
 * in the end {@code summary.csv}. Started again, it makes only the runs that are missing or whose job has changed.
 */
public final class Sweep {
  private final Function<Catalogue, Simulator> simulators;
  private final int workers;

  /**
   * A sweep on this machine.
   *
   * @param simulators makes a simulator for a catalogue; it should use one thread per run
   * @param workers runs at the same time
   */
  public Sweep(Function<Catalogue, Simulator> simulators, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    this.simulators = simulators;
    this.workers = workers;
  }

  /** What became of a sweep: the jobs in order with their results, and how many of these were there before. */
  public record Outcome(List<SweepJob> jobs, List<RunResult> results, int resumed) {
    public Outcome {
      jobs = List.copyOf(jobs);
      results = List.copyOf(results);
    }

    /** The main figures of each run, in order. */
    public List<SweepSummary> summaries() {
      List<SweepSummary> summaries = new ArrayList<>();
      for (int i = 0; i < jobs.size(); i++) {
        summaries.add(SweepSummary.of(jobs.get(i), results.get(i)));
      }
      return summaries;
    }
  }

  /**
   * One job per combination, in their order.
   *
   * @throws SweepException when an attribute does not exist or a value does not suit it
   */
  public static List<SweepJob> jobs(PackedModel model, List<Map<String, String>> combinations, RunOptions options)
      throws IOException {
    List<SweepJob> jobs = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      SweepJob job = new SweepJob(jobs.size() + 1, combination, model, options);
      job.variant();
      jobs.add(job);
    }
    return jobs;
  }

  /** Writes the jobs without running them: another machine may, before this one collects the results. */
  public static void plan(List<SweepJob> jobs, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (SweepJob job : jobs) {
      new SafeFile(folder.resolve(job.fileName())).write(job.toJson().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Makes the runs that the folder lacks.
   *
   * @param jobs at least one, all of the same model
   * @throws CancellationException when the control was cancelled; what is finished stays in the folder
   */
  public Outcome run(List<SweepJob> jobs, Path folder, RunControl control) throws IOException {
    Files.createDirectories(folder);
    Simulator simulator = simulators.apply(jobs.get(0).model().catalogue());
    AtomicInteger resumed = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<Future<RunResult>> pending = new ArrayList<>();
      for (SweepJob job : jobs) {
        pending.add(executor.submit(() -> {
          RunResult result = one(job, simulator, folder, control, resumed);
          synchronized (control) {
            control.progress((double) finished.incrementAndGet() / jobs.size());
          }
          return result;
        }));
      }
      List<RunResult> results = new ArrayList<>();
      for (Future<RunResult> result : pending) {
        results.add(await(result));
      }
      Outcome outcome = new Outcome(jobs, results, resumed.get());
      new SafeFile(folder.resolve("summary.csv"))
          .write(SweepSummary.csv(outcome.summaries()).getBytes(StandardCharsets.UTF_8));
      return outcome;
    } finally {
      executor.shutdownNow();
    }
  }

  private static RunResult one(SweepJob job, Simulator simulator, Path folder, RunControl control,
      AtomicInteger resumed) throws IOException {
    Path jobFile = folder.resolve(job.fileName());
    Path resultFile = folder.resolve(job.resultFileName());
    String text = job.toJson();
    if (Files.isRegularFile(resultFile) && Files.isRegularFile(jobFile) && Files.readString(jobFile).equals(text)) {
      RunResult before = ResultJsonReader.read(resultFile, resultFile.toString());
      resumed.incrementAndGet();
      return before;
    }
    if (control.isCancelled()) {
      throw new CancellationException("the sweep was cancelled");
    }
    Files.deleteIfExists(resultFile);
    new SafeFile(jobFile).write(text.getBytes(StandardCharsets.UTF_8));
    RunResult result = job.run(simulator, new Quiet(control));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultJson.write(result, bytes);
    new SafeFile(resultFile).write(bytes.toByteArray());
    return result;
  }

  /** The progress of single runs is not that of the sweep. */
  private record Quiet(RunControl control) implements RunControl {
    @Override
    public boolean isCancelled() {
      return control.isCancelled();
    }

    @Override
    public void progress(double share) {
      // reported by the sweep
    }
  }

  private static RunResult await(Future<RunResult> result) throws IOException {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the sweep was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}

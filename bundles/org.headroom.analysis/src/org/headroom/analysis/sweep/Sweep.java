package org.headroom.analysis.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelWriter;
import org.headroom.simulation.RunControl;

/**
 * Runs a model for every combination of the values of its axes. All runs use the same seed, so that they see the same
 * random numbers and differ only by what was changed.
 *
 * <p>The output folder holds {@code NNNN.job.json} and {@code NNNN.result.json} for each run, written atomically, and
 * in the end {@code summary.csv}. Started again, it makes only the runs that are missing or whose job has changed.
 */
public final class Sweep {
  private static final int MOST_JOBS = 10_000;

  private final Simulator simulator;
  private final int workers;

  /**
   * A sweep on this machine.
   *
   * @param simulator should use one thread per run
   * @param workers runs at the same time
   */
  public Sweep(Simulator simulator, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    this.simulator = simulator;
    this.workers = workers;
  }

  /** What became of a sweep: the jobs in order with their results, and how many of these were there before. */
  public record Outcome(List<SweepJob> jobs, List<RunResult> results, int resumed) {
    public Outcome {
      jobs = List.copyOf(jobs);
      results = List.copyOf(results);
    }
  }

  /**
   * All combinations, the last axis varying fastest.
   *
   * @throws SweepException when an axis does not suit the model, or there are more than 10,000 combinations
   */
  public static List<SweepJob> jobs(Architecture architecture, List<Axis> axes, RunOptions options) throws IOException {
    if (axes.isEmpty()) {
      throw new SweepException("nothing is varied", "Name at least one attribute and its values.");
    }
    long count = 1;
    for (Axis axis : axes) {
      count = Math.min(count * axis.values().size(), MOST_JOBS + 1);
    }
    if (count > MOST_JOBS) {
      throw new SweepException("there are more than " + MOST_JOBS + " combinations", "Vary fewer values.");
    }
    String model = new String(new ModelWriter().toBytes(architecture), StandardCharsets.UTF_8);
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Axis axis : axes) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : axis.values()) {
          Map<String, String> extended = new LinkedHashMap<>(combination);
          extended.put(axis.path(), value);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    List<SweepJob> jobs = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      SweepJob job = new SweepJob(jobs.size() + 1, combination, model, options);
      job.variant();
      jobs.add(job);
    }
    return jobs;
  }

  /**
   * Makes the runs that the folder lacks.
   *
   * @throws CancellationException when the control was cancelled; what is finished stays in the folder
   */
  public Outcome run(List<SweepJob> jobs, Path folder, RunControl control) throws IOException {
    Files.createDirectories(folder);
    AtomicInteger resumed = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(workers);
    try {
      List<Future<RunResult>> pending = new ArrayList<>();
      for (SweepJob job : jobs) {
        pending.add(executor.submit(() -> {
          RunResult result = one(job, folder, control, resumed);
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
      write(folder.resolve("summary.csv"), SweepSummary.csv(jobs, results).getBytes(StandardCharsets.UTF_8));
      return new Outcome(jobs, results, resumed.get());
    } finally {
      executor.shutdownNow();
    }
  }

  private RunResult one(SweepJob job, Path folder, RunControl control, AtomicInteger resumed) throws IOException {
    String name = String.format(Locale.ROOT, "%04d", job.number());
    Path jobFile = folder.resolve(name + ".job.json");
    Path resultFile = folder.resolve(name + ".result.json");
    String text = job.toJson();
    if (Files.isRegularFile(resultFile) && Files.isRegularFile(jobFile) && Files.readString(jobFile).equals(text)) {
      try (InputStream in = Files.newInputStream(resultFile)) {
        RunResult before = ResultJsonReader.read(in, resultFile.toString());
        resumed.incrementAndGet();
        return before;
      }
    }
    if (control.isCancelled()) {
      throw new CancellationException("the sweep was cancelled");
    }
    Files.deleteIfExists(resultFile);
    write(jobFile, text.getBytes(StandardCharsets.UTF_8));
    RunResult result = job.run(simulator, new Quiet(control));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultJson.write(result, bytes);
    write(resultFile, bytes.toByteArray());
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

  private static void write(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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

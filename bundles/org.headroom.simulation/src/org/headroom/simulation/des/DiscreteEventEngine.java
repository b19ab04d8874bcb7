package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.headroom.simulation.Engine;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;

/**
 * Simulates every single message. The result depends on network and experiment only: not on the number of threads, the
 * machine, or the order in which replications happen to end.
 */
public final class DiscreteEventEngine implements Engine {

  /** Most replications that a precision may ask for. */
  public static final int MOST_REPLICATIONS = 200;

  private static final int FEWEST_FOR_PRECISION = 5;
  /** Replication number of the pilot run that looks for the end of the warm-up. */
  private static final int PILOT = -1;
  private static final long PILOT_REQUESTS = 300_000;
  /** Calls of calls nest on the stack when they take no time. */
  private static final long STACK_BYTES = 16L << 20;
  static final Replication.Limits DEFAULT_LIMITS = new Replication.Limits(2_000_000, 4_000_000);

  private final int threads;
  private final Replication.Limits limits;

  /** An engine that uses all processors. */
  public DiscreteEventEngine() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /** An engine that runs at most {@code threads} replications at the same time. */
  public DiscreteEventEngine(int threads) {
    this(threads, DEFAULT_LIMITS);
  }

  DiscreteEventEngine(int threads, Replication.Limits limits) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, was " + threads);
    }
    this.threads = threads;
    this.limits = limits;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the network asks for something that has no meaning, such as a mix without
   * shares
   */
  @Override
  public RunStatistics run(Network network, Experiment experiment, RunControl control) {
    long begin = System.nanoTime();
    Blueprint blueprint = new Blueprint(network);
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "headroom-replication", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    try {
      long warmUp =
          experiment.warmUp().isPresent()
              ? experiment.warmUp().getAsLong()
              : await(executor.submit(() -> pilot(blueprint, experiment, control)));
      List<ReplicationResult> runs = new ArrayList<>();
      boolean precise = replicate(executor, blueprint, experiment, warmUp, control, runs);
      return statistics(network, experiment, warmUp, runs, precise, System.nanoTime() - begin);
    } finally {
      executor.shutdownNow();
    }
  }

  private long pilot(Blueprint blueprint, Experiment experiment, RunControl control) {
    return new Replication(blueprint, experiment, PILOT, experiment.duration(), List.of(), limits)
        .pilot(control, PILOT_REQUESTS);
  }

  /** Adds replications in waves; returns whether the precision asked for was reached. */
  private boolean replicate(
      ExecutorService executor,
      Blueprint blueprint,
      Experiment experiment,
      long warmUp,
      RunControl control,
      List<ReplicationResult> runs) {
    boolean sequential = experiment.precision().isPresent();
    int least = sequential ? Math.max(FEWEST_FOR_PRECISION, experiment.replications()) : experiment.replications();
    int most = sequential ? Math.max(least, MOST_REPLICATIONS) : least;
    ProgressBoard progress = new ProgressBoard(control, least);
    List<Future<ReplicationResult>> pending = new ArrayList<>();
    for (int i = 0; i < least; i++) {
      pending.add(submit(executor, blueprint, experiment, i, warmUp, control, progress));
    }
    for (int i = 0; i < most; i++) {
      if (i >= pending.size()) {
        // Those started ahead and not needed in the end are thrown away, so that threads do not change the result.
        for (int ahead = 0; ahead < threads && pending.size() < most; ahead++) {
          pending.add(submit(executor, blueprint, experiment, pending.size(), warmUp, control, progress));
        }
      }
      runs.add(await(pending.get(i)));
      pending.set(i, null);
      boolean ended = runs.get(i).overflowed && sequential;
      if (runs.size() >= least && (!sequential || ended || isPrecise(blueprint.network(), runs, experiment))) {
        return !ended;
      }
    }
    return false;
  }

  private Future<ReplicationResult> submit(
      ExecutorService executor,
      Blueprint blueprint,
      Experiment experiment,
      int index,
      long warmUp,
      RunControl control,
      ProgressBoard progress) {
    List<Fault> faults = experiment.faults();
    return executor.submit(
        () ->
            new Replication(blueprint, experiment, index, warmUp, faults, limits)
                .run(control, share -> progress.report(index, share)));
  }

  private static boolean isPrecise(Network network, List<ReplicationResult> runs, Experiment experiment) {
    double wanted = experiment.precision().orElseThrow();
    for (int c = 0; c < network.classes().size(); c++) {
      int type = c;
      double[] means = runs.stream().mapToDouble(run -> run.classes[type].latency.mean()).toArray();
      boolean used = runs.stream().anyMatch(run -> run.classes[type].completed > 0);
      double mean = Arrays.stream(means).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
      if (used && Estimates.relativeHalfWidth(Estimates.around(mean, means)) > wanted) {
        return false;
      }
    }
    return true;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was interrupted");
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failure.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static RunStatistics statistics(
      Network network, Experiment experiment, long warmUp, List<ReplicationResult> runs, boolean precise, long wall) {
    Results results = new Results(network, runs);
    Verdicts verdicts = new Verdicts(network, runs);
    List<String> notes = new ArrayList<>(verdicts.notes());
    if (!precise && experiment.precision().isPresent()) {
      notes.add("the precision asked for was not reached in " + runs.size() + " replications");
    }
    List<ClassResult> classes = results.classes();
    return new RunStatistics(
        RunStatistics.Kind.DES,
        experiment.seed(),
        runs.size(),
        runs.stream().mapToLong(run -> run.measured).min().orElseThrow(),
        warmUp,
        wall,
        runs.stream().mapToLong(run -> run.events).sum(),
        runs.stream().allMatch(run -> run.balanced),
        classes,
        results.stations(),
        results.links(),
        runs.get(0).series,
        notes,
        verdicts.unstable());
  }
}

package org.headroom.simulation.des;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.kernel.RandomStreams;
import org.headroom.simulation.kernel.Schedule;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;

/** One independent run from an empty system to the end of the measured time. */
final class Replication {

  private static final int EVENTS_BETWEEN_CHECKS = 512;
  /** Events without any progress of the clock after which a run ends. */
  private static final long MOST_SIMULTANEOUS_EVENTS = 20_000_000;

  private final Limits limits;
  private final Experiment experiment;
  private final World world;
  private final Recorder recorder;
  private final SeriesRecorder series;
  private final long warmUp;
  private boolean overflowed;
  private long lastTime;
  private long eventsAtLastTime;

  Replication(Blueprint blueprint, Experiment experiment, int index, long warmUp, List<Fault> faults, Limits limits) {
    this.limits = limits;
    this.experiment = experiment;
    this.warmUp = warmUp;
    this.world = new World(blueprint, new RandomStreams(experiment.seed(), index), -warmUp, faults);
    this.recorder = new Recorder(world);
    this.series = index == 0 ? new SeriesRecorder(world, experiment.duration(), experiment.samplingInterval()) : null;
    for (int i = 0; i < world.network.sources().size(); i++) {
      new Arrivals(world, i, world.network.sources().size());
    }
    for (Node node : world.nodes) {
      node.station.scaling()
          .filter(scaling -> !node.pureDelay)
          .ifPresent(scaling -> new Autoscaler(world, node, scaling));
      node.station.failures().ifPresent(failures -> new RandomFailures(world, node, failures));
    }
    new Disturbances(world, faults);
    if (!experiment.coldStart()) {
      warmCaches(blueprint);
    }
  }

  World world() {
    return world;
  }

  /** Runs to the end, or until the system has proved unstable. */
  ReplicationResult run(RunControl control, DoubleConsumer progress) {
    if (warmUp > 0) {
      runUntil(0, control, progress);
    }
    if (experiment.coldStart() && !overflowed) {
      for (Node node : world.nodes) {
        if (node.shelf != null) {
          node.shelf.flush();
        }
      }
    }
    long start = 0;
    if (overflowed) {
      start = -warmUp;
    } else {
      recorder.start();
      if (series != null) {
        series.start();
      }
      measure(control, progress);
    }
    recorder.flush(null);
    if (overflowed) {
      recorder.endBatch();
    }
    return new ReplicationResult(
        world,
        recorder.data,
        Math.max(1, world.now() - start),
        Census.isBalanced(world, recorder),
        overflowed,
        series == null ? null : series.series());
  }

  /** A pilot run that only looks for the end of the warm-up. */
  long pilot(RunControl control, long mostRequests) {
    WarmUp observer = new WarmUp();
    world.requests.observer = observer;
    long step = Math.max(1, warmUp / 64);
    for (long time = -warmUp + step; time <= 0 && !overflowed && observer.observed() < mostRequests; time += step) {
      runUntil(time, control, share -> {});
    }
    return overflowed ? 0 : observer.length(-warmUp);
  }

  private void measure(RunControl control, DoubleConsumer progress) {
    long duration = experiment.duration();
    long nextPoint = series == null ? duration : Math.min(duration, series.interval);
    int batch = 1;
    while (!overflowed && world.now() < duration) {
      long nextBatch = batchEnd(batch);
      runUntil(Math.min(nextBatch, nextPoint), control, progress);
      if (overflowed) {
        return;
      }
      recorder.flush(series == null ? null : series.recent);
      if (world.now() == nextPoint && series != null) {
        series.endInterval();
        nextPoint = Math.min(duration, nextPoint + series.interval);
      }
      if (world.now() == nextBatch) {
        recorder.endBatch();
        batch++;
      }
    }
  }

  private long batchEnd(int batch) {
    long duration = experiment.duration();
    return batch >= Recording.BATCHES ? duration : (long) ((double) duration / Recording.BATCHES * batch);
  }

  private void runUntil(long limit, RunControl control, DoubleConsumer progress) {
    Schedule schedule = world.schedule;
    world.nextReading = limit;
    long nextCheck = schedule.executed() + EVENTS_BETWEEN_CHECKS;
    int event = schedule.next(limit);
    while (event != Schedule.NONE) {
      world.execute(event);
      if (schedule.executed() >= nextCheck) {
        nextCheck = schedule.executed() + EVENTS_BETWEEN_CHECKS;
        check(control, progress);
        if (overflowed) {
          world.settle();
          return;
        }
      }
      event = schedule.next(limit);
    }
    check(control, progress);
    world.settle();
  }

  private void check(RunControl control, DoubleConsumer progress) {
    if (control.isCancelled()) {
      throw new CancellationException("the run was cancelled");
    }
    progress.accept((double) (world.now() + warmUp) / (experiment.duration() + warmUp));
    if (world.now() != lastTime) {
      lastTime = world.now();
      eventsAtLastTime = world.schedule.executed();
    }
    overflowed =
        world.visits.live() > limits.messagesInFlight()
            || world.messagesKept() > limits.messagesKept()
            || world.schedule.executed() - eventsAtLastTime > MOST_SIMULTANEOUS_EVENTS;
  }

  /** Fills caches with the most popular keys, as a long run would find them; lifetimes end evenly. */
  private void warmCaches(Blueprint blueprint) {
    for (Node node : world.nodes) {
      if (node.shelf != null) {
        node.shelf.warm(blueprint, shares());
      }
    }
  }

  private double[] shares() {
    double[] shares = new double[world.network.classes().size()];
    world.network.sources().forEach(source -> {
      for (int c = 0; c < shares.length; c++) {
        shares[c] += source.mix().get(c);
      }
    });
    return shares;
  }

  /** Where a run ends rather than exhaust memory. */
  record Limits(int messagesInFlight, int messagesKept) {}
}

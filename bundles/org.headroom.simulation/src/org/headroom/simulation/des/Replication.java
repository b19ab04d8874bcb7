package org.headroom.simulation.des;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.LiveSnapshot;
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
  private final boolean first;
  /** Null when nobody watches the run. */
  private LiveRun live;
  private LiveSampler sampler;
  /** Null unless this replication is the one that is seen, or a pilot run. */
  private Pacer pacer;
  private boolean overflowed;
  private long nextCheck;
  private long lastTime;
  private long eventsAtLastTime;

  Replication(Blueprint blueprint, Experiment experiment, int index, long warmUp, List<Fault> faults, Limits limits) {
    this.limits = limits;
    this.experiment = experiment;
    this.warmUp = warmUp;
    this.world = new World(blueprint, new RandomStreams(experiment.seed(), index), -warmUp, faults);
    this.recorder = new Recorder(world);
    this.first = index == 0;
    this.series =
        first ? new SeriesRecorder(world, recorder, experiment.duration(), experiment.samplingInterval()) : null;
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
      for (Node node : world.nodes) {
        node.primary.warm();
      }
    }
  }

  World world() {
    return world;
  }

  private void show(LiveRun watcher, RunControl control, LiveSnapshot.Phase phase) {
    live = watcher;
    sampler = new LiveSampler(world, recorder, experiment.duration(), phase);
    pacer = new Pacer(watcher, control, sampler, phase == LiveSnapshot.Phase.PILOT);
  }

  /** Runs to the end, or until the system has proved unstable. */
  ReplicationResult run(RunControl control, DoubleConsumer progress) {
    if (first) {
      control.live().ifPresent(watcher -> show(watcher, control, LiveSnapshot.Phase.WARM_UP));
    } else {
      live = control.live().orElse(null);
    }
    if (warmUp > 0) {
      runUntil(0, control, progress);
    }
    if (experiment.coldStart() && !overflowed) {
      for (Node node : world.nodes) {
        if (node.shelf != null) {
          node.shelf.flush();
        }
        node.primary.cool();
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
      if (sampler != null) {
        sampler.measure();
      }
      measure(control, progress);
    }
    recorder.flush();
    if (overflowed) {
      recorder.endBatch();
    }
    if (pacer != null) {
      pacer.ended(world.now());
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
    control.live().ifPresent(watcher -> show(watcher, control, LiveSnapshot.Phase.PILOT));
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
      recorder.flush();
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
    nextCheck = world.schedule.executed() + EVENTS_BETWEEN_CHECKS;
    if (pacer == null) {
      execute(limit, control, progress);
    } else {
      runInPieces(limit, control, progress);
    }
    if (!overflowed) {
      poll(control, progress);
      overflowed = isOverflowing();
    }
  }

  private void runInPieces(long limit, RunControl control, DoubleConsumer progress) {
    boolean reached = false;
    while (!reached && !overflowed) {
      long horizon = pacer.horizon(world.now(), limit);
      reached = pacer.isOneEvent() ? !executeOne(limit) : execute(horizon, control, progress) && horizon == limit;
      poll(control, progress);
      pacer.reached(world.now());
    }
  }

  /** Executes what happens until a time, unless something else is to be done before; returns whether it did. */
  private boolean execute(long until, RunControl control, DoubleConsumer progress) {
    Schedule schedule = world.schedule;
    world.nextReadingAt(until);
    int event = schedule.next(until);
    while (event != Schedule.NONE) {
      world.execute(event);
      if (schedule.executed() >= nextCheck) {
        nextCheck = schedule.executed() + EVENTS_BETWEEN_CHECKS;
        poll(control, progress);
        overflowed = isOverflowing();
        if (overflowed || pacer != null && pacer.isCommanded()) {
          world.settle();
          return false;
        }
      }
      event = schedule.next(until);
    }
    world.settle();
    return true;
  }

  /** Executes the next event; returns whether there was one until a time. */
  private boolean executeOne(long until) {
    long time = world.schedule.nextTime(until);
    world.nextReadingAt(time);
    int event = world.schedule.next(time);
    if (event != Schedule.NONE) {
      world.execute(event);
      pacer.executed();
    }
    world.settle();
    return event != Schedule.NONE;
  }

  private void poll(RunControl control, DoubleConsumer progress) {
    if (control.isCancelled()) {
      throw new CancellationException("the run was cancelled");
    }
    if (live != null && pacer == null && live.isPaused()) {
      live.awaitResumption(control);
    }
    progress.accept((double) (world.now() + warmUp) / (experiment.duration() + warmUp));
  }

  private boolean isOverflowing() {
    if (world.now() != lastTime) {
      lastTime = world.now();
      eventsAtLastTime = world.schedule.executed();
    }
    return world.visits.live() > limits.messagesInFlight()
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

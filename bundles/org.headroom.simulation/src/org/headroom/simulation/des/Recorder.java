package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.kernel.TimeWeighted;

/**
 * Reads the meters at the ends of twenty batches, for intervals from a single run, and of the intervals of the series.
 * Integrals are differences of readings, so that they never overflow.
 */
final class Recorder {

  private final World world;
  private final long[] marks;
  private final long[] depthMarks;
  private final long[] counts;
  private final long[] classCounts;
  private final double[] classSums;
  private final LogHistogram[] sinceBatch;
  /** Others that get, per class, what is counted between their own readings. */
  private final List<LogHistogram[]> shares = new ArrayList<>();
  final Recording data;
  private long lastBatch;

  Recorder(World world) {
    this.world = world;
    int stations = world.nodes.length;
    int classes = world.requests.classes.length;
    marks = new long[Recording.INTEGRALS * stations];
    depthMarks = new long[stations];
    counts = new long[2 * stations];
    classCounts = new long[2 * classes];
    classSums = new double[classes];
    sinceBatch = new LogHistogram[classes];
    Arrays.setAll(sinceBatch, c -> RequestMeter.ClassMeter.histogram());
    data = new Recording(stations, classes);
    share(sinceBatch);
  }

  /** Adds a receiver of latencies per class, which clears them itself. */
  void share(LogHistogram[] receiver) {
    shares.add(receiver);
  }

  /** Measurement starts: everything counted before is forgotten. */
  void start() {
    long now = world.now();
    lastBatch = now;
    for (Node node : world.nodes) {
      node.meter.reset();
      if (node.queue != null) {
        node.queue.meter.reset();
        depthMarks[node.index] = node.queue.meter.depth.integral(now);
        node.queue.partitionMeters().forEach(meter -> meter.reset(now));
      }
      for (int kind = 0; kind < Recording.INTEGRALS; kind++) {
        marks[Recording.INTEGRALS * node.index + kind] = source(node, kind).integral(now);
      }
    }
    for (Wire wire : world.wires) {
      wire.resetCounts();
    }
    world.requests.reset();
    for (LogHistogram[] share : shares) {
      for (LogHistogram times : share) {
        times.clear();
      }
    }
    for (int c = 0; c < data.liveAtStart.length; c++) {
      data.liveAtStart[c] = world.requests.classes[c].live;
    }
    Census.stations(world, data.insideAtStart);
  }

  private static TimeWeighted source(Node node, int kind) {
    return switch (kind) {
      case Recording.INSIDE -> node.meter.inside;
      case Recording.WAITING -> node.meter.waiting;
      case Recording.BUSY -> node.meter.busy;
      case Recording.CAPACITY -> node.meter.capacity;
      default -> node.meter.replicas;
    };
  }

  /** Moves what the classes have counted lately into their totals and to all receivers. */
  void flush() {
    for (int c = 0; c < classSums.length; c++) {
      RequestMeter.ClassMeter meter = world.requests.classes[c];
      for (LogHistogram[] share : shares) {
        share[c].add(meter.recent);
      }
      meter.latency.add(meter.recent);
      meter.recent.clear();
    }
  }

  /** The end of a batch. The caller has flushed. */
  void endBatch() {
    long now = world.now();
    int b = data.batches;
    double seconds = (now - lastBatch) / 1e9;
    lastBatch = now;
    boolean kept = b < Recording.BATCHES;
    for (Node node : world.nodes) {
      int i = node.index;
      double busy = lap(node, Recording.BUSY, now);
      double capacity = lap(node, Recording.CAPACITY, now);
      lap(node, Recording.INSIDE, now);
      lap(node, Recording.WAITING, now);
      lap(node, Recording.REPLICAS, now);
      if (node.queue != null) {
        long reading = node.queue.meter.depth.integral(now);
        data.depthIntegral[i] += reading - depthMarks[i];
        depthMarks[i] = reading;
      }
      if (kept) {
        data.batchUtilization[i][b] = capacity > 0 ? busy / capacity : 0;
        data.batchArrivals[i][b] = (node.meter.arrivals - counts[2 * i]) / seconds;
        data.batchThroughput[i][b] = (node.meter.completed - counts[2 * i + 1]) / seconds;
        counts[2 * i] = node.meter.arrivals;
        counts[2 * i + 1] = node.meter.completed;
      }
    }
    if (kept) {
      endClassBatch(b);
      data.batchSeconds[b] = seconds;
      data.batches++;
    }
  }

  private void endClassBatch(int b) {
    for (int c = 0; c < classSums.length; c++) {
      RequestMeter.ClassMeter meter = world.requests.classes[c];
      data.batchCompleted[c][b] = meter.completed - classCounts[2 * c];
      data.batchFailed[c][b] = meter.failures - classCounts[2 * c + 1];
      data.batchMean[c][b] = (meter.latency.sum() - classSums[c]) / data.batchCompleted[c][b];
      data.batchP99[c][b] = sinceBatch[c].quantile(0.99);
      classCounts[2 * c] = meter.completed;
      classCounts[2 * c + 1] = meter.failures;
      classSums[c] = meter.latency.sum();
      sinceBatch[c].clear();
    }
  }

  private double lap(Node node, int kind, long now) {
    int at = Recording.INTEGRALS * node.index + kind;
    long reading = source(node, kind).integral(now);
    double part = reading - marks[at];
    marks[at] = reading;
    data.integrals[at] += part;
    return part;
  }
}

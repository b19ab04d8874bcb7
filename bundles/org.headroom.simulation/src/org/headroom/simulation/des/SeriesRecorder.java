package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.result.Series;

/** Values per interval. The interval is a multiple of the one asked for when there would be too many points. */
final class SeriesRecorder {

  private static final int MOST_POINTS = 2000;
  private static final int FEWEST_POINTS = 50;
  /** Numbers kept for all stations and links together. */
  private static final long MOST_VALUES = 10_000_000;

  private static final int CLASS_KINDS = 7;
  private static final int STATION_KINDS = 4;
  /** Further kinds at brokers. */
  private static final int BROKER_KINDS = 2;

  private final World world;
  final long interval;
  private final LogHistogram[] recent;
  private final double[][][] classes;
  private final double[][][] stations;
  private final double[][] links;
  private final long[] times;
  private final long[] busy;
  private final long[] capacity;
  private final long[] waiting;
  private final long[] lookups;
  private final long[] hits;
  private final long[] messages;
  private final long[] offered;
  private final long[] completed;
  private final long[] failed;
  private int points;
  private long last;

  SeriesRecorder(World world, Recorder recorder, long duration, long samplingInterval) {
    this.world = world;
    int stationCount = world.nodes.length;
    int linkCount = world.wires.length;
    int classCount = world.requests.classes.length;
    long brokers = Arrays.stream(world.nodes).filter(node -> node.queue != null).count();
    long perPoint =
        (long) STATION_KINDS * stationCount + BROKER_KINDS * brokers + linkCount + (long) CLASS_KINDS * classCount;
    long most = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, MOST_VALUES / perPoint));
    long wanted = (duration + samplingInterval - 1) / samplingInterval;
    long factor = (wanted + most - 1) / most;
    this.interval = samplingInterval * factor;
    int size = (int) ((duration + interval - 1) / interval);
    this.recent = new LogHistogram[classCount];
    Arrays.setAll(recent, c -> RequestMeter.ClassMeter.histogram());
    recorder.share(recent);
    this.classes = new double[classCount][CLASS_KINDS][size];
    this.stations = new double[stationCount][][];
    Arrays.setAll(
        stations, i -> new double[world.nodes[i].queue == null ? STATION_KINDS : STATION_KINDS + BROKER_KINDS][size]);
    this.links = new double[linkCount][size];
    this.times = new long[size];
    this.busy = new long[stationCount];
    this.capacity = new long[stationCount];
    this.waiting = new long[stationCount];
    this.lookups = new long[stationCount];
    this.hits = new long[stationCount];
    this.messages = new long[linkCount];
    this.offered = new long[classCount];
    this.completed = new long[classCount];
    this.failed = new long[classCount];
  }

  void start() {
    long now = world.now();
    last = now;
    for (Node node : world.nodes) {
      int i = node.index;
      busy[i] = node.meter.busy.integral(now);
      capacity[i] = node.meter.capacity.integral(now);
      waiting[i] = node.meter.waiting.integral(now);
    }
    for (int c = 0; c < offered.length; c++) {
      offered[c] = world.requests.classes[c].offered;
    }
  }

  /** The end of an interval. The caller has flushed into {@code recent}. */
  void endInterval() {
    if (points == times.length) {
      return;
    }
    long now = world.now();
    double length = now - last;
    double seconds = length / 1e9;
    last = now;
    times[points] = now;
    for (int c = 0; c < classes.length; c++) {
      endClass(c, seconds);
    }
    for (Node node : world.nodes) {
      endStation(node, now, length);
    }
    for (Wire wire : world.wires) {
      links[wire.index][points] = (wire.messages - messages[wire.index]) / seconds;
      messages[wire.index] = wire.messages;
    }
    points++;
  }

  private void endClass(int c, double seconds) {
    RequestMeter.ClassMeter meter = world.requests.classes[c];
    double[][] values = classes[c];
    values[0][points] = (meter.offered - offered[c]) / seconds;
    values[1][points] = (meter.completed - completed[c]) / seconds;
    values[2][points] = (meter.failures - failed[c]) / seconds;
    values[3][points] = recent[c].mean();
    values[4][points] = recent[c].quantile(0.5);
    values[5][points] = recent[c].quantile(0.95);
    values[6][points] = recent[c].quantile(0.99);
    offered[c] = meter.offered;
    completed[c] = meter.completed;
    failed[c] = meter.failures;
    recent[c].clear();
  }

  private void endStation(Node node, long now, double length) {
    int i = node.index;
    StationMeter meter = node.meter;
    double[][] values = stations[i];
    long busyNow = meter.busy.integral(now);
    long capacityNow = meter.capacity.integral(now);
    long waitingNow = meter.waiting.integral(now);
    double share = capacityNow - capacity[i];
    values[0][points] = share > 0 ? (busyNow - busy[i]) / share : 0;
    values[1][points] = (waitingNow - waiting[i]) / length;
    values[2][points] = meter.replicas.value();
    values[3][points] =
        node.shelf == null && meter.lookups == 0
            ? Double.NaN
            : (double) (meter.hits - hits[i]) / (meter.lookups - lookups[i]);
    if (node.queue != null) {
      values[4][points] = node.queue.meter.depth.value();
      values[5][points] = node.queue.ageOfOldest(now);
    }
    busy[i] = busyNow;
    capacity[i] = capacityNow;
    waiting[i] = waitingNow;
    lookups[i] = meter.lookups;
    hits[i] = meter.hits;
  }

  Series series() {
    List<Long> time = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      time.add(times[i]);
    }
    Map<String, Series.ClassSeries> classSeries = new LinkedHashMap<>();
    for (int c = 0; c < classes.length; c++) {
      double[][] v = trimmed(classes[c]);
      classSeries.put(
          world.network.classes().get(c).id(), new Series.ClassSeries(v[0], v[1], v[2], v[3], v[4], v[5], v[6]));
    }
    double[] unknown = new double[points];
    Arrays.fill(unknown, Double.NaN);
    Map<String, Series.StationSeries> stationSeries = new LinkedHashMap<>();
    for (Node node : world.nodes) {
      double[][] v = trimmed(stations[node.index]);
      boolean broker = node.queue != null;
      stationSeries.put(
          node.station.id(),
          new Series.StationSeries(v[0], v[1], v[2], broker ? v[4] : unknown, broker ? v[5] : unknown, v[3]));
    }
    Map<String, double[]> linkSeries = new LinkedHashMap<>();
    for (Wire wire : world.wires) {
      linkSeries.put(wire.link.id(), Arrays.copyOf(links[wire.index], points));
    }
    return new Series(interval, time, classSeries, stationSeries, linkSeries);
  }

  private double[][] trimmed(double[][] values) {
    double[][] copy = new double[values.length][];
    Arrays.setAll(copy, i -> Arrays.copyOf(values[i], points));
    return copy;
  }
}

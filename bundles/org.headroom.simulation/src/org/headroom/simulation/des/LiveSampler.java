package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.LiveSnapshot.ClassState;
import org.headroom.simulation.LiveSnapshot.LinkState;
import org.headroom.simulation.LiveSnapshot.Percentiles;
import org.headroom.simulation.LiveSnapshot.Phase;
import org.headroom.simulation.LiveSnapshot.StationState;
import org.headroom.simulation.kernel.LogHistogram;

/** Reads the meters of a watched replication. The world must have been settled. */
final class LiveSampler implements Supplier<LiveSnapshot> {

  private final World world;
  private final Recorder recorder;
  private final long began;
  private final long duration;
  private final MessageSampler messages;
  private final LogHistogram[] recent;
  private final LogHistogram[] soFar;
  private final long[] offered;
  private final long[] completed;
  private final long[] failed;
  private final long[] busy;
  private final long[] capacity;
  private final long[] arrivals;
  private final long[] failures;
  private final long[] sent;
  private Phase phase;
  private long last;
  private long lastOnClock = System.nanoTime();

  LiveSampler(World world, Recorder recorder, long duration, Phase phase) {
    this.world = world;
    this.recorder = recorder;
    this.began = world.now();
    this.duration = duration;
    this.phase = phase;
    this.messages = new MessageSampler(world);
    int classes = world.requests.classes.length;
    this.recent = new LogHistogram[classes];
    this.soFar = new LogHistogram[classes];
    Arrays.setAll(recent, c -> RequestMeter.ClassMeter.histogram());
    Arrays.setAll(soFar, c -> world.requests.classes[c].latency);
    recorder.share(recent);
    this.offered = new long[classes];
    this.completed = new long[classes];
    this.failed = new long[classes];
    int stations = world.nodes.length;
    this.busy = new long[stations];
    this.capacity = new long[stations];
    this.arrivals = new long[stations];
    this.failures = new long[stations];
    this.sent = new long[world.wires.length];
    mark();
  }

  /** The measured time begins, and with it the meters anew. */
  void measure() {
    phase = Phase.MEASURED;
    mark();
  }

  private void mark() {
    last = world.now();
    for (int c = 0; c < recent.length; c++) {
      mark(c);
    }
    for (Node node : world.nodes) {
      mark(node);
    }
    for (Wire wire : world.wires) {
      sent[wire.index] = wire.messages;
    }
  }

  @Override
  public LiveSnapshot get() {
    recorder.flush();
    long now = world.now();
    long clock = System.nanoTime();
    long interval = now - last;
    double seconds = interval / 1e9;
    List<ClassState> classes = new ArrayList<>(recent.length);
    for (int c = 0; c < recent.length; c++) {
      classes.add(classState(c, seconds));
      mark(c);
    }
    List<StationState> stations = new ArrayList<>(world.nodes.length);
    for (Node node : world.nodes) {
      stations.add(stationState(node, now, seconds));
      mark(node);
    }
    List<LinkState> links = new ArrayList<>(world.wires.length);
    for (Wire wire : world.wires) {
      boolean open = wire.breaker != null && wire.breaker.isOpen();
      double rate = rate(wire.messages - sent[wire.index], seconds);
      links.add(new LinkState(wire.link.id(), wire.messages, rate, open));
      sent[wire.index] = wire.messages;
    }
    double speed = interval / (double) Math.max(1, clock - lastOnClock);
    last = now;
    lastOnClock = clock;
    return new LiveSnapshot(
        phase, began, now, duration, interval, speed, world.schedule.executed(), world.visits.live(), classes, stations,
        links,
        messages.sample());
  }

  private ClassState classState(int c, double seconds) {
    RequestMeter.ClassMeter meter = world.requests.classes[c];
    return new ClassState(
        world.network.classes().get(c).id(),
        meter.offered,
        meter.completed,
        meter.failures,
        rate(meter.offered - offered[c], seconds),
        rate(meter.completed - completed[c], seconds),
        rate(meter.failures - failed[c], seconds),
        percentiles(recent[c]),
        percentiles(soFar[c]));
  }

  private static double rate(long count, double seconds) {
    return seconds > 0 ? count / seconds : Double.NaN;
  }

  private static Percentiles percentiles(LogHistogram times) {
    return new Percentiles(times.mean(), times.quantile(.5), times.quantile(.95), times.quantile(.99));
  }

  private void mark(int c) {
    RequestMeter.ClassMeter meter = world.requests.classes[c];
    offered[c] = meter.offered;
    completed[c] = meter.completed;
    failed[c] = meter.failures;
    recent[c].clear();
  }

  private StationState stationState(Node node, long now, double seconds) {
    int i = node.index;
    StationMeter meter = node.meter;
    double share = meter.capacity.integral(now) - capacity[i];
    boolean broker = node.queue != null;
    return new StationState(
        node.station.id(),
        share > 0 ? (meter.busy.integral(now) - busy[i]) / share : 0,
        meter.waiting.value(),
        meter.busy.value(),
        (int) meter.replicas.value(),
        !node.primary.isUp(),
        rate(meter.arrivals - arrivals[i], seconds),
        rate(meter.failures() - failures[i], seconds),
        broker ? node.queue.meter.depth.value() : -1,
        broker ? node.queue.ageOfOldest(now) : 0);
  }

  private void mark(Node node) {
    long now = world.now();
    int i = node.index;
    busy[i] = node.meter.busy.integral(now);
    capacity[i] = node.meter.capacity.integral(now);
    arrivals[i] = node.meter.arrivals;
    failures[i] = node.meter.failures();
  }
}

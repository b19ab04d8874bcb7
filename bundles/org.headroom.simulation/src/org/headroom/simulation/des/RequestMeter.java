package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.kernel.LogHistogram;
import org.headroom.simulation.result.Cause;

/** What is counted and measured of requests from start to end, per class. */
final class RequestMeter {

  private static final int HISTOGRAM_BITS = 8;

  private final World world;
  private final Visits visits;
  private final int stations;
  final ClassMeter[] classes;
  /** Receives every latency while a pilot run looks for the end of the warm-up. */
  WarmUp observer;

  RequestMeter(World world) {
    this.world = world;
    this.visits = world.visits;
    this.stations = world.network.stations().size();
    this.classes = new ClassMeter[world.network.classes().size()];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = new ClassMeter(stations);
    }
  }

  /** A request starts. */
  void started(int v) {
    ClassMeter meter = classes[visits.type(v)];
    meter.offered++;
    meter.live++;
  }

  /** A request ends; its path is still there. */
  void ended(int v, Cause cause) {
    ClassMeter meter = classes[visits.type(v)];
    meter.live--;
    long latency = world.now() - visits.sentAt(v);
    meter.count(latency, cause);
    if (cause != null) {
      return;
    }
    if (observer != null) {
      observer.observe(latency, world.now());
    }
    visits.total(v, latency);
    meter.traced++;
    trace(v, meter);
  }

  /** A request starts and is known to end after a time, before the meters are read. */
  void passed(int type, long latency, Cause cause) {
    classes[type].offered++;
    classes[type].count(latency, cause);
  }

  /** The breakdown of a request that consists of one call. */
  void traced(int type, int station, long latency, long service, long network) {
    ClassMeter meter = classes[type];
    meter.traced++;
    meter.add(station, latency - service - network, service, network);
  }

  /** Adds the parts of a message's time; what is neither network, service, nor a call is waiting. */
  private void trace(int v, ClassMeter meter) {
    long waiting = visits.total(v) - visits.network(v) - visits.service(v);
    int child = visits.pathHead(v);
    while (child != Visits.NONE) {
      waiting -= visits.total(child);
      trace(child, meter);
      child = visits.pathNext(child);
    }
    meter.add(visits.station(v), waiting, visits.service(v), visits.network(v));
  }

  void reset() {
    for (ClassMeter meter : classes) {
      meter.reset();
    }
  }

  /** One class. */
  static final class ClassMeter {
    long offered;
    long completed;
    long failures;
    long live;
    long traced;
    final long[] failed = new long[Cause.values().length];
    /** Per station: waiting, service, network on the deciding path. */
    final double[] path;
    /** Latencies since the last boundary of an interval, and all before it. */
    final LogHistogram recent = new LogHistogram(HISTOGRAM_BITS);
    final LogHistogram latency = new LogHistogram(HISTOGRAM_BITS);

    ClassMeter(int stations) {
      path = new double[3 * stations];
    }

    private void count(long time, Cause cause) {
      if (cause == null) {
        completed++;
        recent.record(time);
      } else {
        failed[cause.ordinal()]++;
        failures++;
      }
    }

    private void add(int station, long waiting, long service, long network) {
      int at = 3 * station;
      path[at] += waiting;
      path[at + 1] += service;
      path[at + 2] += network;
    }

    private void reset() {
      offered = live;
      completed = 0;
      failures = 0;
      traced = 0;
      Arrays.fill(failed, 0);
      Arrays.fill(path, 0);
      recent.clear();
      latency.clear();
    }

    static LogHistogram histogram() {
      return new LogHistogram(HISTOGRAM_BITS);
    }
  }
}

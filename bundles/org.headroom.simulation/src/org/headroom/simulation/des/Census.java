package org.headroom.simulation.des;

import java.util.Arrays;

/**
 * Counts the messages that are really there, by looking at every record, as a check on what was counted as they moved.
 */
final class Census {

  private Census() {}

  /** Messages at each station. */
  static void stations(World world, long[] counts) {
    Arrays.fill(counts, 0);
    Visits visits = world.visits;
    for (int v = 0; v < visits.end(); v++) {
      if (visits.phase[v] != Visits.FREE && visits.is(v, Visits.AT_STATION)) {
        counts[visits.station(v)]++;
      }
      if (visits.phase[v] != Visits.FREE && visits.isDirect(v)) {
        counts[world.wires[visits.link(v)].link.source()]++;
      }
    }
    for (Node node : world.nodes) {
      if (node.foreseen != null) {
        counts[node.index] += node.foreseen.inside();
      }
    }
  }

  /** Requests of each class. */
  static void classes(World world, long[] counts) {
    Arrays.fill(counts, 0);
    Visits visits = world.visits;
    for (int v = 0; v < visits.end(); v++) {
      if (visits.phase[v] != Visits.FREE && visits.is(v, Visits.ROOT)) {
        counts[visits.type(v)]++;
      }
    }
  }

  /** Whether arrivals = completed + failed + in flight, for every class and station, since measurement started. */
  static boolean isBalanced(World world, Recorder recorder) {
    long[] requests = new long[world.requests.classes.length];
    classes(world, requests);
    for (int c = 0; c < requests.length; c++) {
      RequestMeter.ClassMeter meter = world.requests.classes[c];
      if (meter.offered != meter.completed + Arrays.stream(meter.failed).sum() + requests[c]) {
        return false;
      }
    }
    long[] messages = new long[world.nodes.length];
    stations(world, messages);
    for (Node node : world.nodes) {
      long kept = messages[node.index] - recorder.data.insideAtStart[node.index];
      StationMeter meter = node.meter;
      if (meter.arrivals != meter.completed + Arrays.stream(meter.failed).sum() + kept) {
        return false;
      }
    }
    return true;
  }
}

package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.result.Series;

/** What one replication found, with its meters; merged in the order of replications, whatever order they ended in. */
final class ReplicationResult {

  final RequestMeter.ClassMeter[] classes;
  final StationMeter[] stations;
  final QueueMeter[] queues;
  final List<PartitionMeter> partitions = new ArrayList<>();
  final long end;
  final long[] messages;
  final long[] retries;
  final long[] bytes;
  final double[] carrying;
  final Recording recording;
  final long measured;
  final long events;
  final boolean balanced;
  final boolean overflowed;
  final Series series;
  final long[] inside;
  final long[] requestsInside;

  ReplicationResult(
      World world, Recording recording, long measured, boolean balanced, boolean overflowed, Series series) {
    this.classes = world.requests.classes;
    this.stations = new StationMeter[world.nodes.length];
    this.queues = new QueueMeter[world.nodes.length];
    for (Node node : world.nodes) {
      stations[node.index] = node.meter;
      queues[node.index] = node.queue == null ? null : node.queue.meter;
    }
    this.messages = new long[world.wires.length];
    this.retries = new long[world.wires.length];
    this.bytes = new long[world.wires.length];
    this.carrying = new double[world.wires.length];
    for (Wire wire : world.wires) {
      messages[wire.index] = wire.messages;
      retries[wire.index] = wire.retries;
      bytes[wire.index] = wire.bytes;
      carrying[wire.index] = wire.carrying();
    }
    for (Node node : world.nodes) {
      if (node.queue != null) {
        partitions.addAll(node.queue.partitionMeters());
      }
    }
    this.end = world.now();
    this.recording = recording;
    this.measured = measured;
    this.events = world.schedule.executed();
    this.balanced = balanced;
    this.overflowed = overflowed;
    this.series = series;
    this.inside = new long[world.nodes.length];
    this.requestsInside = new long[classes.length];
    Census.stations(world, inside);
    for (int i = 0; i < inside.length; i++) {
      inside[i] -= recording.insideAtStart[i];
    }
    Census.classes(world, requestsInside);
  }

  double seconds() {
    return measured / 1e9;
  }
}

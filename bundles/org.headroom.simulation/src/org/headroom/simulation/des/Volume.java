package org.headroom.simulation.des;

import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Behaviour;

/**
 * What a store does after its processors have served a message: volume operations, one after the other at the volume's
 * rate, the time that they take besides, and for writes the time of a synchronous copy.
 */
final class Volume {

  private final World world;
  private final Node node;
  private final double nanosecondsPerOperation;
  private final double operationTime;
  private final double perRead;
  private final double perWrite;
  /** Service times of a synchronous copy per class, or null. */
  private final TimeSampler[] copies;
  private double freeAt = Double.NEGATIVE_INFINITY;

  Volume(World world, Node node, Behaviour.Store store, TimeSampler[] copies) {
    this.world = world;
    this.node = node;
    this.nanosecondsPerOperation = Double.isInfinite(store.iops()) ? 0 : 1e9 / store.iops();
    this.operationTime = store.operationTime();
    this.perRead = store.ioPerRead();
    this.perWrite = store.ioPerWrite();
    this.copies = copies;
  }

  /** Whether no message ever takes time here. */
  boolean isInstant() {
    return nanosecondsPerOperation == 0 && operationTime == 0 && copies == null;
  }

  /** When the message will be finished. */
  long finished(int v, boolean write) {
    long now = world.now();
    long ready = now;
    double operations = write ? perWrite : perRead;
    if (nanosecondsPerOperation > 0 && operations > 0) {
      node.meter.operations += operations;
      freeAt = Math.max(freeAt, now) + operations * nanosecondsPerOperation * node.slowdown;
      ready = (long) Math.ceil(freeAt);
    }
    ready += Math.round(operations * operationTime * node.slowdown);
    if (write && copies != null) {
      ready += copies[world.visits.type(v)].next();
    }
    return ready;
  }
}

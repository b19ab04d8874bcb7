package org.headroom.simulation.des;

/** Servers that each serve one message at a time, first come first served. */
final class FcfsUnit extends Unit {

  private final boolean blocking;

  FcfsUnit(ReplicaStage stage, int index, boolean blocking) {
    super(stage, index);
    this.blocking = blocking;
  }

  @Override
  boolean enter(int v, int queueLimit) {
    if (busy < capacity) {
      begin(v);
      return true;
    }
    if (waiting >= queueLimit) {
      return false;
    }
    visits.queuedAt(v, world.now());
    enqueue(v);
    return true;
  }

  private void begin(int v) {
    meter.wait.record(0);
    start(v);
  }

  private void start(int v) {
    long now = world.now();
    add(v);
    meter.busy.increment(now);
    visits.queuedAt(v, now);
    long time = stage.serviceTime(v);
    visits.addService(v, time);
    if (blocking) {
      visits.mark(v, Visits.HOLDING);
    }
    world.at(now + time, v, Visits.SERVING);
  }

  @Override
  void completed(int v) {
    if (!blocking) {
      giveBack(v);
    }
    stage.serviceOver(v);
  }

  @Override
  void release(int v) {
    giveBack(v);
  }

  private void giveBack(int v) {
    long now = world.now();
    removeServing(v);
    meter.served++;
    meter.held += now - visits.queuedAt(v);
    if (waiting > 0) {
      if (busy < capacity) {
        next(now);
      }
    } else if (stage.pulls) {
      stage.node.pull();
    }
  }

  private void next(long now) {
    int v = dequeue();
    meter.wait.record(now - visits.queuedAt(v));
    start(v);
  }

  @Override
  void removeServing(int v) {
    remove(v);
    meter.busy.decrement(world.now());
  }

  @Override
  void setCapacity(int servers) {
    capacity = servers;
    while (busy < capacity && waiting > 0) {
      next(world.now());
    }
  }
}

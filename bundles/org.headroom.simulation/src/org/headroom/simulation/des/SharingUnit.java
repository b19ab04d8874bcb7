package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.kernel.Timer;

/**
 * Egalitarian processor sharing: n messages on c servers each progress at rate min(1, c/n). In the virtual time that
 * advances at that rate every message finishes a fixed time after it entered (Kleinrock, "Queueing Systems" vol. 2,
 * 4.4), so that arrivals and departures change no other entry of the heap of finishing times.
 */
final class SharingUnit extends Unit implements Timer {

  private final int event;
  private double[] finish = new double[8];
  private int[] order = new int[8];
  private int size;
  /** Servers counted as busy. */
  private int counted;
  private double virtual;
  private long updated;
  private long due = Long.MAX_VALUE;

  SharingUnit(ReplicaStage stage, int index) {
    super(stage, index);
    this.event = world.schedule.register(this);
  }

  @Override
  boolean enter(int v, int queueLimit) {
    if (busy >= (long) capacity + queueLimit) {
      return false;
    }
    advance();
    long now = world.now();
    meter.wait.record(0);
    add(v);
    countBusy();
    visits.phase[v] = Visits.SHARING;
    visits.queuedAt(v, now);
    long time = stage.serviceTime(v);
    visits.addService(v, time);
    push(virtual + time, v);
    schedule();
    return true;
  }

  @Override
  public void fire(long now) {
    if (now != due) {
      return;
    }
    due = Long.MAX_VALUE;
    advance();
    while (size > 0 && finish[0] - virtual <= 0.5 * rate()) {
      int v = order[0];
      leave(0);
      meter.served++;
      meter.held += visits.service(v);
      visits.phase[v] = Visits.CALLING;
      stage.serviceOver(v);
    }
    schedule();
    if (stage.pulls) {
      stage.node.pull();
    }
  }

  @Override
  void completed(int v) {
    throw new IllegalStateException("shared service has no event of its own");
  }

  /** Processor sharing holds nothing beyond service. */
  @Override
  void release(int v) {}

  @Override
  void removeServing(int v) {
    advance();
    for (int i = 0; i < size; i++) {
      if (order[i] == v) {
        leave(i);
        schedule();
        return;
      }
    }
  }

  private void leave(int position) {
    int v = order[position];
    remove(v);
    countBusy();
    drop(position);
    if (size == 0) {
      virtual = 0;
    }
  }

  @Override
  void setCapacity(int servers) {
    advance();
    capacity = servers;
    countBusy();
    schedule();
  }

  /** Brings the virtual time up to now; must precede every change of rate. */
  private void advance() {
    long now = world.now();
    virtual += (now - updated) * rate();
    updated = now;
  }

  private double rate() {
    return size <= capacity ? 1 : (double) capacity / size;
  }

  private void countBusy() {
    int working = Math.min(busy, capacity);
    meter.busy.add(working - counted, world.now());
    counted = working;
  }

  private void schedule() {
    if (size == 0 || capacity == 0) {
      return;
    }
    double left = Math.max(0, finish[0] - virtual) / rate();
    long time = world.now() + Math.round(left);
    if (time < due) {
      due = time;
      world.schedule.at(time, event);
    }
  }

  private void push(double at, int v) {
    if (size == finish.length) {
      finish = Arrays.copyOf(finish, 2 * size);
      order = Arrays.copyOf(order, 2 * size);
    }
    siftUp(size++, at, v);
  }

  private void drop(int hole) {
    size--;
    if (hole < size) {
      double at = finish[size];
      int v = order[size];
      siftUp(siftDown(hole, at), at, v);
    }
  }

  private void siftUp(int from, double at, int v) {
    int i = from;
    while (i > 0 && finish[(i - 1) >> 1] > at) {
      int parent = (i - 1) >> 1;
      finish[i] = finish[parent];
      order[i] = order[parent];
      i = parent;
    }
    finish[i] = at;
    order[i] = v;
  }

  /** Moves the hole down to where an entry of this time belongs. */
  private int siftDown(int from, double at) {
    int i = from;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        return i;
      }
      if (child + 1 < size && finish[child + 1] < finish[child]) {
        child++;
      }
      if (finish[child] >= at) {
        return i;
      }
      finish[i] = finish[child];
      order[i] = order[child];
      i = child;
    }
  }
}

package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.result.Cause;

/** Unlimited servers: every message is delayed by the station's delay and its service time, none waits. */
final class DelayStage extends Stage {

  final TimeSampler[] demands;
  private final TimeSampler delay;
  private final int[] constantLines;
  private final long[] constants;
  private boolean up = true;

  DelayStage(World world, Node node, TimeSampler[] demands, TimeSampler delay) {
    super(world, node);
    this.demands = demands;
    this.delay = delay;
    this.constantLines = new int[demands.length];
    this.constants = new long[demands.length];
    for (int c = 0; c < demands.length; c++) {
      constants[c] = -1;
      if (demands[c].isConstant() && (delay == null || delay.isConstant())) {
        constants[c] = demands[c].next() + (delay == null ? 0 : delay.next());
        constantLines[c] = world.schedule.line(constants[c]);
      }
    }
  }

  /** Whether messages of a class never take time here. */
  boolean isInstant(int type) {
    return constants[type] == 0;
  }

  /** Whether messages of every class take time here. */
  boolean takesTime() {
    return Arrays.stream(constants).noneMatch(constant -> constant == 0);
  }

  @Override
  boolean isUp() {
    return up;
  }

  @Override
  void enter(int v) {
    int type = visits.type(v);
    long constant = constants[type];
    if (constant >= 0 && node.slowdown == 1) {
      visits.addService(v, constant);
      if (constant > 0) {
        meter.busy.increment(world.now());
        world.after(constantLines[type], v, Visits.SERVING);
        return;
      }
      finish(v, false);
      return;
    }
    long undisturbed = demands[type].next() + (delay == null ? 0 : delay.next());
    long time = node.slowdown == 1 ? undisturbed : Math.round(undisturbed * node.slowdown);
    visits.addService(v, time);
    meter.busy.increment(world.now());
    world.at(world.now() + time, v, Visits.SERVING);
  }

  @Override
  void completed(int v) {
    finish(v, true);
  }

  private void finish(int v, boolean delayed) {
    if (delayed) {
      meter.busy.decrement(world.now());
    }
    if (up) {
      meter.wait.record(0);
      node.served(v);
    } else {
      node.end(v, Cause.CRASHED);
    }
  }

  @Override
  int spare() {
    return up ? Integer.MAX_VALUE : 0;
  }

  @Override
  int replicas() {
    return up ? 1 : 0;
  }

  @Override
  void serve(int count) {
    up = true;
    node.isUp(true);
    meter.replicasAre(1, world.now());
    node.pull();
  }

  /**
   * Nothing is known of single servers, so any crash takes the whole station; messages inside fail when their time
   * ends.
   */
  @Override
  int crash(int count) {
    int before = replicas();
    up = false;
    node.isUp(false);
    meter.replicasAre(0, world.now());
    return before;
  }
}

package org.headroom.simulation.des;

import java.util.ArrayDeque;
import java.util.Deque;
import org.headroom.simulation.kernel.Timer;
import org.headroom.simulation.network.Scaling;

/**
 * Changes the number of replicas as the Kubernetes horizontal pod autoscaler does: desired = ceil(ready × metric /
 * target) unless the ratio is within the tolerance of 1, within bounds, step and cooldowns. Added replicas serve after
 * the start-up delay; removed ones finish what they have.
 */
final class Autoscaler implements Timer {

  /** Without a step, one decision at most doubles, or adds this many. */
  private static final int LEAST_SURGE = 4;

  /** A product that is whole but for rounding is not rounded up to the next number. */
  private static final double ROUNDING = 1e-9;

  private final World world;
  private final Node node;
  private final Scaling scaling;
  private final int event;
  private final int startEvent;
  private long busyMark;
  private long capacityMark;
  private long insideMark;
  private long waitingMark;
  private long feedsMark;
  private long replicasMark;
  private long lastChange = Long.MIN_VALUE / 2;
  /** Sizes of the groups that start, the next to be ready first. */
  private final Deque<Integer> startingGroups = new ArrayDeque<>();
  private int starting;
  private int cancelled;

  Autoscaler(World world, Node node, Scaling scaling) {
    this.world = world;
    this.node = node;
    this.scaling = scaling;
    this.event = world.schedule.register(this);
    this.startEvent = world.schedule.register(now -> started());
    mark(world.now());
    world.schedule.at(world.now() + scaling.evaluationPeriod(), event);
  }

  @Override
  public void fire(long now) {
    world.schedule.at(now + scaling.evaluationPeriod(), event);
    double metric = metric(now);
    mark(now);
    int ready = node.primary.replicas();
    if (ready == 0 || Double.isNaN(metric)) {
      return;
    }
    double ratio = metric / scaling.target();
    int present = ready + starting;
    int desired = present;
    if (Math.abs(ratio - 1) > scaling.tolerance()) {
      desired = (int) Math.min(1e6, Math.ceil(ready * ratio - ROUNDING));
    }
    if (starting > 0 && desired >= ready) {
      // Those on their way have not relieved the others yet.
      desired = Math.max(desired, present);
    }
    desired = Math.max(scaling.minimum(), Math.min(scaling.maximum(), desired));
    if (desired > present && now - lastChange >= scaling.scaleOutCooldown()) {
      add(Math.min(desired - present, largestRise(present)), now);
    } else if (desired < present && now - lastChange >= scaling.scaleInCooldown()) {
      remove(Math.min(present - desired, scaling.step() == 0 ? Integer.MAX_VALUE : scaling.step()), now);
    }
  }

  private int largestRise(int present) {
    return scaling.step() == 0 ? Math.max(present, LEAST_SURGE) : scaling.step();
  }

  private void add(int count, long now) {
    lastChange = now;
    starting += count;
    startingGroups.add(count);
    if (scaling.startupDelay() <= 0) {
      started();
    } else {
      world.schedule.at(now + scaling.startupDelay(), startEvent);
    }
  }

  private void started() {
    int count = startingGroups.remove();
    int real = Math.max(0, count - cancelled);
    cancelled -= count - real;
    starting -= real;
    node.primary.start(real);
  }

  /** Replicas that have not started yet go first. */
  private void remove(int count, long now) {
    lastChange = now;
    int early = Math.min(count, starting);
    starting -= early;
    cancelled += early;
    node.primary.drain(count - early);
  }

  private double metric(long now) {
    StationMeter meter = node.meter;
    double replicaTime = meter.replicas.integral(now) - replicasMark;
    if (replicaTime <= 0) {
      return Double.NaN;
    }
    return switch (scaling.metric()) {
      case CPU -> {
        double capacity = meter.capacity.integral(now) - capacityMark;
        yield capacity > 0 ? (meter.busy.integral(now) - busyMark) / capacity : Double.NaN;
      }
      case CONCURRENCY -> (meter.inside.integral(now) - insideMark) / replicaTime;
      case QUEUE -> (meter.waiting.integral(now) - waitingMark + waitingInFeeds(now) - feedsMark) / replicaTime;
    };
  }

  /** Messages × nanoseconds that have waited in the brokers consumed. */
  private long waitingInFeeds(long now) {
    long waiting = 0;
    for (Subscription feed : node.feeds) {
      waiting += feed.waiting().integral(now);
    }
    return waiting;
  }

  private void mark(long now) {
    StationMeter meter = node.meter;
    busyMark = meter.busy.integral(now);
    capacityMark = meter.capacity.integral(now);
    insideMark = meter.inside.integral(now);
    waitingMark = meter.waiting.integral(now);
    feedsMark = waitingInFeeds(now);
    replicasMark = meter.replicas.integral(now);
  }
}

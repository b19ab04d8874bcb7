package org.headroom.simulation.des;

import org.headroom.simulation.kernel.IntLists;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.kernel.Timer;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.Cause;

/**
 * Instances started on demand, one message each. An idle instance is used again, the last used first, or ends after the
 * keep-alive time. A message that runs too long fails, and its instance with it.
 */
final class FunctionStage extends Stage implements Timer {

  private final Behaviour.Function function;
  private final TimeSampler[] demands;
  private final TimeSampler coldStart;
  private final int event;
  private final IdleInstances idle;
  private int running;
  private boolean up = true;
  /** Running messages in the order in which their time ends. */
  private final IntLists runs = new IntLists(1);
  private boolean armed;

  FunctionStage(World world, Node node, Behaviour.Function function, TimeSampler[] demands) {
    super(world, node);
    this.function = function;
    this.demands = demands;
    this.coldStart = TimeSampler.of(function.coldStart(), world.streams.stream(node.station.id(), "cold starts"));
    this.event = world.schedule.register(this);
    this.idle = new IdleInstances(function.keepAlive(), function.provisioned(), world.now());
    count();
  }

  private void count() {
    long now = world.now();
    int instances = running + idle.size();
    meter.replicasAre(instances, now);
    meter.capacity.set(Math.max(instances, limit()), now);
  }

  private int limit() {
    return function.concurrencyLimit() == Servers.UNLIMITED ? 0 : function.concurrencyLimit();
  }

  @Override
  boolean isUp() {
    return up;
  }

  @Override
  void enter(int v) {
    long now = world.now();
    meter.demanded++;
    idle.expire(now, running);
    if (running >= function.concurrencyLimit()) {
      count();
      node.end(v, Cause.THROTTLED);
      return;
    }
    boolean warm = idle.take();
    running++;
    count();
    meter.busy.increment(now);
    long start = warm ? 0 : coldStart.next();
    long run = Math.round(demands[visits.type(v)].next() * node.slowdown);
    visits.mark(v, Visits.HOLDING);
    visits.queuedAt(v, now);
    visits.addService(v, run);
    meter.wait.record(start);
    if (function.timeout() != Long.MAX_VALUE) {
      runs.append(0, v);
      arm(now + function.timeout());
    }
    world.at(now + start + run, v, Visits.SERVING);
  }

  @Override
  void completed(int v) {
    if (visits.message(v) == Visits.NONE) {
      node.served(v);
    } else {
      world.queueOf(v).batchServed(v);
    }
  }

  @Override
  void release(int v) {
    long now = world.now();
    if (function.timeout() != Long.MAX_VALUE) {
      runs.remove(0, v);
    }
    running--;
    meter.busy.decrement(now);
    meter.served++;
    meter.held += now - visits.queuedAt(v);
    if (up) {
      idle.add(now);
    }
    count();
    if (!node.feeds.isEmpty()) {
      node.pull();
    }
  }

  @Override
  public void fire(long now) {
    armed = false;
    int v = runs.first(0);
    while (v != IntLists.NONE && visits.queuedAt(v) + function.timeout() <= now) {
      release(v);
      idle.take();
      count();
      node.kill(v);
      node.bury(v, Cause.TIMEOUT);
      v = runs.first(0);
    }
    if (v != IntLists.NONE) {
      arm(visits.queuedAt(v) + function.timeout());
    }
  }

  private void arm(long time) {
    if (!armed) {
      armed = true;
      world.schedule.at(time, event);
    }
  }

  @Override
  void handOver(int from, int to) {
    visits.queuedAt(to, visits.queuedAt(from));
    if (function.timeout() != Long.MAX_VALUE) {
      runs.replace(0, from, to);
    }
  }

  @Override
  int spare() {
    return up ? function.concurrencyLimit() - running : 0;
  }

  @Override
  int replicas() {
    return up ? 1 : 0;
  }

  @Override
  void start(int count) {
    up = true;
    node.pull();
  }

  /** An outage forgets the idle instances and admits nothing; what runs ends by itself. */
  @Override
  int crash(int count) {
    int before = replicas();
    up = false;
    idle.clear();
    count();
    return before;
  }
}

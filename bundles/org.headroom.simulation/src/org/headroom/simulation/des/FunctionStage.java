package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.kernel.IntLists;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.kernel.Timer;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.Cause;

/**
 * Instances started on demand, one message each. An idle instance is used again, the last used first, or ends after the
 * keep-alive time. A message that runs too long fails, and its instance with it. Unless a run begins cold, the
 * instances that its first load needs are there: those first needed while it settles start at once.
 */
final class FunctionStage extends Stage implements Timer {

  /** How long a run settles: so many service times, but at least one second. */
  private static final int SERVICES_TO_SETTLE = 20;
  private static final double LEAST_SETTLING = 1e9;

  private final Behaviour.Function function;
  private final TimeSampler[] demands;
  private final TimeSampler coldStart;
  private final int event;
  private final IdleInstances idle;
  private final UniformRandomProvider random;
  private int running;
  private long warmUntil = Long.MIN_VALUE;
  private boolean up = true;
  /** Running messages, the longest running first. */
  private final IntLists runs = new IntLists(1);
  private boolean armed;

  FunctionStage(World world, Node node, Behaviour.Function function, TimeSampler[] demands) {
    super(world, node);
    this.function = function;
    this.demands = demands;
    this.coldStart = TimeSampler.of(function.coldStart(), world.streams.stream(node.station.id(), "cold starts"));
    this.random = world.streams.stream(node.station.id(), "crashes");
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
      node.refuse(v, Cause.THROTTLED);
      return;
    }
    boolean warm = idle.take() || now < warmUntil;
    running++;
    count();
    meter.busy.increment(now);
    long start = warm ? 0 : coldStart.next();
    long run = Math.round(demands[visits.type(v)].next() * node.slowdown);
    visits.mark(v, Visits.HOLDING);
    visits.queuedAt(v, now);
    visits.addService(v, run);
    meter.wait.record(start);
    runs.append(0, v);
    if (function.timeout() != Long.MAX_VALUE) {
      arm(now + function.timeout());
    }
    world.at(now + start + run, v, Visits.SERVING);
  }

  @Override
  void completed(int v) {
    serviceOver(v);
  }

  @Override
  void release(int v) {
    endRun(v);
    if (up) {
      idle.add(world.now());
    }
    count();
    if (!node.feeds.isEmpty()) {
      node.pull();
    }
  }

  private void endRun(int v) {
    long now = world.now();
    runs.remove(0, v);
    running--;
    meter.busy.decrement(now);
    meter.served++;
    meter.held += now - visits.queuedAt(v);
  }

  @Override
  public void fire(long now) {
    armed = false;
    int v = runs.first(0);
    while (v != IntLists.NONE && visits.queuedAt(v) + function.timeout() <= now) {
      endRun(v);
      count();
      node.kill(v);
      node.bury(v, Cause.TIMEOUT);
      v = runs.first(0);
    }
    if (v != IntLists.NONE) {
      arm(visits.queuedAt(v) + function.timeout());
    }
    node.pull();
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
    runs.replace(0, from, to);
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
  void serve(int count) {
    if (!up) {
      up = true;
      node.isUp(true);
      idle.restore(world.now(), running);
      count();
    }
    node.pull();
  }

  @Override
  void warm() {
    double longest = 0;
    for (int c = 0; c < demands.length; c++) {
      Operation operation = world.network.classes().get(c).operation();
      longest = Math.max(longest, node.station.demand().time(c, operation).mean());
    }
    double settled = Math.max(LEAST_SETTLING, SERVICES_TO_SETTLE * longest);
    warmUntil = world.now() + (long) Math.min(function.keepAlive(), settled);
  }

  @Override
  void cool() {
    warmUntil = Long.MIN_VALUE;
    idle.restore(world.now(), running);
    count();
  }

  /**
   * An outage ends all instances and admits nothing; a crash ends some, and the provider starts others when they are
   * needed.
   */
  @Override
  int crash(int count) {
    boolean all = count == Integer.MAX_VALUE;
    int before = replicas();
    int[] victims = new int[all ? running : Math.min(count, running)];
    int died = 0;
    for (int i = 0; all ? running > 0 : i < count && running + idle.size() > 0; i++) {
      if (all || random.nextInt(running + idle.size()) < running) {
        victims[died++] = runs.first(0);
        endRun(runs.first(0));
      } else {
        idle.take();
      }
    }
    if (all) {
      up = false;
      node.isUp(false);
      warmUntil = Long.MIN_VALUE;
      idle.clear();
    }
    count();
    for (int i = 0; i < died; i++) {
      node.kill(victims[i]);
    }
    for (int i = 0; i < died; i++) {
      node.bury(victims[i], Cause.CRASHED);
    }
    return all ? before : 0;
  }
}

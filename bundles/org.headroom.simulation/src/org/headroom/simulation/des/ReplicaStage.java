package org.headroom.simulation.des;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.result.Cause;

/** Replicas with a number of servers each, behind one common queue or a queue each. */
final class ReplicaStage extends Stage {

  /** Records that may wait at a sink without a limit of its own; more are dropped. */
  private static final int SINK_QUEUE = 10_000;

  final boolean pulls;
  private final Servers servers;
  final TimeSampler[] demands;
  private final boolean pooled;
  final int queueLimit;
  final Cause refusal;
  private final UniformRandomProvider random;
  private Unit[] units = new Unit[4];
  private int unitCount;
  /** Units that take new messages, in order of age. */
  private Unit[] ready = new Unit[4];
  private int readyCount;
  private int replicas;
  private int turn;
  private long countedCapacity;

  ReplicaStage(World world, Node node, int replicas, TimeSampler[] demands, boolean pulls) {
    super(world, node);
    this.servers = node.station.servers();
    this.demands = demands;
    this.pulls = pulls;
    this.pooled = servers.dispatch() == Dispatch.POOLED;
    boolean sink = node.behaviour() instanceof Behaviour.Sink;
    this.queueLimit = sink ? Math.min(servers.queueLimit(), SINK_QUEUE) : servers.queueLimit();
    this.refusal = sink ? Cause.DROPPED : Cause.QUEUE_FULL;
    this.random = world.streams.stream(node.station.id(), "dispatch");
    if (pooled) {
      readyCount = 1;
      ready[0] = newUnit();
    }
    serve(replicas);
  }

  private Unit newUnit() {
    if (unitCount == units.length) {
      units = Arrays.copyOf(units, 2 * unitCount);
    }
    Unit unit =
        servers.discipline() == Discipline.PS
            ? new SharingUnit(this, unitCount)
            : new FcfsUnit(this, unitCount, servers.blocking());
    units[unitCount++] = unit;
    return unit;
  }

  @Override
  boolean isUp() {
    return replicas > 0;
  }

  @Override
  int replicas() {
    return replicas;
  }

  @Override
  void enter(int v) {
    meter.demanded++;
    if (replicas == 0) {
      node.refuse(v, Cause.CRASHED);
      return;
    }
    Unit unit = choose();
    visits.unit(v, unit.index);
    if (!unit.enter(v, queueLimit)) {
      node.refuse(v, refusal);
    }
  }

  /** A group of servers that takes new messages. */
  Unit ready(int position) {
    return ready[position];
  }

  private Unit choose() {
    if (readyCount == 1) {
      return ready[0];
    }
    return switch (servers.dispatch()) {
      case POOLED -> ready[0];
      case ROUND_ROBIN -> ready[turn = turn + 1 < readyCount ? turn + 1 : 0];
      case RANDOM -> ready[random.nextInt(readyCount)];
      case POWER_OF_TWO -> betterOfTwo();
      case LEAST_OUTSTANDING -> leastOutstanding();
    };
  }

  /** Two different replicas at random, the one with fewer messages (Mitzenmacher 2001); the first on a tie. */
  private Unit betterOfTwo() {
    int first = random.nextInt(readyCount);
    int second = random.nextInt(readyCount - 1);
    if (second >= first) {
      second++;
    }
    return ready[second].outstanding() < ready[first].outstanding() ? ready[second] : ready[first];
  }

  /** The replica with the fewest messages; ties go round, so that no replica is preferred for its number. */
  private Unit leastOutstanding() {
    turn = turn + 1 < readyCount ? turn + 1 : 0;
    Unit best = ready[turn];
    int fewest = best.outstanding();
    for (int i = 1; i < readyCount && fewest > 0; i++) {
      int position = turn + i;
      Unit other = ready[position < readyCount ? position : position - readyCount];
      if (other.outstanding() < fewest) {
        best = other;
        fewest = other.outstanding();
      }
    }
    return best;
  }

  /** Time that a server needs for a message now. */
  long serviceTime(int v) {
    long time = demands[visits.type(v)].next();
    return node.slowdown == 1 ? time : Math.round(time * node.slowdown);
  }

  @Override
  void completed(int v) {
    units[visits.unit(v)].completed(v);
  }

  @Override
  void release(int v) {
    units[visits.unit(v)].release(v);
  }

  @Override
  void handOver(int from, int to) {
    visits.unit(to, visits.unit(from));
    units[visits.unit(from)].handOver(from, to);
  }

  @Override
  int spare() {
    long free = 0;
    for (int i = 0; i < readyCount; i++) {
      free += ready[i].capacity - ready[i].outstanding();
    }
    return (int) Math.max(0, Math.min(free, Integer.MAX_VALUE));
  }

  @Override
  void serve(int count) {
    for (int i = 0; i < count; i++) {
      if (!pooled) {
        revive();
      }
      replicas++;
    }
    if (pooled) {
      resizePool();
    }
    changed();
  }

  /** A new replica takes the place of one that has left. */
  private void revive() {
    Unit unit = null;
    for (int i = 0; i < unitCount && unit == null; i++) {
      unit = units[i].draining && units[i].outstanding() == 0 ? units[i] : null;
    }
    if (unit == null) {
      unit = newUnit();
    }
    unit.draining = false;
    unit.setCapacity(servers.concurrency());
    if (readyCount == ready.length) {
      ready = Arrays.copyOf(ready, 2 * readyCount);
    }
    ready[readyCount++] = unit;
  }

  @Override
  void drain(int count) {
    for (int i = 0; i < count && replicas > 0; i++) {
      replicas--;
      if (!pooled) {
        ready[--readyCount].draining = true;
      }
    }
    if (pooled) {
      resizePool();
    }
    changed();
  }

  private void resizePool() {
    ready[0].setCapacity((int) Math.min((long) replicas * servers.concurrency(), Integer.MAX_VALUE));
  }

  private void changed() {
    long now = world.now();
    long offered = Math.min((long) replicas * servers.concurrency(), 1L << 40);
    meter.capacity.add(offered - countedCapacity, now);
    countedCapacity = offered;
    if (this == node.primary || node.primary == null) {
      meter.replicasAre(replicas, now);
      node.isUp(replicas > 0);
    }
    if (pulls && replicas > 0) {
      node.pull();
    }
  }

  @Override
  int crash(int count) {
    int ended = Math.min(count, replicas);
    int[] victims = new int[0];
    for (int i = 0; i < ended; i++) {
      Unit unit = pooled ? ready[0] : ready[random.nextInt(readyCount)];
      int lost = pooled ? Math.min(servers.concurrency(), unit.capacity) : unit.capacity;
      victims = withVictims(victims, unit, lost);
      replicas--;
      if (pooled) {
        unit.setCapacity(unit.capacity - lost);
      } else {
        remove(unit);
      }
    }
    changed();
    for (int victim : victims) {
      node.kill(victim);
    }
    for (int victim : victims) {
      node.bury(victim, Cause.CRASHED);
    }
    if (pooled && replicas > 0) {
      resizePool();
    }
    return ended;
  }

  private void remove(Unit unit) {
    unit.draining = true;
    for (int i = 0; i < readyCount; i++) {
      if (ready[i] == unit) {
        System.arraycopy(ready, i + 1, ready, i, readyCount - i - 1);
        readyCount--;
        return;
      }
    }
  }

  /**
   * Takes the messages of some servers out of a unit. Of a common pool each lost server is busy with the share of busy
   * servers, because all servers are alike; those waiting are lost only when nobody is left to serve them.
   */
  private int[] withVictims(int[] before, Unit unit, int lost) {
    int[] victims = Arrays.copyOf(before, before.length + unit.busy + unit.waiting);
    int count = before.length;
    boolean all = !pooled || replicas == 1;
    int capacity = unit.capacity;
    for (int i = 0; i < lost && unit.busy > 0; i++, capacity--) {
      if (all || random.nextInt(Math.max(1, capacity)) < unit.busy) {
        int v = unit.serving[all ? unit.busy - 1 : random.nextInt(unit.busy)];
        unit.removeServing(v);
        victims[count++] = v;
      }
    }
    if (all) {
      while (unit.busy > 0) {
        int v = unit.serving[unit.busy - 1];
        unit.removeServing(v);
        victims[count++] = v;
      }
      while (unit.waiting > 0) {
        victims[count++] = unit.dequeue();
      }
    }
    return Arrays.copyOf(victims, count);
  }
}

package org.headroom.simulation.des;

import java.util.List;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.Cause;

/** A station at run time: the way of a message through admission, service, and its calls. */
final class Node {

  final int index;
  final Station station;
  final StationMeter meter = new StationMeter();
  private final World world;
  private final Visits visits;
  private final boolean[] writes;

  Admission admission;
  Stage primary;
  /** Serves reads that need not be strong, if there are read replicas. */
  Stage readReplicas;
  boolean[] servedByReplicas;
  TimeSampler delay;
  boolean pureDelay;
  Volume volume;
  CacheShelf shelf;
  BrokerQueue queue;
  Plan[] plans;
  /** Takes the place of admission and service where stays are known beforehand, else null. */
  Foreseen foreseen;

  /** Queues that this station consumes. */
  List<Subscription> feeds = List.of();
  /** Batches on their way here, for which servers are kept free. */
  int reserved;
  /** Time from the service of a consumed message until its result exists; holds neither server nor partition. */
  long window;
  /** Period after which written data can be found, for indexes. */
  long refreshInterval;
  /** When the last replica was lost, {@code Long.MAX_VALUE} while one is up. */
  long downSince = Long.MAX_VALUE;
  /** Faults: service takes this many times longer. */
  double slowdown = 1;

  Node(World world, int index, Station station) {
    this.world = world;
    this.visits = world.visits;
    this.index = index;
    this.station = station;
    List<TrafficClass> classes = world.network.classes();
    this.writes = new boolean[classes.size()];
    for (int c = 0; c < writes.length; c++) {
      writes[c] = classes.get(c).operation() == Operation.WRITE;
    }
  }

  /** Notes whether anything is up to serve. */
  void isUp(boolean up) {
    boolean was = downSince == Long.MAX_VALUE;
    if (up != was) {
      world.troubles += up ? -1 : 1;
      downSince = up ? Long.MAX_VALUE : world.now();
      if (up && queue != null) {
        queue.deliver();
      }
    }
  }

  /** Some replicas have been lost at once: what they kept in memory is gone. */
  void lost(int replicas) {
    if (shelf == null || replicas == 0) {
      return;
    }
    if (primary.isUp()) {
      shelf.lose(replicas, primary.replicas() + replicas);
    } else {
      shelf.flush();
    }
  }

  /** How long a failure of the primary lasts: a standby ends it earlier. */
  long untilStandby(long lasting) {
    return station.behaviour() instanceof Behaviour.Store store && store.failoverTime() > 0
        ? Math.min(lasting, store.failoverTime()) : lasting;
  }

  boolean isWrite(int v) {
    return writes[visits.type(v)];
  }

  /** The servers that serve a message here. */
  Stage stage(int v) {
    return readReplicas != null && servedByReplicas[visits.type(v)] ? readReplicas : primary;
  }

  /** A message has come over the network, or starts here. */
  void arrive(int v) {
    if (visits.message(v) != Visits.NONE) {
      world.queueOf(v).arrived(v, this);
      return;
    }
    visits.mark(v, Visits.AT_STATION);
    meter.arrivals++;
    Cause refusal = admission.refusal(v);
    if (refusal != null) {
      end(v, refusal);
      return;
    }
    enter(v);
  }

  /** Admits a message, without asking again. */
  private void enter(int v) {
    admit(v);
    if (delay != null && !pureDelay) {
      long time = delay.next();
      visits.addService(v, time);
      world.at(world.now() + time, v, Visits.DELAYED);
    } else {
      stage(v).enter(v);
    }
  }

  private void admit(int v) {
    long now = world.now();
    visits.arrivedAt(v, now);
    meter.inside.increment(now);
    visits.mark(v, Visits.INSIDE);
  }

  /** The first message of a batch taken from a broker, for which a server was free. */
  void consume(int v) {
    visits.mark(v, Visits.AT_STATION);
    meter.arrivals++;
    if (primary.isUp()) {
      enter(v);
    } else {
      end(v, Cause.CRASHED);
    }
  }

  /** A further message of a batch, which is served with the first. */
  void join(int v) {
    visits.mark(v, Visits.AT_STATION);
    meter.arrivals++;
    admit(v);
  }

  /** The station's delay is over. */
  void enterStage(int v) {
    stage(v).enter(v);
  }

  /** A stay that was known has ended, and has been counted or will be. */
  void servedAsForeseen(int v) {
    visits.mark(v, Visits.AT_STATION);
    worked(v);
  }

  /** Service is over: what takes more time without a server follows. */
  void served(int v) {
    if (volume != null) {
      long ready = volume.finished(v, isWrite(v));
      if (ready > world.now()) {
        visits.addService(v, ready - world.now());
        world.at(ready, v, Visits.WORKING);
        return;
      }
    }
    if (window > 0 && visits.message(v) != Visits.NONE) {
      handOver(v);
      giveBack(v);
      visits.addService(v, window);
      world.at(world.now() + window, v, Visits.WORKING);
      world.queueOf(v).acknowledge(v);
      return;
    }
    worked(v);
  }

  /** All own work but the calls is done. */
  void worked(int v) {
    if (visits.is(v, Visits.INSIDE) && !visits.is(v, Visits.HOLDING)) {
      leaveInside(v);
    }
    for (Wire wire : plans[visits.type(v)].records) {
      if (wire.samples()) {
        world.transport.send(v, wire, 0, world.now());
      }
    }
    proceed(v);
  }

  /** Takes the next steps of the plan, until one of them has to wait. */
  void proceed(int v) {
    Step[] steps = plans[visits.type(v)].steps;
    for (int step = visits.step(v); step < steps.length; step++) {
      visits.step(v, step + 1);
      visits.phase[v] = Visits.CALLING;
      visits.pending(v, 1);
      steps[step].run(v);
      if (!world.calls.mayGoOn(v)) {
        return;
      }
    }
    end(v, null);
  }

  /** A message that had been admitted finds no server; it is not among those whose time here is told. */
  void refuse(int v, Cause cause) {
    long now = world.now();
    visits.unmark(v, Visits.INSIDE);
    meter.inside.decrement(now);
    meter.resided += now - visits.arrivedAt(v);
    end(v, cause);
  }

  /** The message ends here, well or not. */
  void end(int v, Cause cause) {
    if (visits.is(v, Visits.LEADER)) {
      visits.unmark(v, Visits.LEADER);
      plans[visits.type(v)].shelf.readEnded(world.key(v), cause);
    }
    if (visits.message(v) == Visits.NONE) {
      leave(v, cause);
      world.transport.respond(v, cause);
    } else {
      handOver(v);
      leave(v, cause);
      world.queueOf(v).ended(v, cause);
    }
  }

  /** The rest of a batch keeps the server that its first message held. */
  private void handOver(int v) {
    if (visits.is(v, Visits.HOLDING)) {
      int other = world.queueOf(v).batches.companion(v);
      if (other != Visits.NONE) {
        visits.unmark(v, Visits.HOLDING);
        visits.mark(other, Visits.HOLDING);
        stage(v).handOver(v, other);
      }
    }
  }

  /** Counts the message out and gives back what it held. */
  private void leave(int v, Cause cause) {
    boolean wasInside = visits.is(v, Visits.INSIDE);
    if (wasInside) {
      leaveInside(v);
    }
    giveBack(v);
    admission.left(v);
    visits.unmark(v, Visits.AT_STATION);
    if (cause == null) {
      meter.completed++;
      if (visits.parent(v) != Visits.NONE && world.wires[visits.link(v)].role == Link.Role.INDEX) {
        indexed(v);
      }
    } else {
      meter.failed[cause.ordinal()]++;
    }
  }

  private void giveBack(int v) {
    if (visits.is(v, Visits.HOLDING)) {
      visits.unmark(v, Visits.HOLDING);
      stage(v).release(v);
    }
  }

  private void indexed(int v) {
    long now = world.now();
    long wait = refreshInterval == 0 ? 0 : refreshInterval - Math.floorMod(now, refreshInterval);
    meter.indexed(now + wait - visits.bornAt(v));
  }

  private void leaveInside(int v) {
    long now = world.now();
    visits.unmark(v, Visits.INSIDE);
    meter.inside.decrement(now);
    long time = now - visits.arrivedAt(v);
    meter.resided += time;
    meter.residence.record(time);
  }

  /**
   * Marks a message as dead after its server has been taken back. All messages that die together are marked before the
   * first is {@link #bury buried}, so that none of them acts on the death of another.
   */
  void kill(int v) {
    byte phase = visits.phase[v];
    visits.unmark(v, Visits.HOLDING);
    if (phase >= Visits.ARRIVING && phase < Visits.DEAD) {
      visits.mark(v, Visits.AWAITS_EVENT);
    }
    if (phase != Visits.CALLING) {
      visits.pending(v, 0);
    }
    visits.addPending(v, 1);
    visits.phase[v] = Visits.DEAD;
  }

  /** Counts a dead message out and tells whoever waits for it; its record goes when nothing refers to it any more. */
  void bury(int v, Cause cause) {
    if (visits.is(v, Visits.LEADER)) {
      visits.unmark(v, Visits.LEADER);
      plans[visits.type(v)].shelf.readEnded(world.key(v), cause);
    }
    leave(v, cause);
    if (visits.is(v, Visits.ROOT)) {
      world.calls.endRequest(v, cause);
      visits.unmark(v, Visits.ROOT);
    }
    if (visits.message(v) == Visits.NONE) {
      world.calls.abandon(v, cause);
    } else {
      world.queueOf(v).killed(v, cause);
    }
    if (visits.addPending(v, -1) == 0 && !visits.is(v, Visits.AWAITS_EVENT)) {
      visits.releaseTree(v);
    }
  }

  /** A cache has answered a call of a message here. */
  void cacheAnswered(int caller, int answer, Cause cause) {
    if (isWrite(caller) || cause != null) {
      return;
    }
    CacheShelf asked = world.nodes[visits.station(answer)].shelf;
    if (visits.is(answer, Visits.HIT)) {
      visits.mark(caller, Visits.HIT);
    } else if (asked != null) {
      asked.missed(caller);
    }
  }

  /** A server has become free, or more may be taken from queues. */
  void pull() {
    for (int i = 0; i < feeds.size(); i++) {
      feeds.get(i).deliver();
    }
  }

  Behaviour behaviour() {
    return station.behaviour();
  }
}

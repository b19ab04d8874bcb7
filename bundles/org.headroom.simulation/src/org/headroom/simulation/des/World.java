package org.headroom.simulation.des;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.kernel.RandomStreams;
import org.headroom.simulation.kernel.Schedule;
import org.headroom.simulation.kernel.ZipfKeys;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;

/** Everything of one replication that its parts share. Measured time starts at clock 0; warm-up time is negative. */
final class World {

  /** Zero-delay steps that may follow each other inside one event before the event list is asked again. */
  private static final int DIRECT_STEPS = 200;
  /** What is known may be counted ahead by this part of the time passed, as a power of two: less than a hundredth. */
  private static final int AHEAD_BITS = 7;

  final Network network;
  final Schedule schedule;
  final RandomStreams streams;
  final Visits visits = new Visits(4096);
  final Transport transport;
  final Calls calls;
  final RequestMeter requests;
  final Node[] nodes;
  final Wire[] wires;
  final int depthLimit;
  /** Stations that are down and links that are cut now. */
  int troubles;
  private final ZipfKeys.Draws[] keys;
  private final List<BrokerQueue> queues;
  private final Foreseen[] foreseen;
  private int directSteps;
  private long nextReading = Long.MAX_VALUE;
  private final long start;
  private long quietUntil = Long.MIN_VALUE;

  World(Blueprint blueprint, RandomStreams streams, long start, List<Fault> faults) {
    this.network = blueprint.network();
    this.schedule = new Schedule(start);
    this.start = start;
    this.streams = streams;
    this.depthLimit = blueprint.depthLimit();
    this.transport = new Transport(this);
    this.calls = new Calls(this);
    this.requests = new RequestMeter(this);
    this.keys = new ZipfKeys.Draws[network.classes().size()];
    for (int c = 0; c < keys.length; c++) {
      keys[c] = blueprint.keys(c).draws(streams.seed(network.classes().get(c).id(), "keys"));
    }
    this.wires = new Wire[network.links().size()];
    this.nodes = new Node[network.stations().size()];
    WorldBuilder.build(this);
    this.foreseen = Foresight.find(this, faults);
    this.queues = Arrays.stream(nodes).filter(node -> node.queue != null).map(node -> node.queue).toList();
  }

  long now() {
    return schedule.now();
  }

  /** The key that a message asks for: a number unique among classes and keys. */
  long key(int v) {
    return identity(visits.type(v), keyOfClass(v));
  }

  /** The key that a message asks for, 1 to the number of keys of its class. */
  long keyOfClass(int v) {
    return keys[visits.type(v)].key(visits.number(v));
  }

  /** Identity of a key of a class. */
  long identity(int type, long key) {
    return key * keys.length + type;
  }

  /** Whether a write came from another store, which sends it to its other copies itself. */
  boolean isCopy(int v) {
    int link = visits.link(v);
    return link != Visits.NONE && wires[link].role == Link.Role.REPLICATION;
  }

  /** The broker from which a message was taken. */
  BrokerQueue queueOf(int v) {
    return nodes[wires[visits.link(v)].link.source()].queue;
  }

  /** Whether a zero-delay step may be a direct call; bounds the work and the stack of one event. */
  boolean mayContinue() {
    return ++directSteps < DIRECT_STEPS;
  }

  /**
   * Whether something that is sure to happen until a time may be counted now, because nobody reads the meters before. A
   * run that ends early, or looks for the end of the warm-up, must not have counted far ahead.
   */
  boolean isQuietUntil(long time) {
    return time <= quietUntil || time <= lookAhead();
  }

  /** Says when the meters are read next, unless messages pile up and the run ends before. */
  void nextReadingAt(long time) {
    nextReading = time;
    quietUntil = Long.MIN_VALUE;
  }

  private long lookAhead() {
    long now = schedule.now();
    quietUntil = requests.observer == null ? Math.min(nextReading, now + (now - start >> AHEAD_BITS)) : now;
    return quietUntil;
  }

  /** Makes the meters right for being read now. */
  void settle() {
    for (Foreseen servers : foreseen) {
      servers.settle();
    }
  }

  /** Messages that brokers hold. */
  long messagesKept() {
    long kept = 0;
    for (BrokerQueue queue : queues) {
      kept += queue.messages.live();
    }
    return kept;
  }

  /** Executes one event that {@link Schedule#next} returned. */
  void execute(int event) {
    directSteps = 0;
    if (event >= Schedule.MAXIMUM_SUBJECTS) {
      schedule.timer(event).fire(schedule.now());
      return;
    }
    switch (visits.phase[event]) {
      case Visits.ARRIVING -> nodes[visits.station(event)].arrive(event);
      case Visits.DELAYED -> nodes[visits.station(event)].enterStage(event);
      case Visits.SERVING -> nodes[visits.station(event)].stage(event).completed(event);
      case Visits.FORESEEN -> nodes[visits.station(event)].servedAsForeseen(event);
      case Visits.WORKING -> nodes[visits.station(event)].worked(event);
      case Visits.RETURNING -> calls.returned(event);
      case Visits.BACKING_OFF -> calls.attempt(event);
      case Visits.DEAD -> visits.releaseTree(event);
      default -> throw new IllegalStateException("event for a message in phase " + visits.phase[event]);
    }
  }

  /** Schedules the event of a message; it has at most one at a time. */
  void at(long time, int v, byte phase) {
    visits.phase[v] = phase;
    schedule.at(time, v);
  }

  /** Schedules the event of a message after the delay of a line. */
  void after(int line, int v, byte phase) {
    visits.phase[v] = phase;
    schedule.after(line, v);
  }
}

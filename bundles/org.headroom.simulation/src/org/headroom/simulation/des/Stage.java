package org.headroom.simulation.des;

/** The servers of a station. */
abstract class Stage {

  final World world;
  final Visits visits;
  final Node node;
  final StationMeter meter;
  private int outages;
  /** Replicas that will serve when outages are over. */
  private int held;

  Stage(World world, Node node) {
    this.world = world;
    this.visits = world.visits;
    this.node = node;
    this.meter = node.meter;
  }

  /** Whether any server is there. */
  boolean isUp() {
    return true;
  }

  /** Takes an admitted message. */
  abstract void enter(int v);

  /** The service event of a message. */
  abstract void completed(int v);

  /** The own service of a message is over; those of a batch share it. */
  final void serviceOver(int v) {
    if (visits.message(v) == Visits.NONE) {
      node.served(v);
    } else {
      world.queueOf(v).batches.served(v);
    }
  }

  /** Takes back what a message held beyond its service. */
  void release(int v) {}

  /** Another message of the same batch now holds what the first one held. */
  void handOver(int from, int to) {}

  /** Servers that are free. */
  abstract int spare();

  /** Replicas that serve. */
  abstract int replicas();

  /** Makes more replicas serve, or keeps them ready for the end of an outage. */
  final void start(int count) {
    if (outages > 0) {
      held += count;
    } else {
      serve(count);
    }
  }

  /** An outage begins: everything ends at once, and nothing starts until all outages are over. */
  final void beginOutage() {
    outages++;
    held += crash(Integer.MAX_VALUE);
  }

  /** An outage is over. */
  final void endOutage() {
    if (--outages == 0) {
      int count = held;
      held = 0;
      serve(count);
    }
  }

  /** More replicas serve. */
  abstract void serve(int count);

  /** Takes replicas out of service once they have finished what they have. */
  void drain(int count) {}

  /** A run begins as if the station had been at work before. */
  void warm() {}

  /** Forgets what earlier work has left ready. */
  void cool() {}

  /** Ends replicas at once, with everything that they serve; returns how many there were to end. */
  abstract int crash(int count);
}

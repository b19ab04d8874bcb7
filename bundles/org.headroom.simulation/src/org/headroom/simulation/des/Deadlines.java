package org.headroom.simulation.des;

import org.headroom.simulation.kernel.Timer;

/**
 * The calls on one link that wait for an answer, in the order in which their equal patience ends. Only the first needs
 * an event, and a call answered in time costs none.
 */
final class Deadlines implements Timer {

  private final World world;
  private final Visits visits;
  private final long timeout;
  private final int event;
  private int first = Visits.NONE;
  private int last = Visits.NONE;
  private boolean armed;

  Deadlines(World world, long timeout) {
    this.world = world;
    this.visits = world.visits;
    this.timeout = timeout;
    this.event = world.schedule.register(this);
  }

  void add(int v) {
    visits.deadline[v] = world.now() + timeout;
    visits.timerPrevious[v] = last;
    visits.timerNext[v] = Visits.NONE;
    if (last == Visits.NONE) {
      first = v;
    } else {
      visits.timerNext[last] = v;
    }
    last = v;
    arm();
  }

  void remove(int v) {
    int before = visits.timerPrevious[v];
    int after = visits.timerNext[v];
    if (before == Visits.NONE) {
      first = after;
    } else {
      visits.timerNext[before] = after;
    }
    if (after == Visits.NONE) {
      last = before;
    } else {
      visits.timerPrevious[after] = before;
    }
  }

  private void arm() {
    if (!armed && first != Visits.NONE) {
      armed = true;
      world.schedule.at(visits.deadline[first], event);
    }
  }

  @Override
  public void fire(long now) {
    armed = false;
    while (first != Visits.NONE && visits.deadline[first] <= now) {
      world.calls.timedOut(first);
    }
    arm();
  }
}

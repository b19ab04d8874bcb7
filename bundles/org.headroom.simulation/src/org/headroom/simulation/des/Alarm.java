package org.headroom.simulation.des;

import org.headroom.simulation.kernel.Timer;

/** A wake-up that is set at most once at a time. */
final class Alarm implements Timer {
  private final World world;
  private final Timer action;
  private final int event;
  private boolean set;

  Alarm(World world, Timer action) {
    this.world = world;
    this.action = action;
    this.event = world.schedule.register(this);
  }

  void setIfIdle(long time) {
    if (!set) {
      set = true;
      world.schedule.at(time, event);
    }
  }

  @Override
  public void fire(long now) {
    set = false;
    action.fire(now);
  }
}

package org.headroom.simulation.kernel;

/** Something that is woken at times it asked the {@link Schedule} for. */
@FunctionalInterface
public interface Timer {

  /** The time has come. */
  void fire(long now);
}

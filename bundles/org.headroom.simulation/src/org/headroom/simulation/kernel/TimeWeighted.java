package org.headroom.simulation.kernel;

/**
 * A number that changes over time, and its integral in number × nanoseconds.
 *
 * <p>Because ∫n dt = n·t − Σ(changes × their times), a change costs one addition. The integral may wrap around; the
 * difference of two readings is right as long as it is below 2⁶³.
 */
public final class TimeWeighted {

  private long value;
  private long offset;

  /** Present value. */
  public long value() {
    return value;
  }

  /** Changes the value. */
  public void add(long change, long now) {
    value += change;
    offset -= change * now;
  }

  /** One more. */
  public void increment(long now) {
    value++;
    offset -= now;
  }

  /** One less. */
  public void decrement(long now) {
    value--;
    offset += now;
  }

  /** One more for a length of time that is over when the integral is next read. */
  public void spent(long time) {
    offset += time;
  }

  /** Sets the value. */
  public void set(long newValue, long now) {
    add(newValue - value, now);
  }

  /** Integral from an arbitrary but fixed origin. */
  public long integral(long now) {
    return value * now + offset;
  }
}

package org.headroom.simulation.ui.timeline;

/**
 * The part of a run that charts show.
 *
 * @param from first second; minus infinity for the beginning of the run
 * @param to last second; infinity for its end, however far it goes on
 */
public record TimeWindow(double from, double to) {
  /** The whole run. */
  public static final TimeWindow ALL = new TimeWindow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final double STEP = 1.5;
  /** Fewer points are no course any more. */
  private static final int LEAST_POINTS = 6;

  /** Whether it is the whole run. */
  public boolean isAll() {
    return this.equals(ALL);
  }

  /** Whether there is something to look closer at. */
  public boolean canShrink(Timeline timeline) {
    return length(timeline) / STEP >= least(timeline);
  }

  private static double least(Timeline timeline) {
    double whole = timeline.size() < 2 ? 0 : timeline.end() - timeline.seconds()[0];
    return timeline.size() < LEAST_POINTS ? Double.POSITIVE_INFINITY : whole / timeline.size() * LEAST_POINTS;
  }

  private double length(Timeline timeline) {
    return timeline.size() == 0 ? 0 : end(timeline) - begin(timeline);
  }

  private double begin(Timeline timeline) {
    return Math.max(from, timeline.seconds()[0]);
  }

  private double end(Timeline timeline) {
    return Math.min(to, timeline.end());
  }

  /** Shrunk around a moment by so many steps, which stays at its place; with a negative number of steps grown. */
  public TimeWindow zoomed(Timeline timeline, double moment, int steps) {
    if (timeline.size() == 0 || steps > 0 && !canShrink(timeline)) {
      return this;
    }
    double factor = Math.pow(STEP, -steps);
    double held = Math.max(begin(timeline), Math.min(end(timeline), moment));
    return new TimeWindow(held - (held - begin(timeline)) * factor, held + (end(timeline) - held) * factor)
        .within(timeline);
  }

  /** Moved into a run, or all of it when it is as long; a run that begins anew is shown as a whole. */
  public TimeWindow within(Timeline timeline) {
    if (isAll() || timeline.size() == 0) {
      return ALL;
    }
    double first = timeline.seconds()[0];
    TimeWindow inside = from < first ? new TimeWindow(first, to + first - from) : this;
    return inside.from <= first && inside.to >= timeline.end() || from >= timeline.end() ? ALL : inside;
  }
}

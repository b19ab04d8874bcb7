package org.headroom.report.content;

import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Unit;
import org.headroom.model.ComparatorSigns;
import org.headroom.simulation.result.Estimate;

/** Figures of objectives as people read them, the same in reports, views and on the command line. */
public final class ObjectiveFigures {

  private static final double NANOS_PER_MILLI = 1e6;

  private ObjectiveFigures() {
  }

  /** What is promised, such as "< 100 ms". */
  public static String promise(ObjectiveResult objective) {
    return ComparatorSigns.of(objective.comparator()) + " " + value(objective.threshold(), objective.unit());
  }

  /** A value in its unit. */
  public static String value(double value, Unit unit) {
    return switch (unit) {
      case MILLISECONDS -> Figures.time(value * NANOS_PER_MILLI);
      case REQUESTS_PER_SECOND -> Figures.rate(value);
      case SHARE -> Figures.share(value);
      case USD -> Figures.money(value, unit.symbol());
    };
  }

  /** Whether the observation has an interval. */
  public static boolean hasInterval(ObjectiveResult objective) {
    Estimate observed = objective.observed();
    return Double.isFinite(observed.low()) && Double.isFinite(observed.high()) && observed.low() < observed.high();
  }
}

package org.headroom.simulation.ui.run;

import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Comparator;
import org.headroom.report.content.Figures;
import org.headroom.simulation.result.Estimate;

/** Results in words. */
public final class ResultWords {
  private static final double NANOS_PER_MILLI = 1e6;

  private ResultWords() {
  }

  /** A run in a line. */
  public static String summary(RunResult result) {
    long met = result.objectives().stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MET).count();
    return result.scenario() + ": " + Figures.rate(result.offeredRps()) + " offered, "
        + Figures.count(result.statistics().events()) + " events in " + Figures.time(result.statistics().wall())
        + "; " + met + " of " + result.objectives().size() + " objectives met";
  }

  /** A verdict. */
  public static String verdict(ObjectiveResult objective) {
    String word = switch (objective.verdict()) {
      case MET -> "met";
      case MISSED -> "missed";
      case UNKNOWN -> "no verdict";
    };
    return objective.certain() || objective.verdict() == ObjectiveResult.Verdict.UNKNOWN ? word : word + ", uncertain";
  }

  /** What is promised. */
  public static String promise(ObjectiveResult objective) {
    return sign(objective.comparator()) + " " + value(objective.threshold(), objective.unit());
  }

  /** What was observed. */
  public static String observed(ObjectiveResult objective) {
    return value(objective.observed().mean(), objective.unit());
  }

  /** The 95 % interval of the observation. */
  public static String interval(ObjectiveResult objective) {
    Estimate e = objective.observed();
    return Double.isFinite(e.low()) && Double.isFinite(e.high()) && e.low() < e.high()
        ? value(e.low(), objective.unit()) + " … " + value(e.high(), objective.unit()) : "–";
  }

  private static String sign(Comparator comparator) {
    return switch (comparator) {
      case LESS -> "<";
      case AT_MOST -> "≤";
      case GREATER -> ">";
      case AT_LEAST -> "≥";
    };
  }

  private static String value(double value, ObjectiveResult.Unit unit) {
    return switch (unit) {
      case MILLISECONDS -> Figures.time(value * NANOS_PER_MILLI);
      case REQUESTS_PER_SECOND -> Figures.rate(value);
      case SHARE -> Figures.share(value);
      case USD -> Figures.money(value, "USD");
    };
  }
}

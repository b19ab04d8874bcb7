package org.headroom.simulation.ui.run;

import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Figures;
import org.headroom.report.content.ObjectiveFigures;

/** Results in words. */
public final class ResultWords {
  private ResultWords() {
  }

  /**
   * A run in a line.
   *
   * @param scenario what people call its scenario
   */
  public static String summary(RunResult result, String scenario) {
    long met = result.objectives().stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MET).count();
    return scenario + ": " + Figures.rate(result.offeredRps()) + " offered, "
        + Figures.count(result.statistics().events()) + " events in " + Figures.time(result.statistics().wall())
        + "; " + (result.objectives().isEmpty() ? "no objective is about it."
            : met + " of " + result.objectives().size() + " objectives met.");
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

  /** What was observed. */
  public static String observed(ObjectiveResult objective) {
    return ObjectiveFigures.value(objective.observed().mean(), objective.unit());
  }

  /** The 95 % interval of the observation. */
  public static String interval(ObjectiveResult objective) {
    return ObjectiveFigures.hasInterval(objective)
        ? ObjectiveFigures.value(objective.observed().low(), objective.unit()) + " … "
            + ObjectiveFigures.value(objective.observed().high(), objective.unit()) : "–";
  }
}

package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Verdict;

/**
 * Up to which load each objective is met when it is looked at alone. Where discrete-event runs saw it met at one load
 * and missed at a higher one they tell the border, else the analytic engine does, to 0.1 %.
 */
final class ObjectiveBorders {
  private static final double WIDTH = 1e-3;

  private final Compilation compilation;
  private final LoadCurve curve;
  private final List<LoadPoint> simulated;
  private final Map<String, Bracket> analytic = new HashMap<>();

  /** @param simulated the discrete-event runs that were made, in any order */
  ObjectiveBorders(Compilation compilation, LoadCurve curve, List<LoadPoint> simulated) {
    this.compilation = compilation;
    this.curve = curve;
    this.simulated = simulated;
  }

  /** The border of an objective in multiples of the scenario's load. */
  Bracket of(String objective) {
    Bracket seen = seen(objective);
    return isFound(seen) ? seen : analytic.computeIfAbsent(objective, this::solve);
  }

  /** Each objective that the scenario is judged by, in the order of the model. */
  List<ObjectiveHeadroom> headrooms() {
    List<ObjectiveHeadroom> rows = new ArrayList<>();
    for (ObjectiveResult objective : curve.at(1).objectives()) {
      rows.add(headroom(objective));
    }
    return rows;
  }

  private ObjectiveHeadroom headroom(ObjectiveResult objective) {
    if (!LoadCurve.isConstraint(objective)) {
      return without(objective, "throughput is the demand that is varied, not a limit");
    }
    Bracket border = of(objective.id());
    if (Double.isInfinite(border.bad())) {
      return without(objective, objective.verdict() == Verdict.UNKNOWN
          ? objective.explanation() : "no load breaks it by the analytic engine");
    }
    String by = isFound(seen(objective.id())) ? "in discrete-event runs" : "by the analytic engine";
    return new ObjectiveHeadroom(objective.id(), objective.label(), OptionalDouble.of(border.good()),
        OptionalDouble.of(border.good() * compilation.offeredRps()),
        (border.good() > 0 ? "met up to this load " : "met at no load ") + by);
  }

  private static ObjectiveHeadroom without(ObjectiveResult objective, String remark) {
    return new ObjectiveHeadroom(objective.id(), objective.label(), OptionalDouble.empty(), OptionalDouble.empty(),
        remark);
  }

  /** The lowest load that missed the objective in a run, and the highest one below it that did not. */
  private Bracket seen(String objective) {
    double bad = simulated.stream().filter(point -> point.broken().contains(objective))
        .mapToDouble(LoadPoint::factor).min().orElse(Double.POSITIVE_INFINITY);
    double good = simulated.stream().filter(point -> !point.broken().contains(objective))
        .mapToDouble(LoadPoint::factor).filter(factor -> factor < bad).max().orElse(0);
    return new Bracket(good, bad);
  }

  private static boolean isFound(Bracket bracket) {
    return bracket.good() > 0 && !Double.isInfinite(bracket.bad());
  }

  private Bracket solve(String objective) {
    return curve.bracket(result -> result.objectives().stream()
        .noneMatch(o -> o.id().equals(objective) && o.verdict() == Verdict.MISSED), WIDTH);
  }
}

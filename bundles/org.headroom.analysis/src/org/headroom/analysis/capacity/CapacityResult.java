package org.headroom.analysis.capacity;

import java.util.List;

/**
 * The headroom of a system in one scenario.
 *
 * @param scenario id of the scenario
 * @param offeredRps its load
 * @param factor largest multiple of that load at which every objective was met and nothing was overloaded; 0 when none
 *     was found, infinite when no load breaks anything
 * @param rps the same in requests per second
 * @param brokenFactor smallest multiple seen to break something; the truth lies between the two
 * @param confirmed whether discrete-event runs back both numbers; else they are analytic
 * @param analyticFactor what the analytic engine alone says
 * @param curve points in ascending order of load, those of both engines
 * @param breaks what breaks first, second, third, …
 * @param objectives each objective on its own
 * @param notes limits of the search in sentences
 */
public record CapacityResult(
    String scenario,
    double offeredRps,
    double factor,
    double rps,
    double brokenFactor,
    boolean confirmed,
    double analyticFactor,
    List<LoadPoint> curve,
    List<BreakingPoint> breaks,
    List<ObjectiveHeadroom> objectives,
    List<String> notes) {

  public CapacityResult {
    curve = List.copyOf(curve);
    breaks = List.copyOf(breaks);
    objectives = List.copyOf(objectives);
    notes = List.copyOf(notes);
  }

  /** Load that can be added, as a share of the scenario's: 0.3 for 30 %; negative when it is too much already. */
  public double headroom() {
    return factor - 1;
  }

  /**
   * What the loads above the capacity broke: the objectives and components of the lowest one; empty when nothing did.
   */
  public String breaksFirst() {
    return curve.stream().filter(point -> point.factor() >= brokenFactor && !point.holds()).findFirst()
        .map(point -> String.join(", ", point.broken())).orElse("");
  }
}

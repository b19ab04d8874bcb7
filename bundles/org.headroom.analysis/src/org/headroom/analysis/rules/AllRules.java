package org.headroom.analysis.rules;

import org.headroom.rules.RuleSet;
import org.headroom.simulation.Engine;

/** The full set of rules: the standard ones and those that need the analytic engine. */
public final class AllRules {
  private AllRules() {}

  /** All rules; those about load ask the given engine. */
  public static RuleSet with(Engine analytic) {
    return RuleSet.standard().plus(RuleSet.of(LoadRules.all(analytic)));
  }
}

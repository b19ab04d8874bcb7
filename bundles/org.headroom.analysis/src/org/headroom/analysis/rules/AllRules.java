package org.headroom.analysis.rules;

import java.nio.file.Path;
import java.util.Optional;
import org.headroom.rules.RuleSet;
import org.headroom.simulation.Engine;

/** The full set of rules: the standard ones, those that need the analytic engine, and those of providers. */
public final class AllRules {
  private AllRules() {}

  /**
   * All rules.
   *
   * @param analytic answers the rules about load
   * @param modelFile where the model was read from, so that the data files it names are found; empty for a model that
   *     was never saved
   */
  public static RuleSet with(Engine analytic, Optional<Path> modelFile) {
    SolvedScenarios scenarios = new SolvedScenarios(analytic, modelFile);
    return RuleSet.standard().plus(RuleSet.of(LoadRules.all(scenarios)))
        .plus(RuleSet.of(SizingRules.all(scenarios))).plus(RuleSet.provided(RuleSet.class.getClassLoader()));
  }
}

package org.headroom.properties.ui.scenario;

import org.eclipse.core.runtime.Platform;
import org.headroom.model.Scenario;

/** What the user decided about new scenarios. */
public final class ScenarioDefaults {
  /** Where the decisions are kept. */
  public static final String NODE = "org.headroom.properties.ui";
  /** Random seed of new scenarios. */
  public static final String SEED = "seed";
  /** Replications of new scenarios. */
  public static final String REPLICATIONS = "replications";
  /** The seed as long as nothing is decided. */
  public static final int DEFAULT_SEED = 1;
  /** The replications as long as nothing is decided: enough for an interval. */
  public static final int DEFAULT_REPLICATIONS = 3;

  private ScenarioDefaults() {
  }

  static void apply(Scenario scenario) {
    scenario.setSeed(Platform.getPreferencesService().getLong(NODE, SEED, DEFAULT_SEED, null));
    scenario.setReplications(Platform.getPreferencesService().getInt(NODE, REPLICATIONS, DEFAULT_REPLICATIONS, null));
  }
}

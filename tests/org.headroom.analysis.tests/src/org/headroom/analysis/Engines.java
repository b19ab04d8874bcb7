package org.headroom.analysis;

import org.headroom.catalogue.Catalogue;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/** The engines and the catalogue that tests share; all are immutable. */
public final class Engines {
  public static final Catalogue CATALOGUE = Catalogue.builtIn();

  private Engines() {}

  public static Simulator simulator() {
    return new Simulator(CATALOGUE, new DiscreteEventEngine(2), new AnalyticEngine());
  }
}

package org.headroom.cli;

import org.headroom.simulation.Engine;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/** The engines of this product. */
final class Engines {

  private Engines() {
  }

  static Engine discreteEvent() {
    return new DiscreteEventEngine();
  }

  static Engine analytic() {
    return new AnalyticEngine();
  }
}

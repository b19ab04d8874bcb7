package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.network.Behaviour.Routing;

/** Chooses one of the links that a router may use for a class. */
final class Choice {

  private final Wire[] wires;
  private final double[] cumulative;
  private final Routing routing;
  private final UniformRandomProvider random;
  /** Null when nobody looks after the targets. */
  private final HealthChecks health;
  /** All weights are zero. */
  private final boolean equal;
  private int turn = -1;

  Choice(Wire[] wires, Routing routing, HealthChecks health, UniformRandomProvider random) {
    this.health = health;
    this.wires = wires;
    this.routing = routing;
    this.random = random;
    this.cumulative = new double[wires.length];
    double sum = 0;
    for (int i = 0; i < wires.length; i++) {
      sum += Math.max(0, wires[i].link.weight());
      cumulative[i] = sum;
    }
    this.equal = sum == 0;
    if (equal) {
      for (int i = 0; i < wires.length; i++) {
        cumulative[i] = i + 1;
      }
    }
  }

  /** The link that is always used, or null. */
  Wire only() {
    return wires.length == 1 ? wires[0] : null;
  }

  /** The link to use, or null when there is none. */
  Wire next() {
    if (wires.length <= 1) {
      return wires.length == 0 ? null : wires[0];
    }
    Wire wire = choose();
    return health != null && health.isAvoided(wire) ? healthy(wire) : wire;
  }

  private Wire choose() {
    return switch (routing) {
      case WEIGHTED -> weighted();
      case ROUND_ROBIN -> wires[turn = turn + 1 < wires.length ? turn + 1 : 0];
      case LEAST_OUTSTANDING -> leastOutstanding();
      case POWER_OF_TWO -> betterOfTwo();
    };
  }

  /**
   * Another link whose target is not known to be down, by weight or by outstanding calls; the same if there is none.
   */
  private Wire healthy(Wire avoided) {
    if (routing == Routing.LEAST_OUTSTANDING || routing == Routing.POWER_OF_TWO) {
      Wire best = null;
      for (Wire wire : wires) {
        boolean better = best == null || wire.outstanding < best.outstanding;
        best = better && !health.isDown(wire) ? wire : best;
      }
      return best == null ? avoided : best;
    }
    double sum = 0;
    for (Wire wire : wires) {
      sum += health.isDown(wire) ? 0 : share(wire);
    }
    double point = random.nextDouble() * sum;
    Wire chosen = avoided;
    for (int i = 0; i < wires.length && point >= 0; i++) {
      if (!health.isDown(wires[i]) && share(wires[i]) > 0) {
        chosen = wires[i];
        point -= share(chosen);
      }
    }
    return chosen;
  }

  private double share(Wire wire) {
    return routing == Routing.WEIGHTED && !equal ? Math.max(0, wire.link.weight()) : 1;
  }

  private Wire weighted() {
    double point = random.nextDouble() * cumulative[wires.length - 1];
    int i = 0;
    while (cumulative[i] <= point) {
      i++;
    }
    return wires[i];
  }

  private Wire leastOutstanding() {
    turn = turn + 1 < wires.length ? turn + 1 : 0;
    Wire best = wires[turn];
    for (int i = 1; i < wires.length; i++) {
      Wire other = wires[(turn + i) % wires.length];
      if (other.outstanding < best.outstanding) {
        best = other;
      }
    }
    return best;
  }

  private Wire betterOfTwo() {
    int first = random.nextInt(wires.length);
    int second = random.nextInt(wires.length - 1);
    if (second >= first) {
      second++;
    }
    return wires[second].outstanding < wires[first].outstanding ? wires[second] : wires[first];
  }
}

package org.headroom.diagram.render;

/** Utilisation in steps of 5 %, each with a class of its own, so that a style sheet can change the theme. */
public final class LoadSteps {
  static final int HIGHEST = 20;

  private LoadSteps() {
  }

  static int step(double utilisation) {
    return (int) Math.round(Math.max(0, Math.min(1, utilisation)) * HIGHEST);
  }

  /** The utilisation whose colour stands for another one. */
  public static double nearest(double utilisation) {
    return utilisation(step(utilisation));
  }

  static double utilisation(int step) {
    return (double) step / HIGHEST;
  }
}

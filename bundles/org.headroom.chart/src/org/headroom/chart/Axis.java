package org.headroom.chart;

import java.util.List;

/** A direction in which values are laid out. */
public sealed interface Axis permits LinearAxis, LogAxis, TimeAxis {

  /** Smallest value shown. */
  double low();

  /** Largest value shown, above {@link #low}. */
  double high();

  /** Position of a value as a share of the axis, 0–1 inside; NaN for values that have no place. */
  double share(double value);

  /** Values to be marked, ascending. */
  List<Double> ticks();

  /** A tick's label, as short as the distance of the ticks allows. */
  String label(double tick);
}

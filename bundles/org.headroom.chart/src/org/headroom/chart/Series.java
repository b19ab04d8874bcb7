package org.headroom.chart;

import java.util.function.UnaryOperator;

/** Values of a {@link LineChart}, one for each of its positions; NaN and infinite values are gaps. */
public sealed interface Series {

  /** What the legend calls it. */
  String name();

  /** How many values there are. */
  int size();

  /** The values of a line, or the middle of a band. */
  double valueAt(int position);

  /** The series with other values, each array changed in the same way. */
  Series map(UnaryOperator<double[]> change);

  /** The series under another name. */
  Series named(String other);

  /**
   * One value per position.
   *
   * @param form how the values are drawn
   */
  record Line(String name, double[] values, Form form) implements Series {

    /** A plain line. */
    public Line(String name, double[] values) {
      this(name, values, Form.LINE);
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public Series map(UnaryOperator<double[]> change) {
      return new Line(name, change.apply(values), form);
    }

    @Override
    public Series named(String other) {
      return new Line(other, values, form);
    }

    @Override
    public double valueAt(int position) {
      return values[position];
    }
  }

  /** The surface between a lower and an upper value, such as two percentiles. */
  record Band(String name, double[] low, double[] high) implements Series {
    public Band {
      if (low.length != high.length) {
        throw new IllegalArgumentException("band " + name + " must have as many lower as upper values");
      }
    }

    @Override
    public int size() {
      return low.length;
    }

    @Override
    public Series map(UnaryOperator<double[]> change) {
      return new Band(name, change.apply(low), change.apply(high));
    }

    @Override
    public Series named(String other) {
      return new Band(other, low, high);
    }

    @Override
    public double valueAt(int position) {
      return high[position];
    }
  }

  /** How a line is drawn. */
  enum Form {
    /** Through the values. */
    LINE,
    /** Through the values, the surface below filled. */
    AREA,
    /** Through the values, each marked by a dot. */
    POINTS
  }
}

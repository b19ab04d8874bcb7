package org.headroom.diagram.layout;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/**
 * The grid of one search: lines at which routes may run, and what each piece of a line costs. That is its length, more
 * where it crosses other routes or runs along them, less along those that are joined, and infinite through boxes.
 */
final class RoutingGrid {
  private static final double CROSSING = 30;
  private static final double SHARED_PIXEL = 6;
  /** The least that a pixel costs. */
  static final double FOLLOWED_PIXEL = 0.3;
  private static final double NEAR = 5;

  private final double[] xs;
  private final double[] ys;
  private final double[][] across;
  private final double[][] down;

  /** A grid of these lines, on which every route is possible. */
  RoutingGrid(TreeSet<Double> xs, TreeSet<Double> ys) {
    this.xs = xs.stream().mapToDouble(Double::doubleValue).toArray();
    this.ys = ys.stream().mapToDouble(Double::doubleValue).toArray();
    across = lengths(this.ys.length, this.xs);
    down = lengths(this.xs.length, this.ys);
  }

  private static double[][] lengths(int lines, double[] along) {
    double[][] lengths = new double[lines][Math.max(0, along.length - 1)];
    for (double[] line : lengths) {
      for (int piece = 0; piece < line.length; piece++) {
        line[piece] = along[piece + 1] - along[piece];
      }
    }
    return lengths;
  }

  int columns() {
    return xs.length;
  }

  int rows() {
    return ys.length;
  }

  /** Position of a point of the grid, row by row. */
  int cell(Point point) {
    return Arrays.binarySearch(ys, point.y()) * xs.length + Arrays.binarySearch(xs, point.x());
  }

  double x(int cell) {
    return xs[cell % xs.length];
  }

  double y(int cell) {
    return ys[cell / xs.length];
  }

  /** Cost of the piece from a point of the grid to the next one on the right. */
  double toTheRight(int row, int column) {
    return across[row][column];
  }

  /** Cost of the piece from a point of the grid to the next one below. */
  double toBelow(int row, int column) {
    return down[column][row];
  }

  /** Bars what lies in a box. */
  void forbid(Bounds box) {
    forbid(across, xs, ys, box.x(), box.right(), box.y(), box.bottom());
    forbid(down, ys, xs, box.y(), box.bottom(), box.x(), box.right());
  }

  /**
   * Bars the pieces of {@code grid} that lie on a line strictly between low and high and overlap from–to along it.
   */
  private static void forbid(double[][] grid, double[] along, double[] lines, double from, double to, double low,
      double high) {
    int first = indexAbove(lines, low);
    int start = Math.max(0, indexAbove(along, from) - 1);
    for (int line = first; line < lines.length && lines[line] < high; line++) {
      for (int piece = start; piece < grid[line].length && along[piece] < to; piece++) {
        grid[line][piece] = Double.POSITIVE_INFINITY;
      }
    }
  }

  /** Makes it expensive to cross a route or to run along it. */
  void discourage(List<Point> route) {
    for (int i = 1; i < route.size(); i++) {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      if (a.y() == b.y()) {
        cross(down, ys, xs, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
        share(across, xs, ys, a.y(), Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
      } else {
        cross(across, xs, ys, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
        share(down, ys, xs, a.x(), Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
      }
    }
  }

  private static void cross(double[][] grid, double[] along, double[] lines, double at, double from, double to) {
    int piece = indexAbove(along, at) - 1;
    if (piece < 0 || piece >= along.length - 1) {
      return;
    }
    for (int line = indexAbove(lines, from); line < lines.length && lines[line] < to; line++) {
      grid[line][piece] += CROSSING;
    }
  }

  private static void share(double[][] grid, double[] along, double[] lines, double at, double from, double to) {
    int start = Math.max(0, indexAbove(along, from) - 1);
    for (int line = indexAbove(lines, at - NEAR); line < lines.length && lines[line] < at + NEAR; line++) {
      for (int piece = start; piece < grid[line].length && along[piece] < to; piece++) {
        double shared = Math.min(to, along[piece + 1]) - Math.max(from, along[piece]);
        grid[line][piece] += Math.max(0, shared) * SHARED_PIXEL;
      }
    }
  }

  /** Makes it cheap to follow a route. */
  void encourage(List<Point> route) {
    for (int i = 1; i < route.size(); i++) {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      if (a.y() == b.y()) {
        follow(across, xs, Arrays.binarySearch(ys, a.y()), Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
      } else {
        follow(down, ys, Arrays.binarySearch(xs, a.x()), Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
      }
    }
  }

  private static void follow(double[][] grid, double[] along, int line, double from, double to) {
    for (int piece = 0; line >= 0 && piece < grid[line].length; piece++) {
      if (along[piece] >= from && along[piece + 1] <= to) {
        grid[line][piece] = (along[piece + 1] - along[piece]) * FOLLOWED_PIXEL;
      }
    }
  }

  private static int indexAbove(double[] sorted, double value) {
    int index = Arrays.binarySearch(sorted, value);
    return index >= 0 ? index + 1 : -index - 1;
  }
}

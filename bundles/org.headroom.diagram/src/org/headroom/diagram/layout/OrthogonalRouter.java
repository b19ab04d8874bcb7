package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headroom.diagram.layout.Ports.Port;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/**
 * Finds routes of horizontal and vertical lines that avoid boxes and labels and prefer few bends and few crossings: A*
 * search on the grid that the edges of all boxes span.
 */
final class OrthogonalRouter {
  private static final double FORBIDDEN_MARGIN = 6;
  private static final double BEND = 45;
  private static final double CROSSING = 30;
  private static final double SHARED_PIXEL = 6;
  private static final double FOLLOWED_PIXEL = 0.3;
  private static final double PORT_DISTANCE = 9;
  private static final double NEAR = 5;
  private static final int FINEST_GRID = 640;

  private final List<Bounds> obstacles;
  private final List<Bounds> containers;
  private final List<Bounds> labels;
  private final List<List<Point>> routes = new ArrayList<>();
  private final double[] commonXs;
  private final double[] commonYs;

  /** What a route should look like. */
  enum Preference {
    /** Leaves and arrives at top or bottom, as requests do. */
    VERTICAL,
    /** Leaves and arrives at the sides, as everything beside the request path does. */
    HORIZONTAL
  }

  /**
   * @param boxes what no route may pass through
   * @param labels what no route may pass through either
   * @param containers what routes pass through, at best not along the edges
   */
  OrthogonalRouter(Collection<Bounds> boxes, Collection<Bounds> labels, Collection<Bounds> containers) {
    obstacles = List.copyOf(boxes);
    this.containers = List.copyOf(containers);
    this.labels = new ArrayList<>(labels);
    TreeSet<Double> xs = new TreeSet<>();
    TreeSet<Double> ys = new TreeSet<>();
    for (Bounds box : obstacles) {
      around(box, Ports.CLEARANCE, xs, ys);
      around(box, 2 * Ports.CLEARANCE, xs, ys);
    }
    for (Bounds container : containers) {
      around(container, Ports.CLEARANCE, xs, ys);
    }
    commonXs = thinned(xs);
    commonYs = thinned(ys);
  }

  /** Takes note of a route that exists, so that others avoid running along it. */
  void occupy(List<Point> route) {
    routes.add(route);
  }

  /** Takes note of a label that exists. */
  void occupy(Bounds label) {
    labels.add(label);
  }

  /**
   * A route between two boxes, which is then occupied.
   *
   * @param bundle earlier routes to the same target that it may join
   */
  List<Point> route(Bounds from, Bounds to, Preference preference, List<List<Point>> bundle) {
    Ports ports = Ports.between(from, to, preference);
    List<Point> route = new Search(free(ports.starts(), List.of()), free(ports.ends(), bundle), bundle).run();
    if (preference == Preference.VERTICAL) {
      route = centred(route, from, to);
    }
    routes.add(route);
    return route;
  }

  private List<Point> centred(List<Point> route, Bounds from, Bounds to) {
    List<Bounds> barred = Stream.concat(obstacles.stream(), labels.stream())
        .filter(box -> !box.equals(from) && !box.equals(to)).map(box -> box.grown(FORBIDDEN_MARGIN)).toList();
    List<List<Point>> lines = new ArrayList<>(routes);
    containers.forEach(box -> lines.add(outline(box)));
    return new Centring(barred, lines).apply(route);
  }

  private static List<Point> outline(Bounds box) {
    Point start = new Point(box.x(), box.y());
    return List.of(start, new Point(box.right(), box.y()), new Point(box.right(), box.bottom()),
        new Point(box.x(), box.bottom()), start);
  }

  private static void around(Bounds box, double distance, TreeSet<Double> xs, TreeSet<Double> ys) {
    xs.add(box.x() - distance);
    xs.add(box.right() + distance);
    ys.add(box.y() - distance);
    ys.add(box.bottom() + distance);
  }

  private static double[] thinned(TreeSet<Double> lines) {
    if (lines.isEmpty()) {
      return new double[0];
    }
    double apart = Math.max(4, (lines.last() - lines.first()) / FINEST_GRID);
    List<Double> kept = new ArrayList<>();
    for (double line : lines) {
      if (kept.isEmpty() || line - kept.get(kept.size() - 1) >= apart) {
        kept.add(line);
      }
    }
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<Port> free(List<Port> ports, List<List<Point>> bundle) {
    List<Port> free = ports.stream().filter(port -> isFree(port, bundle)).toList();
    return free.isEmpty() ? ports : free;
  }

  private boolean isFree(Port port, List<List<Point>> bundle) {
    for (List<Point> route : routes) {
      if (!bundle.contains(route)
          && (near(route.get(0), port.touch()) || near(route.get(route.size() - 1), port.touch()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(Point a, Point b) {
    return Math.abs(a.x() - b.x()) < PORT_DISTANCE && Math.abs(a.y() - b.y()) < PORT_DISTANCE;
  }

  /** One search; its grid has the common lines and those through the ports. */
  private final class Search {
    private final List<Port> starts;
    private final List<Port> ends;
    private final double[] xs;
    private final double[] ys;
    private final double[][] across;
    private final double[][] down;

    Search(List<Port> starts, List<Port> ends, List<List<Point>> bundle) {
      this.starts = starts;
      this.ends = ends;
      TreeSet<Double> allXs = new TreeSet<>();
      TreeSet<Double> allYs = new TreeSet<>();
      for (List<Port> ports : List.of(starts, ends)) {
        for (Port port : ports) {
          allXs.add(port.outside().x());
          allYs.add(port.outside().y());
        }
      }
      for (List<Point> route : bundle) {
        for (Point point : route) {
          allXs.add(point.x());
          allYs.add(point.y());
        }
      }
      Arrays.stream(commonXs).forEach(allXs::add);
      Arrays.stream(commonYs).forEach(allYs::add);
      xs = allXs.stream().mapToDouble(Double::doubleValue).toArray();
      ys = allYs.stream().mapToDouble(Double::doubleValue).toArray();
      across = new double[ys.length][Math.max(0, xs.length - 1)];
      down = new double[xs.length][Math.max(0, ys.length - 1)];
      for (double[] row : across) {
        for (int i = 0; i < row.length; i++) {
          row[i] = xs[i + 1] - xs[i];
        }
      }
      for (double[] column : down) {
        for (int j = 0; j < column.length; j++) {
          column[j] = ys[j + 1] - ys[j];
        }
      }
      routes.stream().filter(route -> !bundle.contains(route)).forEach(this::discourage);
      bundle.forEach(this::encourage);
      obstacles.forEach(box -> forbid(box.grown(FORBIDDEN_MARGIN)));
      labels.forEach(label -> forbid(label.grown(2)));
    }

    private void forbid(Bounds box) {
      forbid(across, xs, ys, box.x(), box.right(), box.y(), box.bottom());
      forbid(down, ys, xs, box.y(), box.bottom(), box.x(), box.right());
    }

    /**
     * Bars the pieces of {@code grid} that lie on a line strictly between low and high and overlap from–to along
     * it.
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

    private void discourage(List<Point> route) {
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

    private void encourage(List<Point> route) {
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

    private record Step(int state, double cost, double estimate) implements Comparable<Step> {
      @Override
      public int compareTo(Step other) {
        int order = Double.compare(estimate, other.estimate);
        return order != 0 ? order : Integer.compare(state, other.state);
      }
    }

    /** A state is a grid point and whether it was reached by a vertical line. */
    private int state(Point point, boolean vertical) {
      int column = Arrays.binarySearch(xs, point.x());
      int row = Arrays.binarySearch(ys, point.y());
      return (row * xs.length + column) * 2 + (vertical ? 1 : 0);
    }

    List<Point> run() {
      int states = xs.length * ys.length * 2;
      double[] best = new double[states];
      int[] previous = new int[states];
      double[] closing = new double[states];
      Arrays.fill(best, Double.POSITIVE_INFINITY);
      Arrays.fill(previous, -1);
      Arrays.fill(closing, Double.POSITIVE_INFINITY);
      PriorityQueue<Step> queue = new PriorityQueue<>();
      for (Port start : starts) {
        offer(queue, best, state(start.outside(), start.vertical()), start.cost());
      }
      for (Port end : ends) {
        closing[state(end.outside(), end.vertical())] = end.cost();
        closing[state(end.outside(), !end.vertical())] = end.cost() + BEND;
      }
      int last = -1;
      double shortest = Double.POSITIVE_INFINITY;
      while (!queue.isEmpty() && queue.peek().estimate < shortest) {
        Step step = queue.poll();
        if (step.cost > best[step.state]) {
          continue;
        }
        if (step.cost + closing[step.state] < shortest) {
          shortest = step.cost + closing[step.state];
          last = step.state;
        }
        expand(step, queue, best, previous);
      }
      return last < 0 ? direct() : path(last, previous);
    }

    private void expand(Step step, PriorityQueue<Step> queue, double[] best, int[] previous) {
      boolean vertical = (step.state & 1) == 1;
      int column = step.state / 2 % xs.length;
      int row = step.state / 2 / xs.length;
      double turnAcross = vertical ? BEND : 0;
      double turnDown = vertical ? 0 : BEND;
      if (column > 0) {
        visit(step, queue, best, previous, step.state / 2 - 1, false, across[row][column - 1] + turnAcross);
      }
      if (column < xs.length - 1) {
        visit(step, queue, best, previous, step.state / 2 + 1, false, across[row][column] + turnAcross);
      }
      if (row > 0) {
        visit(step, queue, best, previous, step.state / 2 - xs.length, true, down[column][row - 1] + turnDown);
      }
      if (row < ys.length - 1) {
        visit(step, queue, best, previous, step.state / 2 + xs.length, true, down[column][row] + turnDown);
      }
    }

    private void visit(Step from, PriorityQueue<Step> queue, double[] best, int[] previous, int cell, boolean vertical,
        double cost) {
      int state = cell * 2 + (vertical ? 1 : 0);
      if (offer(queue, best, state, from.cost + cost)) {
        previous[state] = from.state;
      }
    }

    private boolean offer(PriorityQueue<Step> queue, double[] best, int state, double cost) {
      if (!(cost < best[state])) {
        return false;
      }
      best[state] = cost;
      queue.add(new Step(state, cost, cost + leastRest(state)));
      return true;
    }

    private double leastRest(int state) {
      double x = xs[state / 2 % xs.length];
      double y = ys[state / 2 / xs.length];
      double least = Double.POSITIVE_INFINITY;
      for (Port end : ends) {
        least = Math.min(least, Math.abs(end.outside().x() - x) + Math.abs(end.outside().y() - y) + end.cost());
      }
      return least * FOLLOWED_PIXEL;
    }

    private List<Point> path(int last, int[] previous) {
      List<Point> points = new ArrayList<>();
      for (int state = last; state >= 0; state = previous[state]) {
        points.add(new Point(xs[state / 2 % xs.length], ys[state / 2 / xs.length]));
      }
      Collections.reverse(points);
      points.add(0, touch(starts, points.get(0)));
      points.add(touch(ends, points.get(points.size() - 1)));
      return withoutDetours(points);
    }

    private static Point touch(List<Port> ports, Point outside) {
      return ports.stream().filter(port -> port.outside().equals(outside)).findFirst().orElseThrow().touch();
    }

    private List<Point> direct() {
      Point from = starts.get(0).touch();
      Point to = ends.get(0).touch();
      return withoutDetours(List.of(from, new Point(from.x(), to.y()), to));
    }
  }

  /** Drops points that lie on a straight line between their neighbours. */
  static List<Point> withoutDetours(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (Point point : points) {
      int size = kept.size();
      if (size > 0 && kept.get(size - 1).equals(point)) {
        continue;
      }
      if (size > 1 && inLine(kept.get(size - 2), kept.get(size - 1), point)) {
        kept.set(size - 1, point);
      } else {
        kept.add(point);
      }
    }
    return kept;
  }

  private static boolean inLine(Point a, Point b, Point c) {
    return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
  }
}

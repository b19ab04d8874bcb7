package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.headroom.diagram.layout.Ports.Port;
import org.headroom.diagram.scene.Point;

/** Finds the cheapest route on a grid from one of some ports to one of others: A* search that prefers few bends. */
final class RouteSearch {
  private static final double BEND = 45;

  private final RoutingGrid grid;
  private final List<Port> starts;
  private final List<Port> ends;
  private final PriorityQueue<Step> queue = new PriorityQueue<>();
  /** Cost of the cheapest way to a state that is known, and the state before it. */
  private final double[] best;
  private final int[] previous;

  /**
   * @param grid has lines through all ports
   */
  RouteSearch(RoutingGrid grid, List<Port> starts, List<Port> ends) {
    this.grid = grid;
    this.starts = starts;
    this.ends = ends;
    int states = grid.columns() * grid.rows() * 2;
    best = new double[states];
    previous = new int[states];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(previous, -1);
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
    return grid.cell(point) * 2 + (vertical ? 1 : 0);
  }

  /** The route; one with a single bend, through whatever is there, when there is none. */
  List<Point> run() {
    double[] closing = new double[best.length];
    Arrays.fill(closing, Double.POSITIVE_INFINITY);
    for (Port start : starts) {
      offer(state(start.outside(), start.vertical()), start.cost());
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
      expand(step);
    }
    return last < 0 ? direct() : path(last);
  }

  private void expand(Step step) {
    boolean vertical = (step.state & 1) == 1;
    int cell = step.state / 2;
    int column = cell % grid.columns();
    int row = cell / grid.columns();
    double turnAcross = vertical ? BEND : 0;
    double turnDown = vertical ? 0 : BEND;
    if (column > 0) {
      visit(step, cell - 1, false, grid.toTheRight(row, column - 1) + turnAcross);
    }
    if (column < grid.columns() - 1) {
      visit(step, cell + 1, false, grid.toTheRight(row, column) + turnAcross);
    }
    if (row > 0) {
      visit(step, cell - grid.columns(), true, grid.toBelow(row - 1, column) + turnDown);
    }
    if (row < grid.rows() - 1) {
      visit(step, cell + grid.columns(), true, grid.toBelow(row, column) + turnDown);
    }
  }

  private void visit(Step from, int cell, boolean vertical, double cost) {
    int state = cell * 2 + (vertical ? 1 : 0);
    if (offer(state, from.cost + cost)) {
      previous[state] = from.state;
    }
  }

  private boolean offer(int state, double cost) {
    if (!(cost < best[state])) {
      return false;
    }
    best[state] = cost;
    queue.add(new Step(state, cost, cost + leastRest(state)));
    return true;
  }

  private double leastRest(int state) {
    double x = grid.x(state / 2);
    double y = grid.y(state / 2);
    double least = Double.POSITIVE_INFINITY;
    for (Port end : ends) {
      least = Math.min(least, Math.abs(end.outside().x() - x) + Math.abs(end.outside().y() - y) + end.cost());
    }
    return least * RoutingGrid.FOLLOWED_PIXEL;
  }

  private List<Point> path(int last) {
    List<Point> points = new ArrayList<>();
    for (int state = last; state >= 0; state = previous[state]) {
      points.add(new Point(grid.x(state / 2), grid.y(state / 2)));
    }
    Collections.reverse(points);
    points.add(0, touch(starts, points.get(0)));
    points.add(touch(ends, points.get(points.size() - 1)));
    return OrthogonalRouter.withoutDetours(points);
  }

  private static Point touch(List<Port> ports, Point outside) {
    return ports.stream().filter(port -> port.outside().equals(outside)).findFirst().orElseThrow().touch();
  }

  private List<Point> direct() {
    Point from = starts.get(0).touch();
    Point to = ends.get(0).touch();
    return OrthogonalRouter.withoutDetours(List.of(from, new Point(from.x(), to.y()), to));
  }
}

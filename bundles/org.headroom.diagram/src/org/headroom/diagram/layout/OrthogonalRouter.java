package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
  private static final double PORT_DISTANCE = 9;
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
    this.labels = List.copyOf(labels);
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

  /**
   * A route between two boxes, which is then occupied.
   *
   * @param bundle earlier routes to the same target that it may join
   */
  List<Point> route(Bounds from, Bounds to, Preference preference, List<List<Point>> bundle) {
    Ports ports = Ports.between(from, to, preference);
    List<Port> starts = free(ports.starts(), List.of());
    List<Port> ends = free(ports.ends(), bundle);
    List<Point> route = new RouteSearch(grid(starts, ends, bundle), starts, ends).run();
    if (preference == Preference.VERTICAL) {
      route = centred(route, from, to);
    }
    route = Straightening.apply(route, from, to);
    routes.add(route);
    return route;
  }

  /** The common lines, and those through the ports and along the bundle. */
  private RoutingGrid grid(List<Port> starts, List<Port> ends, List<List<Point>> bundle) {
    TreeSet<Double> xs = new TreeSet<>();
    TreeSet<Double> ys = new TreeSet<>();
    Stream.concat(Stream.concat(starts.stream(), ends.stream()).map(Port::outside),
        bundle.stream().flatMap(List::stream)).forEach(point -> {
          xs.add(point.x());
          ys.add(point.y());
        });
    Arrays.stream(commonXs).forEach(xs::add);
    Arrays.stream(commonYs).forEach(ys::add);
    RoutingGrid grid = new RoutingGrid(xs, ys);
    routes.stream().filter(route -> !bundle.contains(route)).forEach(grid::discourage);
    bundle.forEach(grid::encourage);
    obstacles.forEach(box -> grid.forbid(box.grown(FORBIDDEN_MARGIN)));
    labels.forEach(label -> grid.forbid(label.grown(2)));
    return grid;
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

package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/**
 * Where a route between two boxes may touch them: at shares of each side, and where boxes face each other also where a
 * straight line leads across.
 *
 * @param starts on the box where the route begins
 * @param ends on the box where it ends
 */
record Ports(List<Port> starts, List<Port> ends) {
  /** From a box to where a route may turn. */
  static final double CLEARANCE = 12;
  private static final double UNWANTED_SIDE = 90;
  private static final double OFF_CENTRE = 40;
  private static final double[] SHARES = {0.5, 0.35, 0.65, 0.2, 0.8};
  /** Boxes closer than this leave no room to turn between them. */
  private static final double ROOM_TO_TURN = 3 * CLEARANCE;

  /** A place on an outline, with the point outside that the search starts from. */
  record Port(Point touch, Point outside, double cost, boolean vertical) {
  }

  /** The ports of two boxes. */
  static Ports between(Bounds from, Bounds to, OrthogonalRouter.Preference wanted) {
    boolean vertical = isVertical(from, to, wanted);
    List<Double> xs = facing(from.x(), from.right(), to.x(), to.right());
    List<Double> ys = facing(from.y(), from.bottom(), to.y(), to.bottom());
    return new Ports(of(from, vertical, xs, ys), of(to, vertical, xs, ys));
  }

  /** The wanted direction, unless the boxes stand too close to each other for it. */
  private static boolean isVertical(Bounds from, Bounds to, OrthogonalRouter.Preference wanted) {
    boolean besides = gap(from.x(), from.right(), to.x(), to.right()) >= ROOM_TO_TURN;
    boolean above = gap(from.y(), from.bottom(), to.y(), to.bottom()) >= ROOM_TO_TURN;
    return besides == above ? wanted == OrthogonalRouter.Preference.VERTICAL : above;
  }

  private static double gap(double low, double high, double otherLow, double otherHigh) {
    return Math.max(otherLow - high, low - otherHigh);
  }

  /** Where a straight line leads from one extent to the other: through the middle of either, as far as both go. */
  private static List<Double> facing(double low, double high, double otherLow, double otherHigh) {
    double first = Math.max(low, otherLow) + CLEARANCE;
    double last = Math.min(high, otherHigh) - CLEARANCE;
    if (first > last) {
      return List.of();
    }
    TreeSet<Double> lines = new TreeSet<>();
    for (double middle : new double[] {(low + high) / 2, (otherLow + otherHigh) / 2}) {
      lines.add((double) Math.round(Math.max(first, Math.min(last, middle))));
    }
    return List.copyOf(lines);
  }

  private static List<Port> of(Bounds box, boolean vertical, List<Double> facingXs, List<Double> facingYs) {
    List<Port> ports = new ArrayList<>();
    double acrossCost = vertical ? 0 : UNWANTED_SIDE;
    double besideCost = vertical ? UNWANTED_SIDE : 0;
    for (double x : lines(box.x(), box.width(), facingXs)) {
      double cost = acrossCost + OFF_CENTRE * Math.abs(x - box.centreX()) / box.width();
      ports.add(new Port(new Point(x, box.y()), new Point(x, box.y() - CLEARANCE), cost, true));
      ports.add(new Port(new Point(x, box.bottom()), new Point(x, box.bottom() + CLEARANCE), cost, true));
    }
    for (double y : lines(box.y(), box.height(), facingYs)) {
      double cost = besideCost + OFF_CENTRE * Math.abs(y - box.centreY()) / box.height();
      ports.add(new Port(new Point(box.x(), y), new Point(box.x() - CLEARANCE, y), cost, false));
      ports.add(new Port(new Point(box.right(), y), new Point(box.right() + CLEARANCE, y), cost, false));
    }
    return Collections.unmodifiableList(ports);
  }

  private static List<Double> lines(double from, double extent, List<Double> facing) {
    List<Double> lines = new ArrayList<>();
    for (double share : SHARES) {
      lines.add((double) Math.round(from + share * extent));
    }
    facing.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    return lines;
  }
}

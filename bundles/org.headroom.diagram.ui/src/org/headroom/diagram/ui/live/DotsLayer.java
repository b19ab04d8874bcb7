package org.headroom.diagram.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.draw.Inks;

/** Draws dots above everything else; only the small areas where they were and are get painted anew. */
public final class DotsLayer extends FreeformLayer {
  /** More would hide the diagram, and take longer than a frame. */
  private static final int MOST = 500;
  private static final int RADIUS = 5;

  private record Placed(int x, int y, ColourRole colour) {
    Rectangle area() {
      return new Rectangle(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
  }

  private Inks inks;
  private Scene scene;
  private Map<String, Edge> edges = Map.of();
  private List<Placed> placed = List.of();

  /** A layer without dots. */
  public DotsLayer() {
    setEnabled(false);
  }

  /** Shows other dots in place of those so far. */
  public void show(List<Dot> dots, Scene shown, Inks colours) {
    if (scene != shown) {
      scene = shown;
      edges = new HashMap<>();
      shown.edges().forEach(edge -> edges.put(edge.id(), edge));
    }
    inks = colours;
    placed.forEach(dot -> repaint(dot.area().expand(1, 1)));
    List<Placed> next = new ArrayList<>();
    double step = Math.max(1, (double) dots.size() / MOST);
    for (double i = 0; i < dots.size(); i += step) {
      Dot dot = dots.get((int) i);
      Edge edge = edges.get(dot.connection());
      if (edge != null) {
        Point at = along(edge.points(), dot.way());
        next.add(new Placed((int) Math.round(at.x()), (int) Math.round(at.y()), dot.colour()));
      }
    }
    placed = next;
    placed.forEach(dot -> repaint(dot.area().expand(1, 1)));
  }

  /** How many dots are drawn. */
  public int count() {
    return placed.size();
  }

  private static Point along(List<Point> route, double way) {
    double rest = way * length(route);
    for (int i = 1; i < route.size(); i++) {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      double piece = distance(a, b);
      if (rest <= piece && piece > 0) {
        return new Point(a.x() + (b.x() - a.x()) * rest / piece, a.y() + (b.y() - a.y()) * rest / piece);
      }
      rest -= piece;
    }
    return route.get(route.size() - 1);
  }

  private static double length(List<Point> route) {
    double length = 0;
    for (int i = 1; i < route.size(); i++) {
      length += distance(route.get(i - 1), route.get(i));
    }
    return length;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  @Override
  protected void paintFigure(Graphics graphics) {
    if (placed.isEmpty()) {
      return;
    }
    Rectangle clip = graphics.getClip(new Rectangle());
    graphics.setAntialias(SWT.ON);
    for (Placed dot : placed) {
      Rectangle area = dot.area();
      if (clip.intersects(area)) {
        graphics.setBackgroundColor(inks.colour(ColourRole.CANVAS));
        graphics.fillOval(area);
        graphics.setBackgroundColor(inks.colour(dot.colour()));
        graphics.fillOval(area.getCopy().shrink(1, 1));
      }
    }
  }

  @Override
  public boolean containsPoint(int x, int y) {
    return false;
  }
}

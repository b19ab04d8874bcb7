package org.headroom.diagram.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.draw2d.AbsoluteBendpoint;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.headroom.diagram.layout.BentRoute;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.EndMark;
import org.headroom.diagram.render.EdgeMeasure;
import org.headroom.diagram.render.Lines;
import org.headroom.diagram.render.RatePill;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.TextStyle;

/** A connection along its route, styled by its role. */
public final class EdgeFigure extends PolylineConnection {
  /** Room for marks and wide lines beside the route. */
  private static final int MARGIN = 16;
  private static final int TOLERANCE_PIXELS = 5;
  /** A length that is measured in pixels to find the scale. */
  private static final int UNIT = 100;
  private static final double PILL_OPACITY = 0.85;
  private static final double HOT_OPACITY = 0.3;

  private final Inks inks;
  private Supplier<IFigure> hover;
  private Edge edge;
  /** The route while the user changes it; null at other times. */
  private List<Point> preview;
  private Optional<EdgeMeasure> measure = Optional.empty();
  private boolean selected;
  private boolean loose;

  /** A figure without route. */
  public EdgeFigure(Inks inks) {
    this.inks = inks;
  }

  @Override
  public boolean containsPoint(int x, int y) {
    // as easy to hit in a diagram that is shown small
    Rectangle unit = new Rectangle(0, 0, UNIT, UNIT);
    translateToAbsolute(unit);
    setTolerance(TOLERANCE_PIXELS * UNIT / Math.max(1, Math.min(UNIT, unit.width)));
    return super.containsPoint(x, y);
  }

  /** Shows a connection. */
  public void show(Edge shown, Optional<EdgeMeasure> measured) {
    if (!shown.equals(edge) || !measured.equals(measure)) {
      edge = shown;
      measure = measured;
      List<Point> corners = rounded(shown.points().subList(1, shown.points().size() - 1));
      setRoutingConstraint(corners.stream()
          .map(p -> new AbsoluteBendpoint((int) p.x(), (int) p.y())).collect(Collectors.toCollection(ArrayList::new)));
      follow();
      repaint();
    }
  }

  /** Decides what appears when the mouse rests here. */
  public void setHover(Supplier<IFigure> card) {
    hover = card;
  }

  @Override
  public IFigure getToolTip() {
    return hover == null ? null : hover.get();
  }

  /** Marks the connection as selected. */
  public void setSelected(boolean isSelected) {
    if (selected != isSelected) {
      selected = isSelected;
      repaint();
    }
  }

  /** Lets the line run straight between its anchors, one of which follows the mouse, or along its route again. */
  public void setLoose(boolean isLoose) {
    if (loose != isLoose) {
      loose = isLoose;
      revalidate();
      repaint();
    }
  }

  boolean isLoose() {
    return loose;
  }

  /** Shows a straight line in place of the route. */
  void lead(PointList line) {
    preview = List.of(inner(line.getFirstPoint()), inner(line.getLastPoint()));
    setPoints(line);
    repaint();
  }

  private static Point inner(org.eclipse.draw2d.geometry.Point point) {
    return new Point(point.x, point.y);
  }

  /** What is shown. */
  public Edge edge() {
    return edge;
  }

  /** Takes the route of the scene instead of finding one. */
  void follow() {
    if (edge != null) {
      preview = null;
      setPoints(pixels(edge.points()));
    }
  }

  private static PointList pixels(List<Point> route) {
    PointList points = new PointList();
    for (Point point : rounded(route)) {
      points.addPoint((int) point.x(), (int) point.y());
    }
    return points;
  }

  private static List<Point> rounded(List<Point> points) {
    return points.stream().map(p -> new Point(Math.round(p.x()), Math.round(p.y()))).toList();
  }

  /** Shows where the connection would run: one corner more, moved, or less than it has. */
  void preview(List<Point> wanted) {
    List<Point> route = edge.points();
    List<Point> corners = rounded(route.subList(1, route.size() - 1));
    int changed = 0;
    while (changed < Math.min(corners.size(), wanted.size()) && corners.get(changed).equals(wanted.get(changed))) {
      changed++;
    }
    if (wanted.equals(corners)) {
      follow();
      return;
    }
    List<Point> next = wanted.size() > corners.size() ? Corners.lineMoved(route, changed, wanted.get(changed))
        : wanted.size() < corners.size() ? Corners.without(route, changed)
        : Corners.cornerMoved(route, changed, wanted.get(changed));
    preview = next.isEmpty() ? List.of(route.get(0), route.get(route.size() - 1))
        : BentRoute.through(Geometry.inner(getSourceAnchor().getOwner().getBounds()), next,
            Geometry.inner(getTargetAnchor().getOwner().getBounds()));
    setPoints(pixels(preview));
    repaint();
  }

  @Override
  public Rectangle getBounds() {
    if (bounds == null) {
      Rectangle area = new Rectangle(super.getBounds()).expand(MARGIN, MARGIN);
      if (edge != null) {
        edge.label().ifPresent(label -> area.union(Geometry.outer(label.bounds())));
        rate().ifPresent(rate -> area.union(Geometry.outer(RatePill.of(edge, rate))));
      }
      bounds = area;
    }
    return bounds;
  }

  @Override
  protected void outlineShape(Graphics graphics) {
    if (edge != null && !FarSight.draw(this, graphics, this::outlineFar)) {
      outlineNear(graphics);
    }
  }

  private void outlineFar(FarSight far) {
    if (measure.isPresent() && measure.get().hot()) {
      far.line(getPoints(), inks.colour(ColourRole.HOT_LINE), width() + 7);
    } else if (selected) {
      far.line(getPoints(), inks.colour(inks.theme().loadFill(0)), width() + 7);
    }
    far.line(getPoints(), inks.colour(edge.notation().colour()), width());
  }

  private void outlineNear(Graphics graphics) {
    EdgeNotation notation = edge.notation();
    double width = width();
    List<Point> points = preview == null ? edge.points() : preview;
    try (Drawing drawing = new Drawing(graphics, inks)) {
      if (measure.isPresent() && measure.get().hot()) {
        drawing.translucent(HOT_OPACITY, () -> drawing.stroke(Lines.rounded(points),
            inks.colour(ColourRole.HOT_LINE), width + 7, List.of()));
      }
      if (selected) {
        drawing.stroke(Lines.rounded(points), inks.colour(inks.theme().loadFill(0)), width + 7, List.of());
      }
      line(drawing, inks, notation, points, width);
      edge.label().filter(label -> !loose).ifPresent(label -> drawing.text(label.lines().get(0), label.bounds().x(),
          label.bounds().y() + 12, TextStyle.EDGE, ColourRole.TEXT_MUTED));
      rate().ifPresent(text -> {
        Bounds pill = RatePill.of(edge, text);
        drawing.translucent(PILL_OPACITY,
            () -> drawing.roundedBox(pill, 4, inks.colour(ColourRole.HALO), null, 0, List.of()));
        drawing.centred(text, pill, pill.y() + 12, TextStyle.MEASURE,
            notation.onRequestPath() ? ColourRole.TEXT : ColourRole.TEXT_MUTED);
      });
    }
  }

  /** A line with its marks, also for a legend. */
  static void line(Drawing drawing, Inks inks, EdgeNotation notation, List<Point> points, double width) {
    double size = 7.5 + 1.2 * width;
    Color colour = inks.colour(notation.colour());
    List<Point> visible =
        Lines.shortened(points, Lines.covered(notation.start(), size), Lines.covered(notation.end(), size));
    drawing.stroke(Lines.rounded(visible), colour, width, notation.dashes());
    mark(drawing, notation.start(), points.get(0), points.get(1), size, width, colour);
    int last = points.size() - 1;
    mark(drawing, notation.end(), points.get(last), points.get(last - 1), size, width, colour);
  }

  private static void mark(Drawing drawing, EndMark mark, Point tip, Point from, double size, double width,
      Color colour) {
    if (mark == EndMark.NONE) {
      return;
    }
    CharSequence path = Lines.mark(mark, tip, from, size);
    if (mark == EndMark.ARROW || mark == EndMark.DIAMOND || mark == EndMark.DOT) {
      drawing.fill(path, colour);
    } else {
      drawing.stroke(path, colour, Math.max(1.3, Math.min(width, 2.2)), List.of());
    }
  }

  private Optional<String> rate() {
    return measure.map(EdgeMeasure::rate).filter(rate -> !rate.isEmpty() && !loose);
  }

  private double width() {
    return measure.map(EdgeMeasure::width).orElseGet(() -> edge.notation().width());
  }
}

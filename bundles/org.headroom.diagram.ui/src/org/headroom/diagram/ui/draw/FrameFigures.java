package org.headroom.diagram.ui.draw;

import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.LegendEntry;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** What stands around the diagram, as on exported pictures: its name and what is shown above, the legend below. */
public final class FrameFigures extends FreeformLayer {
  /** Key of the layer. */
  public static final String LAYER = "frame";

  private static final int MARGIN = 28;

  private Inks inks;
  private Scene scene;
  private Optional<Overlay> overlay = Optional.empty();
  private List<LegendEntry.Placed> legend = List.of();
  private Rectangle room = new Rectangle();
  private final Figure heading = new Part(this::paintHeading);
  private final Figure below = new Part(this::paintLegend);

  /** A frame without content. */
  public FrameFigures() {
    add(heading);
    add(below);
  }

  private interface Painter {
    void paint(Drawing drawing, Bounds area);
  }

  private final class Part extends Figure {
    private final Painter painter;

    Part(Painter painter) {
      this.painter = painter;
    }

    @Override
    protected void paintFigure(Graphics graphics) {
      if (scene != null) {
        try (Drawing drawing = new Drawing(graphics, inks)) {
          painter.paint(drawing, Geometry.inner(getBounds()));
        }
      }
    }
  }

  /** Shows what belongs to a scene. */
  public void show(Scene shown, Optional<Overlay> measured, Inks colours) {
    List<LegendEntry.Placed> entries = LegendEntry.of(shown, measured, SvgRenderer.width(shown));
    boolean same = shown.equals(scene) && colours == inks && entries.equals(legend)
        && measured.map(Overlay::caption).equals(overlay.map(Overlay::caption));
    overlay = measured;
    if (same) {
      return;
    }
    scene = shown;
    inks = colours;
    legend = entries;
    heading.setBounds(Geometry.outer(SvgRenderer.headingArea(shown)));
    below.setBounds(Geometry.outer(SvgRenderer.legendArea(shown, measured)));
    heading.repaint();
    below.repaint();
    revalidate();
  }

  private void paintHeading(Drawing drawing, Bounds area) {
    String caption = overlay.map(Overlay::caption).orElse("");
    double captionWidth = Math.min(area.width() / 2, TextMetrics.width(caption, TextStyle.FACTS) + 24);
    double baseline = area.y() + 16;
    drawing.text(TextMetrics.shorten(scene.name(), TextStyle.HEADING, area.width() - captionWidth), area.x(), baseline,
        TextStyle.HEADING, ColourRole.TEXT);
    if (!caption.isBlank()) {
      String shown = TextMetrics.shorten(caption, TextStyle.FACTS, area.width() / 2);
      drawing.text(shown, area.right() - TextMetrics.width(shown, TextStyle.FACTS), baseline, TextStyle.FACTS,
          ColourRole.TEXT_MUTED);
    }
  }

  private void paintLegend(Drawing drawing, Bounds area) {
    if (legend.isEmpty()) {
      return;
    }
    drawing.stroke("M" + area.x() + " " + area.y() + "H" + area.right(), inks.colour(ColourRole.LOAD_TRACK), 1,
        List.of());
    for (LegendEntry.Placed placed : legend) {
      double x = area.x() + placed.x();
      double y = area.y() + placed.middle();
      sample(drawing, placed.entry(), x, y);
      drawing.text(placed.entry().words(), x + LegendEntry.SAMPLE + LegendEntry.BESIDE, y + 4.5, TextStyle.LEGEND,
          ColourRole.TEXT_MUTED);
    }
  }

  private void sample(Drawing drawing, LegendEntry entry, double x, double middle) {
    double length = LegendEntry.SAMPLE;
    switch (entry.kind()) {
      case LINE -> EdgeFigure.line(drawing, inks, entry.line().orElseThrow(),
          List.of(new Point(x, middle), new Point(x + length, middle)), entry.line().orElseThrow().width());
      case WIDTHS -> drawing.fill("M" + x + " " + (middle - 0.5) + "L" + (x + length) + " " + (middle - 4.5) + "v9L" + x
          + " " + (middle + 0.5) + "Z", inks.colour(ColourRole.REQUEST_LINE));
      case HOTTEST -> drawing.translucent(0.3, () -> drawing.stroke("M" + (x + 4) + " " + middle + "h" + (length - 8),
          inks.colour(ColourRole.HOT_LINE), 10, List.of()));
      case UTILISATION -> {
        double[] levels = {0.5, 0.75, 0.9};
        for (int i = 0; i < levels.length; i++) {
          drawing.roundedBox(new Bounds(x + i * 16, middle - 6, 14, 12), 3, inks.colour(inks.theme().load(levels[i])),
              null, 0, List.of());
        }
      }
      case QUEUE -> {
        drawing.roundedBox(new Bounds(x, middle - 3, length, 6), 3, inks.colour(ColourRole.LOAD_TRACK), null, 0,
            List.of());
        drawing.roundedBox(new Bounds(x, middle - 3, length * 0.6, 6), 3, inks.colour(ColourRole.QUEUE_BAR), null, 0,
            List.of());
      }
      case REPLICAS -> {
        Bounds pill = new Bounds(x + 4, middle - 9, 38, 18);
        drawing.roundedBox(pill, 9, inks.colour(ColourRole.CARD), inks.colour(ColourRole.BOUNDARY), 1.3, List.of());
        drawing.centred("5→8", pill, middle + 4.2, TextStyle.MEASURE, ColourRole.TEXT);
      }
      case FAILED -> drawing.stroke("M" + (x + 12) + " " + (middle - 7) + "l22 14m0 -14l-22 14",
          inks.colour(ColourRole.FAILED), 3, List.of());
    }
  }

  /** Takes no room while it is not shown, else some around it as well; and always the room that was asked for. */
  @Override
  public Rectangle getFreeformExtent() {
    Rectangle shown = isVisible() ? super.getFreeformExtent().getExpanded(MARGIN, MARGIN) : new Rectangle();
    return room.isEmpty() ? shown : shown.isEmpty() ? room.getCopy() : shown.union(room);
  }

  /** Lets one scroll at least over this part of the diagram. */
  public void setRoom(Rectangle visible) {
    if (!room.equals(visible)) {
      room = visible.getCopy();
      fireExtentChanged();
      revalidate();
    }
  }

  @Override
  public void setVisible(boolean visible) {
    if (visible != isVisible()) {
      super.setVisible(visible);
      fireExtentChanged();
      revalidate();
    }
  }

  @Override
  public boolean containsPoint(int x, int y) {
    return false;
  }

  @Override
  public IFigure findFigureAt(int x, int y, org.eclipse.draw2d.TreeSearch search) {
    return null;
  }
}

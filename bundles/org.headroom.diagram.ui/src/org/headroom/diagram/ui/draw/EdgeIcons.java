package org.headroom.diagram.ui.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.PathData;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.EndMark;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Lines;
import org.headroom.diagram.scene.Point;

/** The lines of roles as small images for the palette. */
public final class EdgeIcons {
  private static final double SIZE = 24;
  private static final Point FROM = new Point(2, 19);
  private static final Point TO = new Point(22, 5);
  private static final double MARK = 9;

  private final Theme theme;
  /** One per notation: images are shared by those who ask for the same one. */
  private final Map<EdgeNotation, ImageDescriptor> descriptors = new HashMap<>();

  /** Lines in the colours of a theme. */
  public EdgeIcons(Theme theme) {
    this.theme = theme;
  }

  /** A line with the marks of a role. */
  public ImageDescriptor descriptor(EdgeNotation notation) {
    return descriptors.computeIfAbsent(notation, this::create);
  }

  private ImageDescriptor create(EdgeNotation notation) {
    List<PathData> strokes = new java.util.ArrayList<>();
    List<PathData> fills = new java.util.ArrayList<>();
    List<Point> line = Lines.shortened(List.of(FROM, TO), Lines.covered(notation.start(), MARK),
        Lines.covered(notation.end(), MARK));
    strokes.add(SvgPath.parse(Lines.rounded(line)));
    add(notation.end(), TO, FROM, strokes, fills);
    add(notation.start(), FROM, TO, strokes, fills);
    IconShape shape = new IconShape(strokes, fills);
    return ImageDescriptor.createFromImageDataProvider(
        zoom -> NodeIcons.draw(shape, theme.colour(notation.colour()), (int) (SIZE * 2 / 3 * zoom / 100)));
  }

  private static void add(EndMark mark, Point tip, Point from, List<PathData> strokes, List<PathData> fills) {
    if (mark == EndMark.NONE) {
      return;
    }
    PathData path = SvgPath.parse(Lines.mark(mark, tip, from, MARK));
    (mark == EndMark.OPEN_ARROW || mark == EndMark.BAR || mark == EndMark.CIRCLE ? strokes : fills).add(path);
  }
}

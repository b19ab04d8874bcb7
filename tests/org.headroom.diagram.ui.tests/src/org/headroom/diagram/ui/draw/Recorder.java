package org.headroom.diagram.ui.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.TextStyle;

/** A canvas that remembers what is drawn onto it. */
final class Recorder extends SWTGraphics {
  private static final int STEPS = 12;

  private final Inks inks;
  private final List<Mark> marks = new ArrayList<>();
  private List<Double> dashes = List.of();

  Recorder(GC gc, Inks inks) {
    super(gc);
    this.inks = inks;
  }

  /** What was drawn, from back to front. */
  List<Mark> marks() {
    return marks;
  }

  static String colour(Color colour) {
    return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
  }

  /** Around a path; its curves are taken as chains of short lines. */
  static Bounds box(PathData path, double scale) {
    Bounds box = null;
    int at = 0;
    for (byte type : path.types) {
      int count = switch (type) {
        case SWT.PATH_CLOSE -> 0;
        case SWT.PATH_QUAD_TO -> 2;
        case SWT.PATH_CUBIC_TO -> 3;
        default -> 1;
      };
      for (int step = 1; step <= STEPS && count > 0; step++) {
        double share = type == SWT.PATH_MOVE_TO ? 1 : (double) step / STEPS;
        Bounds point = new Bounds(along(path.points, at, count, share) / scale,
            along(path.points, at + 1, count, share) / scale, 0, 0);
        box = box == null ? point : box.union(point);
      }
      at += 2 * count;
    }
    return box;
  }

  /** One coordinate of a point on the line or curve from the point before {@code at}, as de Casteljau finds it. */
  private static double along(float[] points, int at, int count, double share) {
    if (share == 1) {
      return points[at + 2 * (count - 1)];
    }
    double[] between = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      between[i] = points[at + 2 * (i - 1)];
    }
    for (int left = count; left > 0; left--) {
      for (int i = 0; i < left; i++) {
        between[i] += share * (between[i + 1] - between[i]);
      }
    }
    return between[0];
  }

  @Override
  public void setLineDash(int[] lengths) {
    super.setLineDash(lengths);
    dashes = Arrays.stream(lengths).mapToObj(length -> (double) length / Inks.FINE).toList();
  }

  @Override
  public void setLineStyle(int style) {
    super.setLineStyle(style);
    dashes = List.of();
  }

  @Override
  public void fillPath(Path path) {
    add(new Mark.Fill(colour(getBackgroundColor()), getAlpha() / 255.0, box(path.getPathData(), Inks.FINE)), path);
  }

  @Override
  public void drawPath(Path path) {
    add(new Mark.Stroke(colour(getForegroundColor()), getAlpha() / 255.0, box(path.getPathData(), Inks.FINE),
        (double) getLineWidth() / Inks.FINE, dashes), path);
  }

  private void add(Mark mark, Path path) {
    if (getLineCap() == SWT.CAP_ROUND) {
      // only icons are drawn with round ends
      Mark.Icon icon = new Mark.Icon(colour(getForegroundColor()), box(path.getPathData(), Inks.FINE));
      if (!marks.isEmpty() && marks.get(marks.size() - 1) instanceof Mark.Icon begun) {
        marks.set(marks.size() - 1, new Mark.Icon(icon.colour(), begun.box().union(icon.box())));
      } else {
        marks.add(icon);
      }
    } else if (path.getPathData().types.length > 0) {
      marks.add(mark);
    }
  }

  @Override
  public void drawString(String text, int x, int y) {
    TextStyle style = Arrays.stream(TextStyle.values()).filter(each -> inks.font(each).equals(getFont())).findFirst()
        .orElseThrow();
    if (!text.isBlank()) {
      marks.add(new Mark.Text(colour(getForegroundColor()), text, (double) x / Inks.FINE,
          (double) y / Inks.FINE + inks.ascent(style), style));
    }
  }
}

package org.headroom.chart.svg;

import java.util.Locale;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Palette;
import org.headroom.chart.drawing.Plot;
import org.headroom.chart.drawing.Shape;
import org.headroom.chart.drawing.Shape.Anchor;
import org.headroom.chart.drawing.Shape.Bar;
import org.headroom.chart.drawing.Shape.Dot;
import org.headroom.chart.drawing.Shape.Polyline;
import org.headroom.chart.drawing.Shape.Region;
import org.headroom.chart.drawing.Shape.Words;
import org.headroom.diagram.text.PlainText;

/**
 * Writes a drawing as an {@code <svg>} element. Colours are presentation attributes, so that it can stand alone; its
 * classes ({@code title}, {@code series}, {@code fill}, {@code s0} …) let the style of a page replace them.
 */
public final class SvgPainter {
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private SvgPainter(Palette palette) {
    this.palette = palette;
  }

  /** The drawing as SVG in the colours of a palette. */
  public static String paint(Drawing drawing, Palette palette) {
    SvgPainter painter = new SvgPainter(palette);
    painter.open(drawing);
    drawing.shapes().forEach(painter::shape);
    return painter.out.append("</svg>\n").toString();
  }

  private void open(Drawing drawing) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart %s\" viewBox=\"0 0 %s %s\" role=\"img\""
        + " font-family=\"system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif\" font-size=\"11\"%s>"
        + "<title>%s</title>",
        drawing.kind(), drawing.width(), drawing.height(), drawing.plot().map(SvgPainter::data).orElse(""),
        PlainText.xml(drawing.title()));
  }

  private static String data(Plot plot) {
    return String.format(Locale.ROOT,
        " data-left=\"%s\" data-right=\"%s\" data-top=\"%s\" data-bottom=\"%s\" data-low=\"%s\" data-high=\"%s\"",
        number(plot.left()), number(plot.right()), number(plot.top()), number(plot.bottom()), number(plot.low()),
        number(plot.high()));
  }

  private void shape(Shape shape) {
    String style = style(shape);
    if (shape instanceof Polyline line) {
      add("<path %s d=\"%s\"/>", style, path(line.x(), line.y()));
    } else if (shape instanceof Region region) {
      add("<path %s d=\"%sZ\"/>", style, path(region.x(), region.y()));
    } else if (shape instanceof Bar bar) {
      String hint = bar.hint().isEmpty() ? "" : "<title>" + PlainText.xml(bar.hint()) + "</title>";
      add("<rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\">%s</rect>",
          style, bar.x(), bar.y(), bar.width(), bar.height(), hint);
    } else if (shape instanceof Dot dot) {
      add("<circle %s cx=\"%s\" cy=\"%s\" r=\"%s\"/>", style, dot.x(), dot.y(), dot.radius());
    } else if (shape instanceof Words words) {
      add("<text %s x=\"%s\" y=\"%s\"%s>%s</text>",
          style, words.x(), words.y(), anchor(words.anchor()), PlainText.xml(words.text()));
    }
  }

  private String style(Shape shape) {
    Ink ink = shape.ink();
    boolean stroked = shape instanceof Polyline;
    String names = ink.role().name().toLowerCase(Locale.ROOT);
    if (ink.role() == Role.SERIES) {
      names = stroked ? "series" : "part";
    }
    if (ink.role() == Role.SERIES || ink.role() == Role.FILL) {
      names += " s" + ink.colour();
    }
    String colour = palette.colour(ink).hex();
    return "class=\"" + names + "\" " + (stroked ? stroke(ink, colour) : fill(shape, colour));
  }

  private static String stroke(Ink ink, String colour) {
    double[] dashes = ink.dashes();
    String dashed = dashes.length == 0 ? ""
        : " stroke-dasharray=\"" + number(dashes[0]) + " " + number(dashes[1]) + "\"";
    return "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + number(ink.width())
        + "\" stroke-linejoin=\"round\"" + dashed;
  }

  private static String fill(Shape shape, String colour) {
    Ink ink = shape.ink();
    String opacity = ink.opacity() < 1 ? " fill-opacity=\"" + number(ink.opacity()) + "\"" : "";
    boolean bold = shape instanceof Words && ink.text().bold();
    return "fill=\"" + colour + "\"" + opacity
        + (bold ? " font-weight=\"600\" font-size=\"" + number(ink.text().size()) + "\"" : "");
  }

  private static String anchor(Anchor anchor) {
    return anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"";
  }

  private static String path(double[] x, double[] y) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      path.append(i == 0 ? 'M' : 'L').append(number(x[i])).append(' ').append(number(y[i]));
    }
    return path.toString();
  }

  /** Appends a template whose {@code %s} are numbers, escaped texts or nested markup. */
  private void add(String template, Object... arguments) {
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      printed[i] = arguments[i] instanceof Number number ? number(number.doubleValue()) : arguments[i];
    }
    out.append(String.format(Locale.ROOT, template, printed)).append('\n');
  }

  /** At most two decimals. */
  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}

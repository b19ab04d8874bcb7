package org.headroom.diagram.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.graphics.PathData;
import org.headroom.diagram.notation.Icons;
import org.headroom.diagram.notation.NodeNotation;

/**
 * The icon of a node class as paths in a square of {@value #SIZE} units.
 *
 * @param strokes what is drawn as lines
 * @param fills what is filled
 */
public record IconShape(List<PathData> strokes, List<PathData> fills) {
  /** Length of a side. */
  public static final double SIZE = 24;
  /** Width of the lines. */
  public static final double LINE = 1.6;

  private static final Pattern ELEMENT = Pattern.compile("<(\\w+)([^>]*?)/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

  /** The icon that the notation names. */
  public static IconShape of(NodeNotation notation) {
    List<PathData> strokes = new ArrayList<>();
    List<PathData> fills = new ArrayList<>();
    Matcher element = ELEMENT.matcher(Icons.drawing(notation));
    while (element.find()) {
      String attributes = element.group(2);
      PathData path = SvgPath.parse(outline(element.group(1), attributes));
      String fill = text(attributes, "fill", "none");
      if (!fill.equals("none")) {
        fills.add(path);
      }
      if (!text(attributes, "stroke", "currentColor").equals("none")) {
        strokes.add(path);
      }
    }
    return new IconShape(List.copyOf(strokes), List.copyOf(fills));
  }

  private static String outline(String element, String attributes) {
    return switch (element) {
      case "path" -> text(attributes, "d", "");
      case "circle" -> ellipse(attributes, number(attributes, "r"), number(attributes, "r"));
      case "ellipse" -> ellipse(attributes, number(attributes, "rx"), number(attributes, "ry"));
      case "rect" -> rectangle(attributes);
      default ->
          throw new IllegalArgumentException("Icons are drawn of path, circle, ellipse and rect, not " + element);
    };
  }

  private static String ellipse(String attributes, double rx, double ry) {
    double cx = number(attributes, "cx");
    double cy = number(attributes, "cy");
    String radii = "A" + rx + " " + ry + " 0 0 1 ";
    return "M" + (cx - rx) + " " + cy + radii + (cx + rx) + " " + cy + radii + (cx - rx) + " " + cy + "Z";
  }

  private static String rectangle(String attributes) {
    double x = number(attributes, "x");
    double y = number(attributes, "y");
    double w = number(attributes, "width");
    double h = number(attributes, "height");
    double r = number(attributes, "rx");
    String arc = "a" + r + " " + r + " 0 0 1 ";
    return "M" + (x + r) + " " + y + "h" + (w - 2 * r) + arc + r + " " + r + "v" + (h - 2 * r) + arc + -r + " " + r
        + "h" + (2 * r - w) + arc + -r + " " + -r + "v" + (2 * r - h) + arc + r + " " + -r + "Z";
  }

  private static double number(String attributes, String name) {
    return Double.parseDouble(text(attributes, name, "0"));
  }

  private static String text(String attributes, String name, String otherwise) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return attribute.group(2);
      }
    }
    return otherwise;
  }
}

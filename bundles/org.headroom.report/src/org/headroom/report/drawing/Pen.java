package org.headroom.report.drawing;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The inherited properties of an element of a drawing.
 *
 * @param fill empty for none
 * @param stroke empty for none
 * @param current what {@code currentColor} means
 */
record Pen(
    Optional<Color> fill, Optional<Color> stroke, Color current, float width, float fillOpacity, float strokeOpacity,
    float[] dashes, int cap, int join, float fontSize, boolean bold, String anchor) {

  private static final int BOLD_FROM = 600;

  /** What SVG says about an element without any attribute. */
  static Pen initial() {
    return new Pen(
        Optional.of(Color.BLACK), Optional.empty(), Color.BLACK, 1, 1, 1, new float[0], 0, 0, 16, false, "start");
  }

  /** This pen with the attributes of an element inside. */
  Pen inside(Element e) {
    Color nearest = e.hasAttribute("color") ? Color.decode(e.getAttribute("color")) : current;
    float opacity = number(e, "opacity", 1);
    return new Pen(
        paint(e, "fill", fill, nearest),
        paint(e, "stroke", stroke, nearest),
        nearest,
        number(e, "stroke-width", width),
        number(e, "fill-opacity", fillOpacity) * opacity,
        number(e, "stroke-opacity", strokeOpacity) * opacity,
        dashes(e),
        switch (e.getAttribute("stroke-linecap")) {
          case "" -> cap;
          case "round" -> 1;
          case "square" -> 2;
          default -> 0;
        },
        switch (e.getAttribute("stroke-linejoin")) {
          case "" -> join;
          case "round" -> 1;
          case "bevel" -> 2;
          default -> 0;
        },
        number(e, "font-size", fontSize),
        e.hasAttribute("font-weight") ? isBold(e.getAttribute("font-weight")) : bold,
        e.hasAttribute("text-anchor") ? e.getAttribute("text-anchor") : anchor);
  }

  private static Optional<Color> paint(Element e, String attribute, Optional<Color> inherited, Color current) {
    return switch (e.getAttribute(attribute)) {
      case "" -> inherited;
      case "none" -> Optional.empty();
      case "currentColor" -> Optional.of(current);
      default -> Optional.of(Color.decode(e.getAttribute(attribute)));
    };
  }

  private float[] dashes(Element e) {
    String list = e.getAttribute("stroke-dasharray").trim();
    if (list.isEmpty()) {
      return dashes;
    }
    double[] lengths = list.equals("none") ? new double[0]
        : Arrays.stream(list.split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
    float[] result = new float[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      result[i] = (float) lengths[i];
    }
    return result;
  }

  private static boolean isBold(String weight) {
    return weight.equals("bold") || weight.matches("\\d+") && Integer.parseInt(weight) >= BOLD_FROM;
  }

  static float number(Element e, String attribute, float otherwise) {
    String value = e.getAttribute(attribute).trim();
    return value.isEmpty() ? otherwise : Float.parseFloat(value.replaceFirst("px$", ""));
  }
}

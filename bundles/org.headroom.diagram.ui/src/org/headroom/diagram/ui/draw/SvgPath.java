package org.headroom.diagram.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.PathData;

/** Reads SVG path data: all commands, absolute and relative, except smooth quadratic curves. */
final class SvgPath {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final List<Byte> types = new ArrayList<>();
  private final List<Float> points = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private int next;
  private double x;
  private double y;
  private double startX;
  private double startY;
  /** Second control point of the last cubic curve, for smooth ones. */
  private double controlX;
  private double controlY;

  private SvgPath(CharSequence text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** The path data in the form that SWT knows. */
  static PathData parse(CharSequence text) {
    SvgPath path = new SvgPath(text);
    path.run();
    PathData data = new PathData();
    data.types = new byte[path.types.size()];
    for (int i = 0; i < data.types.length; i++) {
      data.types[i] = path.types.get(i);
    }
    data.points = floats(path.points);
    return data;
  }

  private static float[] floats(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  private void run() {
    char command = 'M';
    while (next < tokens.size()) {
      if (Character.isLetter(tokens.get(next).charAt(0))) {
        command = tokens.get(next++).charAt(0);
      }
      boolean relative = Character.isLowerCase(command);
      double dx = relative ? x : 0;
      double dy = relative ? y : 0;
      char kind = Character.toUpperCase(command);
      boolean cubic = false;
      switch (kind) {
        case 'M' -> {
          moveTo(dx + number(), dy + number());
          command = relative ? 'l' : 'L';
        }
        case 'L' -> lineTo(dx + number(), dy + number());
        case 'H' -> lineTo(dx + number(), y);
        case 'V' -> lineTo(x, dy + number());
        case 'C' -> {
          cubicTo(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
          cubic = true;
        }
        case 'S' -> {
          cubicTo(2 * x - controlX, 2 * y - controlY, dx + number(), dy + number(), dx + number(), dy + number());
          cubic = true;
        }
        case 'Q' -> {
          double cx = dx + number();
          double cy = dy + number();
          x = dx + number();
          y = dy + number();
          add(SWT.PATH_QUAD_TO, cx, cy, x, y);
        }
        case 'A' -> arcTo(number(), number(), Math.toRadians(number()), number() != 0, number() != 0, dx + number(),
            dy + number());
        case 'Z' -> {
          add(SWT.PATH_CLOSE);
          x = startX;
          y = startY;
        }
        default -> throw new IllegalArgumentException("Not a known command of path data: " + command);
      }
      if (!cubic) {
        controlX = x;
        controlY = y;
      }
    }
  }

  private double number() {
    return Double.parseDouble(tokens.get(next++));
  }

  private void moveTo(double toX, double toY) {
    x = toX;
    y = toY;
    startX = toX;
    startY = toY;
    add(SWT.PATH_MOVE_TO, x, y);
  }

  private void lineTo(double toX, double toY) {
    x = toX;
    y = toY;
    add(SWT.PATH_LINE_TO, x, y);
  }

  private void cubicTo(double x1, double y1, double x2, double y2, double toX, double toY) {
    add(SWT.PATH_CUBIC_TO, x1, y1, x2, y2, toX, toY);
    controlX = x2;
    controlY = y2;
    x = toX;
    y = toY;
  }

  /** Conversion of an arc to its centre and then to cubic curves: SVG 1.1, appendix F.6. */
  private void arcTo(double rxGiven, double ryGiven, double phi, boolean large, boolean sweep, double toX, double toY) {
    double rx = Math.abs(rxGiven);
    double ry = Math.abs(ryGiven);
    if (rx == 0 || ry == 0) {
      lineTo(toX, toY);
      return;
    }
    double cos = Math.cos(phi);
    double sin = Math.sin(phi);
    double halfX = (x - toX) / 2;
    double halfY = (y - toY) / 2;
    double px = cos * halfX + sin * halfY;
    double py = -sin * halfX + cos * halfY;
    double lambda = px * px / (rx * rx) + py * py / (ry * ry);
    if (lambda > 1) {
      rx *= Math.sqrt(lambda);
      ry *= Math.sqrt(lambda);
    }
    double numerator = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px;
    double factor = Math.sqrt(Math.max(0, numerator / (rx * rx * py * py + ry * ry * px * px)));
    factor = large == sweep ? -factor : factor;
    double cx = factor * rx * py / ry;
    double cy = -factor * ry * px / rx;
    double centreX = cos * cx - sin * cy + (x + toX) / 2;
    double centreY = sin * cx + cos * cy + (y + toY) / 2;
    double from = Math.atan2((py - cy) / ry, (px - cx) / rx);
    double delta = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - from;
    if (sweep && delta < 0) {
      delta += 2 * Math.PI;
    } else if (!sweep && delta > 0) {
      delta -= 2 * Math.PI;
    }
    int parts = (int) Math.max(1, Math.ceil(Math.abs(delta) / (Math.PI / 2)));
    double step = delta / parts;
    double k = 4.0 / 3 * Math.tan(step / 4);
    for (int i = 0; i < parts; i++) {
      double a = from + i * step;
      double b = a + step;
      double x1 = Math.cos(a) - k * Math.sin(a);
      double y1 = Math.sin(a) + k * Math.cos(a);
      double x2 = Math.cos(b) + k * Math.sin(b);
      double y2 = Math.sin(b) - k * Math.cos(b);
      cubicTo(centreX + cos * rx * x1 - sin * ry * y1, centreY + sin * rx * x1 + cos * ry * y1,
          centreX + cos * rx * x2 - sin * ry * y2, centreY + sin * rx * x2 + cos * ry * y2,
          centreX + cos * rx * Math.cos(b) - sin * ry * Math.sin(b),
          centreY + sin * rx * Math.cos(b) + cos * ry * Math.sin(b));
    }
    x = toX;
    y = toY;
  }

  private void add(int type, double... coordinates) {
    types.add((byte) type);
    for (double coordinate : coordinates) {
      points.add((float) coordinate);
    }
  }
}

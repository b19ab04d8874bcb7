package org.headroom.diagram.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.PlainText;

/** Writes SVG elements; colours come from the theme and carry their role as a class. */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();
  private final List<String> classes = new ArrayList<>();
  private final Theme theme;
  private boolean inTag;
  private boolean inText;

  SvgWriter(Theme theme) {
    this.theme = theme;
  }

  SvgWriter start(String element) {
    finishTag();
    if (!inText) {
      newLine();
    }
    out.append('<').append(element);
    open.push(element);
    inTag = true;
    return this;
  }

  SvgWriter end() {
    String element = open.pop();
    if (inTag) {
      writeClasses();
      out.append("/>");
      inTag = false;
    } else {
      if (!inText) {
        newLine();
      }
      out.append("</").append(element).append('>');
    }
    inText = false;
    return this;
  }

  SvgWriter with(String attribute, String value) {
    out.append(' ').append(attribute).append("=\"").append(PlainText.xml(value)).append('"');
    return this;
  }

  SvgWriter with(String attribute, double value) {
    out.append(' ').append(attribute).append("=\"").append(Numbers.pixels(value)).append('"');
    return this;
  }

  /** An attribute whose value was composed here and needs no escaping: path data, dash lists. */
  SvgWriter raw(String attribute, CharSequence value) {
    out.append(' ').append(attribute).append("=\"").append(value).append('"');
    return this;
  }

  SvgWriter cssClass(String name) {
    classes.add(name);
    return this;
  }

  SvgWriter fill(ColourRole role) {
    classes.add("f-" + role.cssName());
    return raw("fill", theme.colour(role).hex());
  }

  SvgWriter stroke(ColourRole role, double width) {
    classes.add("s-" + role.cssName());
    return raw("stroke", theme.colour(role).hex()).raw("stroke-width", Numbers.pixels(width));
  }

  /** Sets what {@code currentColor} means inside. */
  SvgWriter colour(ColourRole role) {
    classes.add("c-" + role.cssName());
    return raw("color", theme.colour(role).hex());
  }

  SvgWriter loadFill(double utilisation) {
    int step = LoadSteps.step(utilisation);
    classes.add("load-tint-" + step);
    return raw("fill", theme.loadFill(LoadSteps.utilisation(step)).hex());
  }

  SvgWriter loadBar(double utilisation) {
    int step = LoadSteps.step(utilisation);
    classes.add("load-" + step);
    return raw("fill", theme.load(LoadSteps.utilisation(step)).hex());
  }

  SvgWriter content(String text) {
    finishTag();
    out.append(PlainText.xml(text));
    inText = true;
    return this;
  }

  /** Markup that is part of this bundle. */
  SvgWriter drawing(String markup) {
    finishTag();
    newLine();
    out.append(markup);
    return this;
  }

  SvgWriter titled(String text) {
    return start("title").content(text).end();
  }

  SvgWriter rect(Bounds bounds, double radius) {
    start("rect").with("x", bounds.x()).with("y", bounds.y()).with("width", bounds.width()).with("height",
        bounds.height());
    return radius > 0 ? with("rx", radius) : this;
  }

  SvgWriter path(CharSequence data) {
    return start("path").raw("d", data);
  }

  /** One line of text; {@code anchor} is start, middle, or end. */
  SvgWriter text(String line, double x, double baseline, TextStyle style, ColourRole colour, String anchor) {
    start("text").with("x", x).with("y", baseline).raw("font-size", Numbers.pixels(style.size())).fill(colour);
    if (style.bold()) {
      raw("font-weight", "700");
    }
    if (!anchor.equals("start")) {
      raw("text-anchor", anchor);
    }
    return content(line).end();
  }

  @Override
  public String toString() {
    return out.append('\n').toString();
  }

  private void finishTag() {
    if (inTag) {
      writeClasses();
      out.append('>');
      inTag = false;
    }
  }

  private void writeClasses() {
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(String.join(" ", classes)).append('"');
      classes.clear();
    }
  }

  private void newLine() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }
}

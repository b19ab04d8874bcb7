package org.headroom.report.drawing;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts symbols where they are used, in the colour they have there: not every office program follows references. */
final class Symbols {

  private final Map<String, Element> symbols = new HashMap<>();

  private Symbols() {}

  static void expand(Element root) {
    Symbols all = new Symbols();
    all.collect(root);
    all.replace(root, "#000000");
    for (Element child : SvgDocument.children(root)) {
      if (child.getTagName().equals("defs")) {
        root.removeChild(child);
      }
    }
  }

  private void collect(Element element) {
    if (element.getTagName().equals("symbol")) {
      symbols.put("#" + element.getAttribute("id"), element);
    }
    SvgDocument.children(element).forEach(this::collect);
  }

  private void replace(Element parent, String current) {
    for (Element child : SvgDocument.children(parent)) {
      String colour = child.hasAttribute("color") ? child.getAttribute("color") : current;
      if (child.getTagName().equals("use")) {
        parent.replaceChild(copy(child, colour), child);
      } else if (!child.getTagName().equals("defs")) {
        replace(child, colour);
      }
    }
  }

  private Element copy(Element use, String colour) {
    Element symbol = symbols.get(use.getAttribute("href"));
    if (symbol == null) {
      throw new IllegalArgumentException("A drawing has no symbol " + use.getAttribute("href"));
    }
    Element group = use.getOwnerDocument().createElement("g");
    double scale = Pen.number(use, "width", 0) / Double.parseDouble(symbol.getAttribute("viewBox").split(" ")[2]);
    group.setAttribute("transform", "translate(" + use.getAttribute("x") + " " + use.getAttribute("y") + ") scale("
        + Math.rint(scale * 1e4) / 1e4 + ")");
    for (String attribute : new String[] {"fill", "stroke-width", "stroke-linecap", "stroke-linejoin"}) {
      group.setAttribute(attribute, symbol.getAttribute(attribute));
    }
    group.setAttribute("stroke", colour);
    for (Element child : SvgDocument.children(symbol)) {
      group.appendChild(coloured((Element) child.cloneNode(true), colour));
    }
    return group;
  }

  private static Node coloured(Element element, String colour) {
    for (String attribute : new String[] {"fill", "stroke"}) {
      if (element.getAttribute(attribute).equals("currentColor")) {
        element.setAttribute(attribute, colour);
      }
    }
    SvgDocument.children(element).forEach(child -> coloured(child, colour));
    return element;
  }
}

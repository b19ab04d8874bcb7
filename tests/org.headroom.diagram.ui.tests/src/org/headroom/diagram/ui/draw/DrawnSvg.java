package org.headroom.diagram.ui.draw;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an SVG drawing of a scene shows of each component and each connection, by its id. */
final class DrawnSvg {
  private final Map<String, List<Mark>> marks = new LinkedHashMap<>();

  DrawnSvg(String svg, Scene scene) throws Exception {
    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    for (Element group : children(root)) {
      switch (group.getAttribute("class")) {
        case "nodes", "edges" -> children(group).forEach(each -> collect(each, of(each.getAttribute("data-id"))));
        case "edge-labels" -> words(children(group), scene);
        default -> { }
      }
    }
  }

  /** From back to front. */
  List<Mark> of(String id) {
    return marks.computeIfAbsent(id, key -> new ArrayList<>());
  }

  /** The words stand in the order of the edges; a rate tells whose it is, a label does not. */
  private void words(List<Element> words, Scene scene) {
    List<Edge> labelled = scene.edges().stream().filter(edge -> edge.label().isPresent()).toList();
    int next = 0;
    for (Element word : words) {
      collect(word, of(word.getTagName().equals("text") ? labelled.get(next++).id() : word.getAttribute("data-edge")));
    }
  }

  private static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item).filter(Element.class::isInstance)
        .map(Element.class::cast).toList();
  }

  private static void collect(Element element, List<Mark> into) {
    switch (element.getTagName()) {
      case "g" -> children(element).forEach(child -> collect(child, into));
      case "path" -> shape(element, element.getAttribute("d"), into);
      case "rect" -> shape(element, Drawing.rounded(place(element), number(element, "rx", 0)), into);
      case "use" -> into.add(new Mark.Icon(element.getAttribute("color"), place(element)));
      case "text" -> into.add(text(element));
      case "title" -> { }
      default -> throw new IllegalArgumentException("Nothing is drawn of " + element.getTagName());
    }
  }

  private static void shape(Element element, CharSequence data, List<Mark> into) {
    if (data.isEmpty()) {
      return;
    }
    Bounds box = Recorder.box(SvgPath.parse(data), 1);
    String fill = element.getAttribute("fill");
    if (!fill.isEmpty() && !fill.equals("none")) {
      into.add(new Mark.Fill(fill, number(element, "fill-opacity", 1), box));
    }
    if (element.hasAttribute("stroke")) {
      String dashes = element.getAttribute("stroke-dasharray");
      into.add(new Mark.Stroke(element.getAttribute("stroke"), number(element, "stroke-opacity", 1), box,
          number(element, "stroke-width", 1),
          dashes.isEmpty() ? List.of() : Arrays.stream(dashes.split(" ")).map(Double::valueOf).toList()));
    }
  }

  private static Mark text(Element element) {
    double size = number(element, "font-size", 0);
    boolean bold = element.hasAttribute("font-weight");
    TextStyle style = Arrays.stream(TextStyle.values()).filter(each -> each.size() == size && each.bold() == bold)
        .findFirst().orElseThrow();
    String text = element.getTextContent();
    double width = TextMetrics.width(text, style);
    double x = number(element, "x", 0) - switch (element.getAttribute("text-anchor")) {
      case "middle" -> width / 2;
      case "end" -> width;
      default -> 0;
    };
    return new Mark.Text(element.getAttribute("fill"), text, x, number(element, "y", 0), style);
  }

  private static Bounds place(Element element) {
    return new Bounds(number(element, "x", 0), number(element, "y", 0), number(element, "width", 0),
        number(element, "height", 0));
  }

  private static double number(Element element, String attribute, double otherwise) {
    return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : otherwise;
  }
}

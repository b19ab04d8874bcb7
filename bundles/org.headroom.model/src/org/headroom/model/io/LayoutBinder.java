package org.headroom.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;
import org.headroom.model.io.ReadProblem.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a layout from XML events; goes on after a problem. */
final class LayoutBinder extends DefaultHandler {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,7}(\\.[0-9]{1,20})?");

  private final TagCounter counter;
  private final Problems problems;
  private final Map<String, Bounds> nodes = new HashMap<>();
  private final Map<String, List<Point>> connections = new HashMap<>();
  private final Set<String> automatic = new HashSet<>();

  LayoutBinder(TagCounter counter, Problems problems) {
    this.counter = counter;
    this.problems = problems;
  }

  DiagramLayout layout() {
    return new DiagramLayout(nodes, connections, automatic);
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
    if (counter.tag() == 0) {
      checkRoot(uri, name, qualifiedName);
      return;
    }
    String id = attributes.getValue("", "id");
    if (!name.equals("node") && !name.equals("connection")) {
      problem(Kind.UNKNOWN_FEATURE, null, qualifiedName, "A layout has no <" + qualifiedName + ">.",
          "Use <node> and <connection>.");
    } else if (id == null || id.isBlank()) {
      problem(Kind.BAD_VALUE, null, qualifiedName, "The <" + name + "> has no id.", "Name the element it is about.");
    } else if (nodes.containsKey(id) || connections.containsKey(id)) {
      problem(Kind.DUPLICATE_ID, "id", id, "\"" + id + "\" has two entries.", "Keep one.");
    } else {
      if ("true".equals(attributes.getValue("", "automatic"))) {
        automatic.add(id);
      }
      if (name.equals("node")) {
        readNode(id, attributes);
      } else {
        readConnection(id, attributes);
      }
    }
  }

  private void checkRoot(String uri, String name, String qualifiedName) throws StopReading {
    if (uri.equals(LayoutFile.NAMESPACE) && name.equals("layout")) {
      return;
    }
    boolean other = name.equals("layout") && uri.startsWith("http://headroom.org/layout/");
    problem(other ? Kind.NEWER_VERSION : Kind.FOREIGN, null, qualifiedName,
        other ? "The file was written by another version of Headroom: its namespace is " + uri + "."
            : "The file is not a layout: its outermost element is <" + qualifiedName + ">.",
        other ? "Update Headroom." : "The outermost element must be layout of the namespace " + LayoutFile.NAMESPACE
        + ".");
    throw new StopReading();
  }

  private void readNode(String id, Attributes attributes) {
    try {
      nodes.put(id, new Bounds(number(attributes, "x"), number(attributes, "y"), number(attributes, "width"),
          number(attributes, "height")));
    } catch (IllegalArgumentException e) {
      problem(Kind.BAD_VALUE, null, id, "The bounds of \"" + id + "\" cannot be read: " + e.getMessage(),
          "Correct the numbers, or remove the entry: the node is then placed automatically.");
    }
  }

  private void readConnection(String id, Attributes attributes) {
    String written = attributes.getValue("", "points");
    try {
      List<Point> points = new ArrayList<>();
      for (String each : written == null || written.isBlank() ? new String[0] : written.strip().split("\\s+")) {
        String[] pair = each.split(",", -1);
        if (pair.length != 2) {
          throw new IllegalArgumentException("\"" + each + "\" is not a point such as \"120,40\".");
        }
        points.add(new Point(number(pair[0]), number(pair[1])));
      }
      connections.put(id, points);
    } catch (IllegalArgumentException e) {
      problem(Kind.BAD_VALUE, "points", id, "The points of \"" + id + "\" cannot be read: " + e.getMessage(),
          "Correct them, or remove the entry: the connection is then routed automatically.");
    }
  }

  private static double number(Attributes attributes, String name) {
    String text = attributes.getValue("", name);
    if (text == null) {
      throw new IllegalArgumentException(name + " is missing.");
    }
    return number(text);
  }

  private static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a number of at most 1000000.");
    }
    return Double.parseDouble(text);
  }

  private void problem(Kind kind, String attribute, String element, String message, String remedy) {
    problems.add(kind, counter.tag(), attribute, element, message, remedy);
  }
}

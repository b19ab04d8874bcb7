package org.headroom.design.viewpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An element of a viewpoint specification: class, attributes, references to other elements, and what it contains. */
final class Part {
  /** Containments whose elements are addressed by name. */
  static final Set<String> BY_NAME = Set.of("ownedViewpoints", "ownedRepresentations", "userColorsPalettes", "entries",
      "additionalLayers", "nodeMappings", "containerMappings", "edgeMappings", "ownedTools", "ownedLineMappings",
      "ownedColumnMappings", "subItemMappings");
  /** Containments whose elements are addressed by position. */
  static final Set<String> BY_POSITION = Set.of("toolSections", "conditionnalStyles", "extensions", "categories",
      "groups");

  private static final String INDENT = "  ";

  private final String feature;
  private final String type;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<Part> children = new ArrayList<>();
  private Part parent;

  /**
   * An element.
   *
   * @param feature the containment that it is in
   * @param type its class with the prefix of its name space; empty when the containment says it
   */
  Part(String feature, String type) {
    this.feature = feature;
    this.type = type;
  }

  /** Gives an attribute a value; text, a number or a truth value. */
  Part with(String attribute, Object value) {
    values.put(attribute, value);
    return this;
  }

  /** Lets a reference lead to other elements. */
  Part to(String reference, List<Part> targets) {
    values.put(reference, targets);
    return this;
  }

  /** Lets a reference lead to another element. */
  Part to(String reference, Part target) {
    return to(reference, List.of(target));
  }

  /** Adds an element; the result is this one. */
  Part add(Part child) {
    child.parent = this;
    children.add(child);
    return this;
  }

  /** Adds a new element; the result is that one. */
  Part child(String containment, String childType) {
    Part child = new Part(containment, childType);
    add(child);
    return child;
  }

  /** Adds a new element whose class follows from the containment; the result is that one. */
  Part child(String containment) {
    return child(containment, "");
  }

  /** Adds a value of an attribute with many values. */
  Part value(String attribute, String value) {
    return add(new Part(attribute, "").with("", value));
  }

  /** What is in a containment. */
  List<Part> all(String containment) {
    return children.stream().filter(child -> child.feature.equals(containment)).toList();
  }

  /** The one element in a containment. */
  Part only(String containment) {
    return all(containment).get(0);
  }

  /** Appends the element as XML, one attribute or reference a line when there are several. */
  void write(StringBuilder xml, String indent) {
    if (values.containsKey("")) {
      xml.append(indent).append('<').append(feature).append('>').append(escaped(values.get("").toString())).append("</")
          .append(feature).append(">\n");
      return;
    }
    xml.append(indent).append('<').append(feature);
    String line = values.size() + (type.isEmpty() ? 0 : 1) > 2 ? "\n" + indent + INDENT + INDENT : " ";
    if (!type.isEmpty()) {
      xml.append(' ').append("xsi:type=\"").append(type).append('"');
    }
    boolean first = type.isEmpty();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      xml.append(first ? " " : line).append(value.getKey()).append("=\"")
          .append(text(value.getValue(), indent + INDENT + INDENT + INDENT)).append('"');
      first = false;
    }
    if (children.isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    children.forEach(child -> child.write(xml, indent + INDENT));
    xml.append(indent).append("</").append(feature).append(">\n");
  }

  /** How references name this element. */
  String path() {
    if (parent == null) {
      return "/";
    }
    String step = "/@" + feature;
    if (BY_NAME.contains(feature)) {
      step += "[name='" + values.get("name").toString().replace(" ", "%20") + "']";
    } else if (BY_POSITION.contains(feature)) {
      step += "." + parent.children.stream().filter(each -> each.feature.equals(feature)).toList().indexOf(this);
    }
    return parent.path() + step;
  }

  private static String text(Object value, String indent) {
    if (value instanceof List<?> targets) {
      String separator = targets.size() > 1 ? "\n" + indent : "";
      return targets.stream().map(target -> separator + ((Part) target).path()).collect(Collectors.joining());
    }
    return escaped(value.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "&#xA;");
  }
}

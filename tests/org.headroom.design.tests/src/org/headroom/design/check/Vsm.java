package org.headroom.design.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A viewpoint specification as a tree of elements whose classes are known from the format. */
final class Vsm {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final Format format;
  private final Element root;
  private final List<Element> elements;
  private final Map<Element, Optional<Format.Type>> types = new IdentityHashMap<>();
  private final Map<String, Optional<Element>> resolved = new HashMap<>();

  /** Reads a specification. */
  Vsm(String xml) throws IOException {
    format = Format.read();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
    elements = inside(root).toList();
  }

  Element root() {
    return root;
  }

  Format format() {
    return format;
  }

  /** Every element, each before what is inside. */
  Stream<Element> all() {
    return elements.stream();
  }

  /** Every element of a class. */
  List<Element> all(String type) {
    return all().filter(element -> type(element).filter(t -> t.is(type)).isPresent()).toList();
  }

  /** The class of an element; nothing when the format does not know it. */
  Optional<Format.Type> type(Element element) {
    Optional<Format.Type> known = types.get(element);
    if (known == null) {
      known = findType(element);
      types.put(element, known);
    }
    return known;
  }

  private Optional<Format.Type> findType(Element element) {
    if (element == root) {
      return format.type(element.getNodeName());
    }
    String stated = element.getAttributeNS(XSI, "type");
    return stated.isEmpty() ? containment(element).flatMap(feature -> format.type(feature.otherSide()))
        : format.type(stated);
  }

  /** The containment that an element is in. */
  Optional<Format.Feature> containment(Element element) {
    return element.getParentNode() instanceof Element parent ? feature(parent, element.getTagName())
        .filter(Format.Feature::isContainment) : Optional.empty();
  }

  /** The feature of an element's class with this name. */
  Optional<Format.Feature> feature(Element element, String name) {
    return type(element).map(type -> type.features().get(name));
  }

  /** The elements that a reference leads to; what leads nowhere is left out. */
  List<Element> targets(Element element, String reference) {
    return paths(element, reference).stream().map(this::resolve).flatMap(Optional::stream).toList();
  }

  /** The paths of a reference. */
  static List<String> paths(Element element, String reference) {
    String value = element.getAttribute(reference).strip();
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
  }

  /** The element with a path such as {@code //@ownedViewpoints[name='X']/@toolSections.0}. */
  Optional<Element> resolve(String path) {
    return resolved.computeIfAbsent(path, this::find);
  }

  private Optional<Element> find(String path) {
    if (!path.startsWith("//@")) {
      return Optional.empty();
    }
    Optional<Element> found = Optional.of(root);
    for (String step : path.substring(3).split("/@")) {
      found = found.flatMap(parent -> step(parent, step));
    }
    return found;
  }

  private static Optional<Element> step(Element parent, String step) {
    String feature = step.replaceAll("[.\\[].*", "");
    List<Element> candidates = children(parent, feature);
    if (step.contains("[name='")) {
      String name = step.substring(step.indexOf('\'') + 1, step.lastIndexOf('\'')).replace("%20", " ");
      return candidates.stream().filter(candidate -> candidate.getAttribute("name").equals(name)).findFirst();
    }
    int position = step.contains(".") ? Integer.parseInt(step.substring(step.indexOf('.') + 1)) : 0;
    return candidates.stream().skip(position).findFirst();
  }

  /** The elements in a containment. */
  static List<Element> children(Element parent, String containment) {
    return children(parent).stream().filter(child -> child.getTagName().equals(containment)).toList();
  }

  /** All child elements. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Where an element is, for people. */
  static String place(Element element) {
    String name = element.getAttribute("name");
    String own = element.getTagName() + (name.isEmpty() ? "" : " '" + name + "'");
    return element.getParentNode() instanceof Element parent && parent.getParentNode() instanceof Element
        ? place(parent) + " / " + own : own;
  }

  /** The nearest element of these classes around and including an element. */
  Optional<Element> around(Element element, String... types) {
    for (Node each = element; each instanceof Element candidate; each = each.getParentNode()) {
      Optional<Format.Type> type = type(candidate);
      if (type.isPresent() && Arrays.stream(types).anyMatch(type.get()::is)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Stream<Element> inside(Element element) {
    return Stream.concat(Stream.of(element), children(element).stream().flatMap(Vsm::inside));
  }
}

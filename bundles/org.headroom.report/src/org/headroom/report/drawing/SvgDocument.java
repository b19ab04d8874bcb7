package org.headroom.report.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing of this project as a tree; its colours are attributes. */
final class SvgDocument {

  private final Element root;
  private final double[] viewBox;

  private SvgDocument(Element root) {
    this.root = root;
    String[] numbers = root.getAttribute("viewBox").trim().split("[ ,]+");
    viewBox = new double[] {
      Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]),
      Double.parseDouble(numbers[3])
    };
  }

  /**
   * Reads a drawing.
   *
   * @throws IllegalArgumentException when it is not a well-formed {@code <svg>} element with a view box
   */
  static SvgDocument read(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
      return new SvgDocument(root);
    } catch (ParserConfigurationException | SAXException | IOException | NumberFormatException e) {
      throw new IllegalArgumentException("Not a drawing: " + e.getMessage(), e);
    }
  }

  Element root() {
    return root;
  }

  double left() {
    return viewBox[0];
  }

  double top() {
    return viewBox[1];
  }

  double width() {
    return viewBox[2];
  }

  double height() {
    return viewBox[3];
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}

package org.headroom.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A tutorial, as it is written in a file in the format of Eclipse's cheat sheets.
 *
 * @param title what it is about
 * @param intro a sentence or two
 * @param items in their order
 */
record Steps(String title, String intro, List<Item> items) {
  private static final String TUTORIAL = "/cheatsheets/catalog.xml";

  /** A step: what to do and why, and what its buttons do. */
  record Item(String title, String text, List<Action> actions) {}

  /** A button; the command is written as in plug-ins, with its parameters. */
  record Action(String label, String command) {}

  /** The tutorial of the reference system. */
  static Steps tutorial() throws IOException {
    try (InputStream in = Steps.class.getResourceAsStream(TUTORIAL)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element sheet = factory.newDocumentBuilder().parse(in).getDocumentElement();
      List<Item> items = new ArrayList<>();
      for (Element item : elements(sheet, "item")) {
        items.add(new Item(item.getAttribute("title"), text(item), actions(item)));
      }
      return new Steps(sheet.getAttribute("title"), text(elements(sheet, "intro").get(0)), List.copyOf(items));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The tutorial cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Action> actions(Element item) {
    List<Action> actions = new ArrayList<>();
    for (Element command : elements(item, "command")) {
      String label = ((Element) command.getParentNode()).getAttribute("label");
      actions.add(new Action(label.isEmpty() ? "Do it" : label, command.getAttribute("serialization")));
    }
    return List.copyOf(actions);
  }

  private static String text(Element parent) {
    return elements(parent, "description").get(0).getTextContent().strip();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}

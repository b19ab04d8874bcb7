package org.headroom.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of a document. A style of a template is found by its name, which Word keeps in English whatever language
 * it speaks; what the template lacks is added to it.
 */
final class WordStyles {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String PART = "word/styles.xml";

  private final Map<String, String> idsOfTemplate = new HashMap<>();

  /** Completes the styles of a document; one without any gets the built-in ones. */
  WordStyles(WordPackage document) throws IOException {
    Document own = builtIn();
    if (!document.has(PART)) {
      document.put(PART, own);
      return;
    }
    Document theirs = document.xml(PART);
    Map<String, String> ids = new HashMap<>();
    for (Element style : styles(theirs)) {
      ids.put(key(style), id(style));
    }
    for (Element style : styles(own)) {
      if (ids.containsKey(key(style))) {
        idsOfTemplate.put(id(style), ids.get(key(style)));
      }
    }
    for (Element style : styles(own)) {
      if (!ids.containsKey(key(style))) {
        add(theirs, style);
      }
    }
    document.put(PART, theirs);
  }

  /** The id in this document of a built-in style. */
  String id(String builtIn) {
    return idsOfTemplate.getOrDefault(builtIn, builtIn);
  }

  private void add(Document theirs, Element style) {
    Element copy = (Element) theirs.importNode(style, true);
    copy.removeAttributeNS(W, "default");
    for (String reference : List.of("basedOn", "next")) {
      for (Element element : children(copy, reference)) {
        element.setAttributeNS(W, "w:val", id(element.getAttributeNS(W, "val")));
      }
    }
    theirs.getDocumentElement().appendChild(copy);
  }

  private static Document builtIn() throws IOException {
    try (InputStream in = WordStyles.class.getResourceAsStream("styles.xml")) {
      return WordPackage.parse("styles.xml", in);
    }
  }

  private static List<Element> styles(Document document) {
    return children(document.getDocumentElement(), "style");
  }

  static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }

  private static String id(Element style) {
    return style.getAttributeNS(W, "styleId");
  }

  private static String key(Element style) {
    String name = children(style, "name").stream().map(e -> e.getAttributeNS(W, "val")).findFirst().orElse("");
    return style.getAttributeNS(W, "type") + " " + name.toLowerCase(Locale.ROOT);
  }
}

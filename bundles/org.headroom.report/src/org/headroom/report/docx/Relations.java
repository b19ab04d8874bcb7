package org.headroom.report.docx;

import java.io.IOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the main part of a document refers to, and the types of all parts. */
final class Relations {

  static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

  private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String PART = "word/_rels/document.xml.rels";
  private static final String LIST = "[Content_Types].xml";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private final WordPackage document;
  private final Document relations;
  private final Document types;
  private int next = 1;

  Relations(WordPackage document) throws IOException {
    this.document = document;
    relations = document.xml(PART);
    types = document.xml(LIST);
    for (Element type : WordStyles.children(types.getDocumentElement(), "Override")) {
      if (type.getAttribute("PartName").equals("/word/document.xml")) {
        // a .dotx or .docm becomes a plain document
        type.setAttribute("ContentType", MAIN);
      }
    }
    extension("png", "image/png");
    extension("svg", "image/svg+xml");
  }

  /** Adds a reference; the id is new in this document. */
  String add(String type, String target) {
    String id = "headroom" + next++;
    Element relation = relations.createElementNS(RELATIONS, "Relationship");
    relation.setAttribute("Id", id);
    relation.setAttribute("Type", type);
    relation.setAttribute("Target", target);
    relations.getDocumentElement().appendChild(relation);
    return id;
  }

  /** Puts both lists into the document. */
  void save() {
    document.put(PART, relations);
    document.put(LIST, types);
  }

  private void extension(String extension, String type) {
    for (Element known : WordStyles.children(types.getDocumentElement(), "Default")) {
      if (known.getAttribute("Extension").equalsIgnoreCase(extension)) {
        return;
      }
    }
    Element added = types.createElementNS(TYPES, "Default");
    added.setAttribute("Extension", extension);
    added.setAttribute("ContentType", type);
    types.getDocumentElement().insertBefore(added, types.getDocumentElement().getFirstChild());
  }
}

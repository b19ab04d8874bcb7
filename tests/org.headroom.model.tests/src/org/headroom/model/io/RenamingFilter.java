package org.headroom.model.io;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** A migration that renames an element or an attribute. */
final class RenamingFilter extends XMLFilterImpl {

  private final String from;
  private final String to;

  RenamingFilter(String from, String to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
    AttributesImpl renamed = new AttributesImpl(attributes);
    int index = renamed.getIndex("", from);
    if (index >= 0) {
      renamed.setLocalName(index, to);
      renamed.setQName(index, to);
    }
    super.startElement(uri, name.equals(from) ? to : name, qualifiedName, renamed);
  }

  @Override
  public void endElement(String uri, String name, String qualifiedName) throws SAXException {
    super.endElement(uri, name.equals(from) ? to : name, qualifiedName);
  }
}

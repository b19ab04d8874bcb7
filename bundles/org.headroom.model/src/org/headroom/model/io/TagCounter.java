package org.headroom.model.io;

import org.headroom.model.io.ReadProblem.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Numbers the start tags of a file and stops at the limits. */
final class TagCounter extends XMLFilterImpl {

  private final ReadLimits limits;
  private final Problems problems;
  private int tag = -1;
  private int depth;

  TagCounter(ReadLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** The number of the start tag that was read last, from 0. */
  int tag() {
    return tag;
  }

  @Override
  public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
    tag++;
    depth++;
    if (tag >= limits.elements()) {
      problems.add(Kind.TOO_BIG, tag, null, qualifiedName, "The file has more than " + limits.elements() + " elements.",
          "Split the architecture into several files.");
      throw new StopReading();
    }
    if (depth > limits.depth()) {
      problems.add(Kind.TOO_DEEP, tag, null, qualifiedName,
          "The elements are nested more than " + limits.depth() + " levels deep.", "Nest fewer boundaries.");
      throw new StopReading();
    }
    super.startElement(uri, name, qualifiedName, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualifiedName) throws SAXException {
    depth--;
    super.endElement(uri, name, qualifiedName);
  }
}

package org.headroom.model.io;

import org.xml.sax.SAXException;

/** Ends parsing after a problem that makes the rest of the file meaningless. */
final class StopReading extends SAXException {

  private static final long serialVersionUID = 1L;
}

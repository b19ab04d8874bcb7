package org.headroom.model.io;

import java.util.List;

/**
 * Names and versions of the file format.
 */
final class Format {

  /** The version that is written. */
  static final int VERSION = 1;
  /** The way from older versions to {@link #VERSION}. Version 1 is the first, so there is none yet. */
  static final List<Migration> MIGRATIONS = List.of();
  /** All versions of the metamodel have a namespace that begins like this. */
  static final String NAMESPACES = "http://headroom.org/model/";
  static final String XMI = "http://www.omg.org/XMI";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String ROOT = "Architecture";

  private Format() {
  }
}

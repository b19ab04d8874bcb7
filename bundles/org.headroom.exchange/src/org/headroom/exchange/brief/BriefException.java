package org.headroom.exchange.brief;

/** A document that cannot be read as a brief at all; the message says where, what is wrong, and what to do. */
public final class BriefException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  BriefException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the document, from 1; 0 when the whole document is meant. */
  public int line() {
    return line;
  }
}

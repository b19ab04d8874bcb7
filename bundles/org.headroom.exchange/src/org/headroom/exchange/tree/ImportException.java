package org.headroom.exchange.tree;

/** A document that cannot be read at all; the message says what is wrong and what to do. */
public final class ImportException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * A refusal.
   *
   * @param line of the document, from 1; 0 when the whole document is meant
   */
  public ImportException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the document, from 1; 0 when the whole document is meant. */
  public int line() {
    return line;
  }
}

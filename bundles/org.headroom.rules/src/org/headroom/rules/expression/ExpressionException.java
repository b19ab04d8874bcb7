package org.headroom.rules.expression;

/** A condition that cannot be read or not be evaluated within its bounds. */
public final class ExpressionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int column;

  ExpressionException(int column, String message) {
    super(message);
    this.column = column;
  }

  /** Where in the text, from 1; 0 when the text is right but its evaluation was stopped. */
  public int column() {
    return column;
  }
}

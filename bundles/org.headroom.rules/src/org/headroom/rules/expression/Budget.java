package org.headroom.rules.expression;

/** How many steps evaluations may still take; a guard against conditions that multiply large collections. */
public final class Budget {
  private long left;

  /** A budget of so many looks at an element. */
  public Budget(long steps) {
    left = steps;
  }

  void spend() {
    if (--left < 0) {
      throw new ExpressionException(0, "it looks at too many combinations of elements");
    }
  }
}

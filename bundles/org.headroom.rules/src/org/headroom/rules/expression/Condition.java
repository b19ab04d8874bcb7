package org.headroom.rules.expression;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** A condition on an element of a model. Immutable. */
public final class Condition {
  private final Expression expression;

  private Condition(Expression expression) {
    this.expression = expression;
  }

  /**
   * Reads a condition on elements of a class.
   *
   * @throws ExpressionException with the column, when it cannot be read or names what the class does not have
   */
  public static Condition parse(String text, EClass type) {
    return new Condition(new Parser(text, type).parse());
  }

  /**
   * Whether an element meets the condition.
   *
   * @throws ExpressionException when the budget is spent
   */
  public boolean holds(EObject element, Budget budget) {
    return expression.holds(List.of(element), budget);
  }

  /** The value of a path as text, for messages; empty when it has none. */
  public static String print(String path, EObject element, EClass type) {
    return new Parser(path, type).path().print(element);
  }

  /**
   * Checks a path that {@link #print} is to print.
   *
   * @throws ExpressionException when the class does not have it
   */
  public static void check(String path, EClass type) {
    new Parser(path, type).path();
  }
}

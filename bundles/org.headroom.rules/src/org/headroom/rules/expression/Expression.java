package org.headroom.rules.expression;

import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** A part of a condition. The scope holds the elements of the collections around it, the innermost first. */
sealed interface Expression {
  boolean holds(List<EObject> scope, Budget budget);

  /** All of them. */
  record And(List<Expression> parts) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      return parts.stream().allMatch(part -> part.holds(scope, budget));
    }
  }

  /** One of them. */
  record Or(List<Expression> parts) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      return parts.stream().anyMatch(part -> part.holds(scope, budget));
    }
  }

  /** The contrary. */
  record Not(Expression part) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      return !part.holds(scope, budget);
    }
  }

  /** Whether a flag is set to true, or an object is there. */
  record Given(Path path, boolean flag) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      List<Object> values = path.values(scope.get(path.scope()), budget);
      return flag ? values.contains(true) : !values.isEmpty();
    }
  }

  /** Whether the innermost element is of a class. */
  record Is(EClass type) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      budget.spend();
      return type.isInstance(scope.get(0));
    }
  }

  /** How two values compare; one that is missing compares with nothing. */
  record Compare(Path left, String sign, Path right, Object literal) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      List<Object> a = left.values(scope.get(left.scope()), budget);
      List<Object> b = right == null ? List.of(literal) : right.values(scope.get(right.scope()), budget);
      if (sign.equals("!=")) {
        return a.stream().noneMatch(b::contains);
      }
      return a.stream().anyMatch(x -> b.stream().anyMatch(y -> sign.equals("=") ? x.equals(y) : ordered(x, y)));
    }

    @SuppressWarnings("unchecked")
    private boolean ordered(Object x, Object y) {
      return x instanceof Comparable<?> && x.getClass() == y.getClass()
          && signed(sign).test(((Comparable<Object>) x).compareTo(y));
    }
  }

  /** Whether a text fits a pattern in which {@code *} stands for anything. */
  record Matches(Path path, String pattern) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      return path.values(scope.get(path.scope()), budget).stream().anyMatch(v -> fits(v.toString(), pattern));
    }

    /** Two pointers and one place to go back to: no pattern takes more than text times pattern steps. */
    static boolean fits(String text, String pattern) {
      int t = 0;
      int p = 0;
      int star = -1;
      int mark = 0;
      while (t < text.length()) {
        if (p < pattern.length() && pattern.charAt(p) == '*') {
          star = p++;
          mark = t;
        } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
          p++;
          t++;
        } else if (star >= 0) {
          p = star + 1;
          t = ++mark;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      return p == pattern.length();
    }
  }

  /** How many elements at the end of a way meet a condition. */
  record Count(Path path, Expression where, IntPredicate number, boolean all) implements Expression {
    @Override
    public boolean holds(List<EObject> scope, Budget budget) {
      int count = 0;
      for (Object each : path.values(scope.get(path.scope()), budget)) {
        budget.spend();
        if (where == null || each instanceof EObject object && where.holds(inner(object, scope), budget)) {
          count++;
        } else if (all) {
          return false;
        }
      }
      return all || number.test(count);
    }

    private static List<EObject> inner(EObject element, List<EObject> scope) {
      List<EObject> inner = new java.util.ArrayList<>(scope.size() + 1);
      inner.add(element);
      inner.addAll(scope);
      return inner;
    }
  }

  /** What a sign says about the order of two values. */
  static IntPredicate signed(String sign) {
    return switch (sign) {
      case "<" -> order -> order < 0;
      case "<=" -> order -> order <= 0;
      case ">" -> order -> order > 0;
      case ">=" -> order -> order >= 0;
      case "!=" -> order -> order != 0;
      default -> order -> order == 0;
    };
  }
}

package org.headroom.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.HeadroomPackage;
import org.headroom.rules.expression.Lexer.Kind;
import org.headroom.rules.expression.Lexer.Token;

/** Reads a condition by recursive descent and checks every name and value against the metamodel. */
final class Parser {
  private static final int DEEPEST = 20;
  private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
  private static final String SELF = "self";
  private static final String NONE = "none";

  private final List<Token> tokens;
  private final List<EClass> scope = new ArrayList<>();
  private int next;
  private int depth;

  Parser(String text, EClass type) {
    tokens = Lexer.tokens(text);
    scope.add(type);
  }

  Expression parse() {
    Expression expression = or();
    if (peek().kind() != Kind.END) {
      throw wrong(peek(), "expected is 'and', 'or' or the end, not " + peek());
    }
    return expression;
  }

  Path path() {
    return way();
  }

  private Expression or() {
    List<Expression> parts = joined("or", this::and);
    return parts.size() == 1 ? parts.get(0) : new Expression.Or(parts);
  }

  private Expression and() {
    List<Expression> parts = joined("and", this::negation);
    return parts.size() == 1 ? parts.get(0) : new Expression.And(parts);
  }

  private List<Expression> joined(String word, Supplier<Expression> part) {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (accept(word));
    return parts;
  }

  private Expression negation() {
    if (++depth > DEEPEST) {
      throw wrong(peek(), "conditions nest at most " + DEEPEST + " deep");
    }
    Expression expression = accept("not") ? new Expression.Not(negation()) : single();
    depth--;
    return expression;
  }

  private Expression single() {
    if (accept("(")) {
      Expression inner = or();
      expect(")");
      return inner;
    }
    boolean call = tokens.get(Math.min(next + 1, tokens.size() - 1)).is("(");
    if (!call) {
      return comparison();
    }
    Token name = take();
    expect("(");
    Expression expression = switch (name.text()) {
      case "is" -> new Expression.Is(type());
      case "matches" -> matches();
      case "count", "any", "all" -> quantified(name);
      default -> throw wrong(name, "there is no function " + name + "; there are count, any, all, is and matches");
    };
    return expression;
  }

  private EClass type() {
    Token name = take();
    expect(")");
    return find(name.text()).orElseThrow(() -> wrong(name, name + " is no class of the metamodel"));
  }

  /** The class of that name. */
  static Optional<EClass> find(String name) {
    EClassifier found = HeadroomPackage.eINSTANCE.getEClassifier(name);
    return found instanceof EClass type ? Optional.of(type) : Optional.empty();
  }

  private Expression matches() {
    Path path = way();
    expect(",");
    Token pattern = take();
    if (pattern.kind() != Kind.QUOTED) {
      throw wrong(pattern, "the pattern is a quoted text such as \"prod-*\"");
    }
    expect(")");
    return new Expression.Matches(path, pattern.text());
  }

  private Expression quantified(Token name) {
    Token start = peek();
    Path path = way();
    Expression where = null;
    if (accept("where")) {
      if (!(path.type() instanceof EClass item)) {
        throw wrong(start, "only elements can be filtered, and '" + String.join(".", path.steps()) + "' are values");
      }
      scope.add(0, item);
      where = or();
      scope.remove(0);
    }
    expect(")");
    if (name.is("count")) {
      Token sign = take();
      Token number = take();
      if (!SIGNS.contains(sign.text()) || !number.text().matches("\\d{1,9}")) {
        throw wrong(sign, "count(…) is compared with a whole number, such as count(…) >= 2");
      }
      int limit = Integer.parseInt(number.text());
      IntPredicate order = Expression.signed(sign.text());
      return new Expression.Count(path, where, n -> order.test(Integer.compare(n, limit)), false);
    }
    if (name.is("all") && where == null) {
      throw wrong(name, "all(…) needs a condition: all(outgoing where …)");
    }
    return new Expression.Count(path, where, n -> n > 0, name.is("all"));
  }

  private Expression comparison() {
    Path left = way();
    if (!SIGNS.contains(peek().text()) || peek().kind() != Kind.SIGN) {
      boolean flag = left.type() instanceof EDataType data
          && (data.getInstanceClass() == Boolean.class || data.getInstanceClass() == boolean.class);
      return new Expression.Given(left, flag);
    }
    Token sign = take();
    if (peek().is(NONE)) {
      take();
      Expression given = new Expression.Given(left, false);
      if (!sign.is("=") && !sign.is("!=")) {
        throw wrong(sign, "a value is or is not none: use = or !=");
      }
      return sign.is("=") ? new Expression.Not(given) : given;
    }
    if (!(left.type() instanceof EDataType type)) {
      throw wrong(sign, "'" + String.join(".", left.steps()) + "' is an element; compare one of its features");
    }
    boolean path = peek().kind() == Kind.NAME && !(type instanceof EEnum) && !peek().is("true") && !peek().is("false");
    if (path) {
      Token start = peek();
      Path right = way();
      if (!(right.type() instanceof EDataType other) || other.getInstanceClass() != type.getInstanceClass()) {
        throw wrong(start, "the two sides are different kinds of value");
      }
      return new Expression.Compare(left, sign.text(), right, null);
    }
    return new Expression.Compare(left, sign.text(), null, literal(take(), type));
  }

  private Object literal(Token token, EDataType type) {
    if (token.kind() == Kind.SIGN || token.kind() == Kind.END) {
      throw wrong(token, "expected is a value, not " + token);
    }
    try {
      Object value = EcoreUtil.createFromString(type, token.text());
      if (value == null) {
        throw wrong(token, token + " is not a value here");
      }
      return value;
    } catch (ExpressionException e) {
      throw e;
    } catch (RuntimeException e) {
      Throwable cause = e instanceof IllegalArgumentException || e.getCause() == null ? e : e.getCause();
      throw wrong(token, cause.getMessage() == null ? token + " is not a value here" : cause.getMessage());
    }
  }

  private Path way() {
    int level = 0;
    if (accept(SELF)) {
      level = scope.size() - 1;
      expect(".");
    }
    EClassifier type = scope.get(level);
    List<String> steps = new ArrayList<>();
    do {
      Token name = take();
      if (name.kind() != Kind.NAME) {
        throw wrong(name, "expected is the name of a feature, not " + name);
      }
      if (!(type instanceof EClass owner)) {
        throw wrong(name, "'" + String.join(".", steps) + "' is a value and has no " + name);
      }
      type = name.is(Path.TYPE) ? EcorePackage.Literals.ESTRING : Path.feature(owner, name.text())
          .map(EStructuralFeature::getEType)
          .orElseThrow(() -> wrong(name, owner.getName() + " has no feature " + name + "; "
              + "docs/modelling-reference.md lists them"));
      steps.add(name.text());
    } while (accept("."));
    return new Path(level, steps, type);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private boolean accept(String word) {
    if (peek().is(word)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String word) {
    if (!accept(word)) {
      throw wrong(peek(), "expected is '" + word + "', not " + peek());
    }
  }

  private static ExpressionException wrong(Token token, String message) {
    return new ExpressionException(token.column(), message);
  }
}

package org.headroom.design.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression in one of the forms that the viewpoint uses; everything else is refused. */
sealed interface Expression {
  /** {@code feature:nodes}. */
  record Feature(String name) implements Expression {
  }

  /** {@code var:self}. */
  record Variable(String name) implements Expression {
  }

  /** {@code aql:'text'}, {@code aql:false}, or a whole number. */
  record Constant(Object value) implements Expression {
  }

  /** {@code aql:self.service('text', variable)}, or {@code service:service(variable)} on {@code self}. */
  record Call(String receiver, String service, List<Argument> arguments) implements Expression {
  }

  /** A text or the name of a variable. */
  record Argument(String text, boolean isVariable) {
  }

  Pattern CALL = Pattern.compile("aql:(\\w+)\\.(\\w+)\\(((?:'[^'\\\\]*'|\\w+)(?:, (?:'[^'\\\\]*'|\\w+))*)?\\)");
  Pattern LATE = Pattern.compile("service:(\\w+)(?:\\((\\w+)\\))?");
  Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\w+)");
  Pattern CONSTANT = Pattern.compile("aql:'([^'\\\\]*)'");

  /** Reads an expression; nothing when it has none of the forms. */
  static Optional<Expression> parse(String text) {
    if (text.matches("feature:\\w+")) {
      return Optional.of(new Feature(text.substring("feature:".length())));
    }
    if (text.matches("var:\\w+")) {
      return Optional.of(new Variable(text.substring("var:".length())));
    }
    if (text.matches("\\d+")) {
      return Optional.of(new Constant(Integer.valueOf(text)));
    }
    if (text.equals("aql:false")) {
      return Optional.of(new Constant(false));
    }
    Matcher constant = CONSTANT.matcher(text);
    if (constant.matches()) {
      return Optional.of(new Constant(constant.group(1)));
    }
    Matcher late = LATE.matcher(text);
    if (late.matches()) {
      return Optional.of(new Call("self", late.group(1), arguments(late.group(2))));
    }
    Matcher call = CALL.matcher(text);
    return call.matches() ? Optional.of(new Call(call.group(1), call.group(2), arguments(call.group(3))))
        : Optional.empty();
  }

  private static List<Argument> arguments(String text) {
    List<Argument> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(text == null ? "" : text);
    while (argument.find()) {
      boolean isText = argument.group(1) != null;
      arguments.add(new Argument(isText ? argument.group(1) : argument.group(2), !isText));
    }
    return arguments;
  }
}

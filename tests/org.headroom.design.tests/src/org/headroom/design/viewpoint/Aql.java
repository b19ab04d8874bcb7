package org.headroom.design.viewpoint;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The few forms of expression that the viewpoint uses. */
final class Aql {
  static final String NEVER = "aql:false";

  private Aql() {
  }

  /** Calls a service on {@code self} with texts. */
  static String self(String service, String... texts) {
    return on("self", service, Arrays.stream(texts).map(Aql::literal).toArray(String[]::new));
  }

  /** Calls a service on a variable; arguments are names of variables or literals. */
  static String on(String variable, String service, String... arguments) {
    return "aql:" + variable + "." + service + "(" + String.join(", ", arguments) + ")";
  }

  /**
   * Calls a service on {@code self} without the checks of the specification editor: it knows neither the services in a
   * palette nor what a precondition for dropping is asked about.
   */
  static String late(String service, String... variables) {
    return "service:" + service + (variables.length == 0 ? "" : "(" + String.join(", ", variables) + ")");
  }

  /** A constant text. */
  static String text(String text) {
    return "aql:" + literal(text);
  }

  /** A text between quotes. Straight quotes inside become curly ones, so that nothing has to be escaped. */
  static String literal(String text) {
    return "'" + text.lines().map(String::strip).collect(Collectors.joining(" ")).replace('\'', '’').replace('\\', '/')
        + "'";
  }
}

package org.headroom.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A model that breaks a rule, or one that does not.
 *
 * @param rule id of the rule
 * @param element id of the reported element; empty for the architecture; null for a clean model
 * @param model a {@link Drawing}
 */
record Example(String rule, String element, String model) {
  /** At least one of both kinds for every rule. */
  static List<Example> all() {
    return Stream.of(ConnectionExamples.all(), ContainmentExamples.all(), ReliabilityExamples.all(),
        PerformanceExamples.all(), SecurityExamples.all(), HygieneExamples.all()).flatMap(List::stream).toList();
  }

  static Example broken(String rule, String element, String model) {
    return new Example(rule, element, inLines(model));
  }

  static Example clean(String rule, String model) {
    return new Example(rule, null, inLines(model));
  }

  private static String inLines(String model) {
    return model.replace(" \n ", "\n");
  }

  @Override
  public String toString() {
    return rule + (element == null ? " clean" : " on '" + element + "'");
  }
}

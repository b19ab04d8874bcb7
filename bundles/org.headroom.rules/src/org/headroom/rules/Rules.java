package org.headroom.rules;

import java.util.List;
import java.util.stream.Stream;

/** The standard rules. */
public final class Rules {
  private Rules() {}

  /** All rules that need nothing but the model and the catalogue, in the order of their ids. */
  public static List<Rule> all() {
    return Stream.of(ConnectionRules.all(), ContainmentRules.all(), ReliabilityRules.all(), PerformanceRules.all(),
        SecurityRules.all(), HygieneRules.all()).flatMap(List::stream).toList();
  }
}

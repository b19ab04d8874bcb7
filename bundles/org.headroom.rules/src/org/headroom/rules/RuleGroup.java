package org.headroom.rules;

/** The groups of rules, in the order of their ids. */
public enum RuleGroup {
  CONNECTIONS("Connections"), CONTAINMENT("Containment and exposure"), RELIABILITY("Reliability"),
  PERFORMANCE("Performance sanity"), SECURITY("Security"), HYGIENE("Cost and hygiene"),
  PROJECT("Rules of the project");

  private final String title;

  RuleGroup(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  static RuleGroup of(String ruleId) {
    if (Rule.isOwnId(ruleId)) {
      return PROJECT;
    }
    int hundred = ruleId.charAt(2) - '1';
    if (hundred >= PROJECT.ordinal()) {
      throw new IllegalArgumentException("there is no group of rules for " + ruleId);
    }
    return values()[hundred];
  }
}

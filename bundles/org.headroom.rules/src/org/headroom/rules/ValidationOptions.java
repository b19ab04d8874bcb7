package org.headroom.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How to validate.
 *
 * @param rules the rules to apply
 * @param project overrides of the project
 * @param today the day on which suppressions and catalogue rows are judged
 */
public record ValidationOptions(RuleSet rules, ProjectRules project, LocalDate today) {
  public ValidationOptions {
    Objects.requireNonNull(rules);
    Objects.requireNonNull(project);
    Objects.requireNonNull(today);
  }

  /** The rules to apply and those that the project adds. */
  public RuleSet allRules() {
    return rules.plus(project.own());
  }

  /** The standard rules without overrides. */
  public static ValidationOptions standard(LocalDate today) {
    return new ValidationOptions(RuleSet.standard(), ProjectRules.none(), today);
  }
}

package org.headroom.rules;

import java.util.Objects;
import org.headroom.model.Element;
import org.headroom.model.Violation;

/**
 * A rule: facts for people and a check.
 *
 * @param id such as {@code HR301}, where the hundreds give the group; {@code ACME-1} for a rule of a project
 * @param severity unless a project overrides it
 * @param title what is wrong, in a few words
 * @param rationale why somebody who operates the system cares
 * @param inspects what is looked at, and when the rule fires
 * @param remedy what to do
 * @param check reports every element that breaks the rule
 * @param fixer offers changes that remove the cause of a finding
 */
public record Rule(String id, Severity severity, String title, String rationale, String inspects, String remedy,
    Check check, Fixer fixer) {
  /** Looks at a model and reports what breaks the rule; reads only. */
  @FunctionalInterface
  public interface Check {
    void run(ReviewedModel model, Report report);
  }

  /** Takes what a check finds. */
  public interface Report {
    /**
     * Reports an element.
     *
     * @param message a sentence that names the element by its label
     */
    void add(Element element, String message);

    /** Reports an element with a remedy of its own instead of that of the rule. */
    void add(Element element, String message, String remedy);

    /** Reports the architecture as a whole. */
    void addToArchitecture(String message);

    /** Reports a broken invariant on its element, or on the architecture when it belongs to none. */
    default void add(Violation violation) {
      violation.element().ifPresentOrElse(
          element -> add(element, violation.message(), violation.remedy()),
          () -> addToArchitecture(violation.toString()));
    }
  }

  public Rule {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(check);
    Objects.requireNonNull(fixer);
    if (!id.matches("HR[1-9][0-9]{2}") && !isOwnId(id)) {
      throw new IllegalArgumentException("a rule id is HR301 or, for rules of others, ACME-1; not '" + id + "'");
    }
  }

  /** A rule without quick fixes. */
  public Rule(String id, Severity severity, String title, String rationale, String inspects, String remedy,
      Check check) {
    this(id, severity, title, rationale, inspects, remedy, check, Fixer.NONE);
  }

  /** This rule with quick fixes. */
  public Rule fixedBy(Fixer with) {
    return new Rule(id, severity, title, rationale, inspects, remedy, check, with);
  }

  /** Whether an id is one for rules of a project or a provider: capital letters, a hyphen and a number. */
  static boolean isOwnId(String id) {
    return id.matches("(?!HR-)[A-Z][A-Z0-9]{0,15}-[0-9]{1,4}");
  }

  /** The group of rules that it belongs to. */
  public RuleGroup group() {
    return RuleGroup.of(id);
  }
}

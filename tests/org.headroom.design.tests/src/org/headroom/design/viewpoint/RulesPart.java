package org.headroom.design.viewpoint;

import org.headroom.rules.Fixer;
import org.headroom.rules.Rule;
import org.headroom.rules.RuleSet;

/** One validation rule for each rule of Headroom; all of them ask it. */
final class RulesPart {
  private RulesPart() {
  }

  /** Adds the rules to a diagram. */
  static void add(Part diagram) {
    Part set = diagram.child("validationSet").with("name", "Headroom")
        .with("documentation", "The rules of Headroom. docs/rules.md explains them.");
    for (Rule rule : RuleSet.standard().rules()) {
      Part added = rule(set, rule.id(), rule.title(), rule.severity().name(), "headroom::Element",
          Aql.self("satisfies", rule.id()), Aql.self("objection", rule.id()));
      if (rule.fixer() != Fixer.NONE) {
        ToolsPart.calls(added.child("fixes").with("name", "Make the recommended change"),
            Aql.self("fixFor", rule.id()));
      }
    }
    rule(set, "Architecture", "Findings on the architecture as a whole", "WARNING", "headroom::Architecture",
        Aql.self("hasNoFindings"), Aql.self("findingTexts"));
    rule(set, "Files", "Project files and the last result can be read", "ERROR", "headroom::Architecture",
        Aql.self("hasReadableFiles"), Aql.self("fileProblems"));
  }

  private static Part rule(Part set, String name, String label, String level, String type, String audit,
      String message) {
    Part rule = set.child("ownedRules", "validation:SemanticValidationRule").with("name", name).with("label", label)
        .with("level", level).with("targetClass", type).with("message", message);
    rule.child("audits").with("auditExpression", audit);
    return rule;
  }
}

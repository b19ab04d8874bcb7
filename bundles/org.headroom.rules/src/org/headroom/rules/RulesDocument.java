package org.headroom.rules;

import java.util.Locale;
import java.util.stream.Collectors;

/** The reference of the rules for people, as Markdown. */
public final class RulesDocument {
  private RulesDocument() {}

  /** One section per rule, grouped, with an index in front; links go to {@code #hr301}. */
  public static String markdown(RuleSet rules) {
    StringBuilder text = new StringBuilder("""
        # Rules

        This page is generated from the rules; see the test `RulesDocumentTest` for how to write it anew.

        Severities can be changed per project in `.headroom/rules.yaml`:

        ```yaml
        severities:
          HR301: error
          HR604: off
        ```

        A finding on one element can be suppressed in the model, with a reason and a last day. After that day the
        suppression is itself a finding (HR691).

        | Rule | Severity | Title |
        |---|---|---|
        """);
    for (Rule rule : rules.rules()) {
      text.append("| [").append(rule.id()).append("](#").append(rule.id().toLowerCase(Locale.ROOT)).append(") | ")
          .append(rule.severity().word()).append(" | ").append(rule.title()).append(" |\n");
    }
    for (RuleGroup group : RuleGroup.values()) {
      String sections = rules.rules().stream().filter(rule -> rule.group() == group).map(RulesDocument::section)
          .collect(Collectors.joining());
      if (!sections.isEmpty()) {
        text.append("\n## ").append(group.title()).append('\n').append(sections);
      }
    }
    return text.toString();
  }

  private static String section(Rule rule) {
    return "\n### " + rule.id() + "\n\n**" + rule.title() + "** (" + rule.severity().word() + ")\n\n"
        + rule.rationale() + "\n\n*Inspects:* " + rule.inspects() + "\n\n*Remedy:* " + rule.remedy() + "\n";
  }
}

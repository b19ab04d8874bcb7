package org.headroom.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference of the rules for people, as Markdown. */
public final class RulesDocument {
  private RulesDocument() {}

  /**
   * What a rule says about a small model.
   *
   * @param message of its first finding
   * @param fixes titles of the quick fixes that are offered for it
   */
  public record Example(String message, List<String> fixes) {}

  /**
   * One section per rule, grouped, with an index in front; links go to {@code #hr301}.
   *
   * @param examples by rule id
   */
  public static String markdown(RuleSet rules, Map<String, Example> examples) {
    StringBuilder text = new StringBuilder("""
        # Rules

        This page is generated from the rules; see the test `RulesDocumentTest` for how to write it anew.

        Severities can be changed per project in `.headroom/rules.yaml`:

        ```yaml
        severities:
          HR301: error
          HR604: off
        ```

        A project can add [rules of its own](custom-rules.md). Findings of a legacy model can be put aside in a
        [baseline](user-guide.md#checking-a-legacy-model).

        A finding on one element can be suppressed in the model, with a reason and a last day. After that day the
        suppression is itself a finding (HR691), and so is one that hides nothing (HR694).

        | Rule | Severity | Title | Quick fix |
        |---|---|---|---|
        """);
    for (Rule rule : rules.rules()) {
      text.append("| [").append(rule.id()).append("](#").append(rule.id().toLowerCase(Locale.ROOT)).append(") | ")
          .append(rule.severity().word()).append(" | ").append(rule.title()).append(" | ")
          .append(rule.fixer() == Fixer.NONE ? "" : "yes").append(" |\n");
    }
    for (RuleGroup group : RuleGroup.values()) {
      String sections = rules.rules().stream().filter(rule -> rule.group() == group)
          .map(rule -> section(rule, examples.get(rule.id()))).collect(Collectors.joining());
      if (!sections.isEmpty()) {
        text.append("\n## ").append(group.title()).append('\n').append(sections);
      }
    }
    return text.toString();
  }

  private static String section(Rule rule, Example example) {
    if (example == null) {
      throw new IllegalArgumentException("there is no example of " + rule.id());
    }
    String fixes = example.fixes().isEmpty() ? ""
        : "\n\n*Quick fix:* " + String.join("; ", example.fixes()) + ".";
    return "\n### " + rule.id() + "\n\n**" + rule.title() + "** (" + rule.severity().word() + ")\n\n"
        + rule.rationale() + "\n\n*Inspects:* " + rule.inspects() + "\n\n*Example:* " + example.message()
        + "\n\n*Remedy:* " + rule.remedy() + fixes + "\n";
  }
}

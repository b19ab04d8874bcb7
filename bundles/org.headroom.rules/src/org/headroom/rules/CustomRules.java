package org.headroom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.headroom.catalogue.yaml.YamlNode;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.rules.expression.Budget;
import org.headroom.rules.expression.Condition;
import org.headroom.rules.expression.ExpressionException;

/** Reads rules that a project states as conditions; docs/custom-rules.md describes them. */
final class CustomRules {
  private static final int MOST_RULES = 200;
  /** Looks at elements per rule and validation; far beyond what a rule over a model of 10,000 elements needs. */
  private static final long STEPS = 5_000_000;
  private static final Set<String> KEYS =
      Set.of("title", "rationale", "severity", "on", "when", "assert", "message", "remedy");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Takes complaints about the file. */
  interface Problems {
    void add(YamlNode node, String message, String remedy);
  }

  private final Problems problems;

  CustomRules(Problems problems) {
    this.problems = problems;
  }

  /** The rules of a map from ids to rules; wrong ones are reported and left out. */
  List<Rule> read(Map<String, YamlNode> nodes, RuleSet known) {
    List<Rule> rules = new ArrayList<>();
    nodes.forEach((id, node) -> {
      if (!Rule.isOwnId(id)) {
        problems.add(node, "'" + id + "' is not an id for a rule of a project",
            "Use capital letters, a hyphen and a number, such as ACME-1; HR is reserved");
      } else if (known.find(id).isPresent()) {
        problems.add(node, "there is a rule " + id + " already", "Choose another number");
      } else if (rules.size() == MOST_RULES) {
        problems.add(node, "a project has at most " + MOST_RULES + " rules", "Remove some");
      } else if (!node.isMap()) {
        problems.add(node, "the rule " + id + " is not a map", "Write lines such as 'title: …' below it");
      } else {
        rule(id, node).ifPresent(rules::add);
      }
    });
    return rules;
  }

  private Optional<Rule> rule(String id, YamlNode node) {
    Map<String, String> texts = texts(id, node);
    boolean complete = true;
    for (String key : List.of("title", "on", "assert")) {
      if (texts.getOrDefault(key, "").isBlank()) {
        problems.add(node, "the rule " + id + " has no '" + key + "'", "Add a line '" + key + ": …'");
        complete = false;
      }
    }
    if (!complete) {
      return Optional.empty();
    }
    Optional<EClass> type = type(texts.get("on"));
    if (type.isEmpty()) {
      problems.add(node.entries().get("on"), "'" + texts.get("on") + "' is no class of elements",
          "docs/modelling-reference.md lists them; Component, Connection and Boundary stand for all of a kind");
      return Optional.empty();
    }
    Optional<Condition> when = condition(id, "when", node, texts.getOrDefault("when", ""), type.get());
    Optional<Condition> wanted = condition(id, "assert", node, texts.get("assert"), type.get());
    Optional<Severity> severity = severity(id, node, texts.get("severity"));
    String message = texts.getOrDefault("message", "'{label}': " + texts.get("title") + ".");
    boolean printable = placeholders(id, node, message, type.get());
    if (wanted.isEmpty() || severity.isEmpty() || !printable || when.isEmpty() && texts.containsKey("when")) {
      return Optional.empty();
    }
    String remedy = sentence(texts.getOrDefault("remedy", "Change the element such that: " + texts.get("assert")));
    String rationale = sentence(texts.getOrDefault("rationale", "A rule of this project"));
    String inspects = "Each " + type.get().getName() + (texts.containsKey("when") ? " where " + texts.get("when") : "")
        + ": " + texts.get("assert") + ".";
    return Optional.of(new Rule(id, severity.get(), texts.get("title"), rationale, inspects, remedy,
        new Check(id, type.get(), when, wanted.get(), message)));
  }

  private Map<String, String> texts(String id, YamlNode node) {
    Map<String, String> texts = new HashMap<>();
    node.repeatedKeys().forEach(key -> problems.add(key, "'" + key.text() + "' occurs twice", "Remove one of them"));
    node.entries().forEach((key, value) -> {
      if (!KEYS.contains(key)) {
        problems.add(value, "unknown key '" + key + "' in " + id,
            "Known are " + String.join(", ", KEYS.stream().sorted()
            .toList()));
      } else if (!value.isText()) {
        problems.add(value, "'" + key + "' of " + id + " is not a text", "Write it in one line, in quotes if needed");
      } else {
        texts.put(key, value.text());
      }
    });
    return texts;
  }

  private static Optional<EClass> type(String name) {
    EClassifier found = HeadroomPackage.eINSTANCE.getEClassifier(name);
    return found instanceof EClass type && HeadroomPackage.Literals.ELEMENT.isSuperTypeOf(type)
        ? Optional.of(type) : Optional.empty();
  }

  private Optional<Condition> condition(String id, String key, YamlNode node, String text, EClass type) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Condition.parse(text, type));
    } catch (ExpressionException e) {
      problems.add(node.entries().get(key), "'" + key + "' of " + id + ", column " + e.column() + ": " + e.getMessage(),
          "docs/custom-rules.md describes conditions");
      return Optional.empty();
    }
  }

  private boolean placeholders(String id, YamlNode node, String message, EClass type) {
    for (Matcher m = PLACEHOLDER.matcher(message); m.find();) {
      try {
        Condition.check(m.group(1), type);
      } catch (ExpressionException e) {
        problems.add(node.entries().get("message"), "'{" + m.group(1) + "}' in the message of " + id + ": "
            + e.getMessage(), "Name a feature of the element, such as {label}");
        return false;
      }
    }
    return true;
  }

  private Optional<Severity> severity(String id, YamlNode node, String word) {
    if (word == null) {
      return Optional.of(Severity.WARNING);
    }
    Optional<Severity> severity = Arrays.stream(Severity.values()).filter(s -> s.word().equals(word)).findFirst();
    if (severity.isEmpty()) {
      problems.add(node.entries().get("severity"), "'" + word + "' is not a severity of " + id,
          "Use one of info, warning, error");
    }
    return severity;
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped : stripped + ".";
  }

  private record Check(String id, EClass type, Optional<Condition> when, Condition wanted, String message)
      implements Rule.Check {
    @Override
    public void run(ReviewedModel model, Rule.Report report) {
      Budget budget = new Budget(STEPS);
      try {
        for (Element element : model.elements()) {
          if (type.isInstance(element) && (when.isEmpty() || when.get().holds(element, budget))
              && !wanted.holds(element, budget)) {
            report.add(element, PLACEHOLDER.matcher(message)
                .replaceAll(m -> Matcher.quoteReplacement(print(m.group(1), element))));
          }
        }
      } catch (ExpressionException e) {
        report.addToArchitecture("The rule " + id + " was stopped: " + e.getMessage() + ". Simplify its condition.");
      }
    }

    private String print(String path, Element element) {
      if (path.strip().equals("label")) {
        return ReviewedModel.label(element);
      }
      String text = Condition.print(path, element, type);
      return text.isEmpty() ? "nothing" : text;
    }
  }
}

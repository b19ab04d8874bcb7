package org.headroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Suppression;

/** Applies rules to an architecture. */
public final class Validator {
  private Validator() {}

  /**
   * The findings on a model, the most serious first, then by rule, then in the order of the model. Findings that an
   * element suppresses on the day of the options are left out.
   */
  public static List<Finding> validate(Architecture architecture, Catalogue catalogue, ValidationOptions options) {
    ReviewedModel model = new ReviewedModel(architecture, catalogue, options.today(), options.rules().ids());
    Collector collector = new Collector(architecture, options);
    for (Rule rule : options.rules().rules()) {
      if (!options.project().off().contains(rule.id())) {
        collector.run(rule, model);
      }
    }
    // The sort is stable: inside a rule the order of the checks, which is that of the model, stays.
    collector.findings.sort(Comparator.comparing(Finding::severity).reversed().thenComparing(f -> f.rule().id()));
    return List.copyOf(collector.findings);
  }

  private static final class Collector implements Rule.Report {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Element, Set<String>> suppressed = new HashMap<>();
    private final Architecture architecture;
    private final ValidationOptions options;
    private Rule rule;

    Collector(Architecture architecture, ValidationOptions options) {
      this.architecture = architecture;
      this.options = options;
    }

    void run(Rule toRun, ReviewedModel model) {
      rule = toRun;
      rule.check().run(model, this);
    }

    @Override
    public void add(Element element, String message) {
      add(element, message, rule.remedy());
    }

    @Override
    public void add(Element element, String message, String remedy) {
      if (!suppressed.computeIfAbsent(element, this::suppressedRules).contains(rule.id())) {
        String id = element.getId() == null ? "" : element.getId();
        findings.add(new Finding(rule, severity(), id, ReviewedModel.label(element), message, remedy));
      }
    }

    @Override
    public void addToArchitecture(String message) {
      String name = architecture.getName() == null ? "" : architecture.getName();
      findings.add(new Finding(rule, severity(), "", name, message, rule.remedy()));
    }

    private Severity severity() {
      return options.project().severities().getOrDefault(rule.id(), rule.severity());
    }

    private Set<String> suppressedRules(Element element) {
      Set<String> ids = new HashSet<>();
      for (Suppression suppression : element.getSuppressions()) {
        LocalDate expires = suppression.getExpires();
        if (expires == null || !options.today().isAfter(expires)) {
          ids.add(suppression.getRuleId());
        }
      }
      return ids;
    }
  }
}

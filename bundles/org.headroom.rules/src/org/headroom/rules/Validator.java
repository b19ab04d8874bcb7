package org.headroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Suppression;

/** Applies rules to an architecture. */
public final class Validator {
  /** The rule that the validator itself checks. */
  static final String IDLE_SUPPRESSION = "HR694";

  private Validator() {}

  /**
   * The findings on a model, the most serious first, then by rule, then in the order of the model. Findings that an
   * element suppresses on the day of the options are left out.
   */
  public static List<Finding> validate(Architecture architecture, Catalogue catalogue, ValidationOptions options) {
    ReviewedModel model = new ReviewedModel(architecture, catalogue, options.today(), options.allRules());
    Collector collector = new Collector(model, options);
    collector.runAll();
    // The sort is stable: inside a rule the order of the checks, which is that of the model, stays.
    collector.findings.sort(Comparator.comparing(Finding::severity).reversed().thenComparing(f -> f.rule().id()));
    return List.copyOf(collector.findings);
  }

  /** Suppressions on an element that hide nothing today, although their rules were applied. */
  static List<Suppression> idle(ReviewedModel model, Set<String> off, Element element) {
    return element.getSuppressions().stream().filter(s -> isInForce(s, model.today()) && !model.isMatched(s)
        && model.ruleIds().contains(s.getRuleId()) && !off.contains(s.getRuleId())
        && !s.getRuleId().equals(IDLE_SUPPRESSION)).toList();
  }

  /** What {@link #idle} needs to know, for a model that no rule has looked at yet. */
  static void matchSuppressions(ReviewedModel model) {
    if (model.startMatching()) {
      new Collector(model, new ValidationOptions(model.rules(), ProjectRules.none(), model.today())).runAll();
    }
  }

  private static boolean isInForce(Suppression suppression, LocalDate today) {
    return suppression.getExpires() == null || !today.isAfter(suppression.getExpires());
  }

  private static final class Collector implements Rule.Report {
    private final List<Finding> findings = new ArrayList<>();
    private final ReviewedModel model;
    private final ValidationOptions options;
    private Rule rule;

    Collector(ReviewedModel model, ValidationOptions options) {
      this.model = model;
      this.options = options;
    }

    /** The rule about idle suppressions comes last, because it looks at what the others have found. */
    void runAll() {
      model.rules().rules().stream().filter(r -> !options.project().off().contains(r.id()))
          .sorted(Comparator.comparing(r -> r.id().equals(IDLE_SUPPRESSION))).forEach(next -> {
            rule = next;
            next.check().run(model, this);
            if (next.id().equals(IDLE_SUPPRESSION)) {
              model.elements().forEach(this::reportIdle);
            }
          });
    }

    private void reportIdle(Element element) {
      for (Suppression s : idle(model, options.project().off(), element)) {
        add(element, "'" + ReviewedModel.label(element) + "' suppresses " + s.getRuleId()
            + ", which finds nothing there.");
      }
    }

    @Override
    public void add(Element element, String message) {
      add(element, message, rule.remedy());
    }

    @Override
    public void add(Element element, String message, String remedy) {
      List<Suppression> suppressions = element.getSuppressions().stream()
          .filter(s -> rule.id().equals(s.getRuleId()) && isInForce(s, model.today())).toList();
      suppressions.forEach(model::matched);
      if (suppressions.isEmpty()) {
        String id = element.getId() == null ? "" : element.getId();
        findings.add(new Finding(rule, severity(), id, ReviewedModel.label(element), message, remedy));
      }
    }

    @Override
    public void addToArchitecture(String message) {
      String name = model.architecture().getName() == null ? "" : model.architecture().getName();
      findings.add(new Finding(rule, severity(), "", name, message, rule.remedy()));
    }

    private Severity severity() {
      return options.project().severities().getOrDefault(rule.id(), rule.severity());
    }
  }
}

package org.headroom.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Suppression;

/**
 * The quick fixes for findings on one model. Findings may come from an earlier state or a copy of the model: elements
 * are found by their ids, and what no longer applies is not offered. Valid until the model changes.
 */
public final class QuickFixes {
  private final ReviewedModel model;
  private final Map<String, Element> byId;

  private QuickFixes(ReviewedModel model) {
    this.model = model;
    byId = Contents.byId(model.architecture());
  }

  /**
   * Fixes for a model.
   *
   * @param rules all rules there are
   * @param today the day on which suppressions are judged
   */
  public static QuickFixes on(Architecture architecture, Catalogue catalogue, RuleSet rules, LocalDate today) {
    return new QuickFixes(new ReviewedModel(architecture, catalogue, today, rules));
  }

  /** The changes to choose from, the recommended one first; none when there is no sensible one. */
  public List<QuickFix> of(Finding finding) {
    return site(finding).map(site -> finding.rule().fixer().offer(site)).orElse(List.of());
  }

  private Optional<FixSite> site(Finding finding) {
    if (finding.elementId().isEmpty()) {
      return Optional.of(new FixSite(model, Optional.empty()));
    }
    return Optional.ofNullable(byId.get(finding.elementId())).map(e -> new FixSite(model, Optional.of(e)));
  }

  /**
   * Accepts a finding instead of removing its cause: its element suppresses the rule. The question asks for the reason.
   *
   * @param expires last day; empty for ever
   * @return nothing when the finding is about the architecture as a whole, which cannot suppress a rule
   */
  public Optional<QuickFix> suppression(Finding finding, Optional<LocalDate> expires) {
    return site(finding).flatMap(FixSite::element).map(element -> {
      String rule = finding.rule().id();
      return QuickFix.asking("Suppress " + rule + " on '" + ReviewedModel.label(element) + "'",
          "Adds a suppression of " + rule + " to '" + ReviewedModel.label(element) + "'"
              + expires.map(day -> " until " + day).orElse(" without a last day") + ".",
          "Why is this acceptable?", reason -> {
            element.getSuppressions().removeIf(old -> rule.equals(old.getRuleId()));
            Suppression suppression = HeadroomFactory.eINSTANCE.createSuppression();
            suppression.setRuleId(rule);
            suppression.setReason(reason);
            suppression.setExpires(expires.orElse(null));
            element.getSuppressions().add(suppression);
          });
    });
  }
}

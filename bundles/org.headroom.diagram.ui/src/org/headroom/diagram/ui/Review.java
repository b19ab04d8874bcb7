package org.headroom.diagram.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.headroom.catalogue.Catalogue;
import org.headroom.diagram.render.Overlay;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.rules.Finding;
import org.headroom.rules.QuickFix;
import org.headroom.rules.QuickFixes;
import org.headroom.rules.RuleSet;

/**
 * What the rules found in a model.
 *
 * @param findings all findings
 * @param catalogue the catalogue that was used
 * @param rules all rules there are
 * @param foreseen what the analytic engine foresees for the first scenario; nothing when it cannot solve the model
 */
public record Review(List<Finding> findings, Catalogue catalogue, RuleSet rules, Optional<Overlay> foreseen) {
  public Review {
    findings = List.copyOf(findings);
  }

  /** The findings on an element, the severest first. */
  public List<Finding> on(Element element) {
    return findings.stream().filter(finding -> finding.elementId().equals(element.getId()))
        .sorted(java.util.Comparator.comparing(Finding::severity).reversed()).toList();
  }

  /** What can be done about a finding, the recommended first. */
  public List<QuickFix> fixes(Finding finding, Architecture architecture) {
    return QuickFixes.on(architecture, catalogue, rules, LocalDate.now()).of(finding);
  }

  /** Accepting the finding with a reason. */
  public Optional<QuickFix> suppression(Finding finding, Architecture architecture) {
    return QuickFixes.on(architecture, catalogue, rules, LocalDate.now()).suppression(finding, Optional.empty());
  }
}

package org.headroom.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.rules.Finding;
import org.headroom.rules.QuickFix;

/** What the rules object to, and the changes that remedy it. */
public final class FindingServices {

  /** The object itself when it is an element with findings; nothing otherwise. */
  public List<Element> withFindings(EObject object) {
    return object instanceof Element element && !Checked.findings(element).isEmpty() ? List.of(element) : List.of();
  }

  /** Whether there is a finding on the element. */
  public boolean hasFindings(EObject object) {
    return !findings(object).isEmpty();
  }

  /** Whether there is no finding on the element. */
  public boolean hasNoFindings(EObject object) {
    return findings(object).isEmpty();
  }

  /** Whether the most serious finding on the element has this severity: ERROR, WARNING or INFO. */
  public boolean worstIs(EObject object, String severity) {
    return findings(object).stream().findFirst().map(finding -> finding.severity().name().equals(severity))
        .orElse(false);
  }

  /** How many findings there are on the element. */
  public String findingCount(EObject object) {
    return Integer.toString(findings(object).size());
  }

  /** All findings on the element, each with its remedy, one a line. */
  public String findingTexts(EObject object) {
    return findings(object).stream().map(FindingServices::text).collect(Collectors.joining("\n"));
  }

  /** Whether the rule has no objection to the element. */
  public boolean satisfies(EObject object, String rule) {
    return findings(object).stream().noneMatch(finding -> finding.rule().id().equals(rule));
  }

  /** What the rule objects to in the element, and what to do. */
  public String objection(EObject object, String rule) {
    return findings(object).stream().filter(finding -> finding.rule().id().equals(rule)).map(FindingServices::text)
        .collect(Collectors.joining("\n"));
  }

  /** Whether there is a change that removes one of the findings on the element and asks nothing. */
  public boolean hasFix(EObject object) {
    return findings(object).stream().anyMatch(finding -> fix(object, finding).isPresent());
  }

  /** Makes the recommended change for the most serious finding on the element that has one. */
  public EObject fixWorst(EObject object) {
    findings(object).stream().map(finding -> fix(object, finding)).flatMap(Optional::stream).findFirst()
        .ifPresent(fix -> apply(object, fix));
    return object;
  }

  /** Makes the recommended change for the objection of one rule. */
  public EObject fixFor(EObject object, String rule) {
    findings(object).stream().filter(finding -> finding.rule().id().equals(rule))
        .map(finding -> fix(object, finding)).flatMap(Optional::stream).findFirst()
        .ifPresent(fix -> apply(object, fix));
    return object;
  }

  /** Whether the files of the project and the last result can be read. */
  public boolean hasReadableFiles(EObject object) {
    return fileProblems(object).isEmpty();
  }

  /** What is wrong with the files of the project or with the last result. */
  public String fileProblems(EObject object) {
    return Place.architecture(object).stream()
        .flatMap(architecture -> Stream.of(Checked.of(architecture).problem(), LastRun.of(architecture).problem()))
        .filter(problem -> !problem.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static List<Finding> findings(EObject object) {
    return object instanceof Element element ? Checked.findings(element)
        : object instanceof Architecture architecture ? Checked.findings(architecture) : List.of();
  }

  private static String text(Finding finding) {
    return finding.rule().id() + " " + finding.message() + " " + finding.remedy();
  }

  private static Optional<QuickFix> fix(EObject object, Finding finding) {
    return Place.architecture(object).flatMap(architecture -> Checked.of(architecture).fixes(finding).stream()
        .filter(fix -> fix.question().isEmpty()).findFirst());
  }

  private static void apply(EObject object, QuickFix fix) {
    ToolServices.edit(object, edits -> edits.apply(fix, ""));
  }
}

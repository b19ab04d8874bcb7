package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every quick fix removes its finding, makes no new error and can be undone. */
class QuickFixTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final RuleSet RULES = RuleSet.standard();

  private static Catalogue catalogue;

  @BeforeAll
  static void readCatalogue() {
    catalogue = Catalogue.builtIn();
  }

  static List<Example> violations() {
    return Example.all().stream().filter(e -> e.element() != null).toList();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void fixRemovesItsFindingWithoutANewErrorAndCanBeUndone(Example example) {
    int offered = fixes(Drawing.of(example.model()), example).size();
    for (int i = 0; i < offered; i++) {
      Architecture model = inResource(Drawing.of(example.model()));
      Architecture before = EcoreUtil.copy(model);
      QuickFix fix = fixes(model, example).get(i);
      Set<String> errors = errors(model);
      ChangeRecorder recorder = new ChangeRecorder(model.eResource());
      apply(fix);
      ChangeDescription change = recorder.endRecording();
      assertFalse(EcoreUtil.equals(before, model), fix.title() + " changes something");
      assertTrue(findings(model).stream().noneMatch(f -> isAbout(f, example)), fix + " leaves " + findings(model));
      Set<String> made = errors(model);
      made.removeAll(errors);
      assertEquals(Set.of(), made, fix.toString());
      change.apply();
      assertTrue(EcoreUtil.equals(before, model), fix.title() + " can be undone");
    }
  }

  @Test
  void atLeastAThirdOfTheRulesHasAFix() {
    Set<String> fixed = new TreeSet<>();
    for (Example example : violations()) {
      if (!fixes(Drawing.of(example.model()), example).isEmpty()) {
        fixed.add(example.rule());
      }
    }
    Set<String> announced = RULES.rules().stream().filter(r -> r.fixer() != Fixer.NONE).map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(announced, fixed, "each rule with a fixer has an example in which it offers something");
    assertTrue(3 * fixed.size() >= RULES.rules().size(), fixed.size() + " of " + RULES.rules().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Cache cache ttl=3600ms                                                       | HR404 | Set the TTL to 1 h
      Microservice a; Microservice b; a -> b                                       | HR308 | Set the timeout to 2 s
      Microservice a; Microservice b; SqlDatabase c; a -> b; b -> c timeout=5s     | HR308 | Set the timeout to 5 s
      Client u; Microservice a; Microservice b; u -> a timeout=500ms; a -> b       | HR308 | Set the timeout to 500 ms
      Microservice svc; SqlDatabase db; db -> svc                                  | HR101 | Reverse the connection
      VirtualNetwork n cidr=10.1.2.3/16                            | HR206 | Set the address range to 10.1.0.0/16
      Microservice svc instanceType=t3.lage                                        | HR601 | Use 't3.large'
      Subnet net {; Cache c; }; Microservice svc                                   | HR201 | Move it into 'net'
      Region r code=us-east {; Client u region=eu-west; }                     | HR205 | Set the region to us-east
      """)
  void recommendedFixSaysWhatItDoes(String model, String rule, String title) {
    Architecture architecture = Drawing.of(model.replace(";", "\n"));
    Finding finding = findings(architecture).stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElseThrow();
    assertEquals(title, fixes(architecture, finding).get(0).title());
  }

  @Test
  void fixesAreOfferedForALaterStateOfTheModel() {
    Architecture model = Drawing.of("SqlDatabase db");
    Finding backup = finding(model, "HR316");
    Architecture other = Drawing.of("SqlDatabase renamed");
    assertEquals(List.of(), fixes(other, backup), "the element is gone");
    assertEquals(1, fixes(Drawing.of("SqlDatabase db replicas=2"), backup).size());
  }

  @Test
  void fixThatAsksNeedsAnAnswer() {
    Architecture model = Drawing.of("Microservice svc");
    QuickFix owner = fixes(model, finding(model, "HR605")).get(0);
    assertThrows(IllegalStateException.class, owner::apply);
    assertThrows(IllegalArgumentException.class, () -> owner.apply("  "));
    owner.apply(" checkout team ");
    assertEquals("checkout team", model.getOwner());
  }

  @Test
  void findingCanBeAcceptedWithAReasonUntilADay() {
    Architecture model = Drawing.of("SqlDatabase db");
    Finding backup = finding(model, "HR316");
    QuickFixes.on(model, catalogue, RULES, TODAY).suppression(backup, Optional.of(TODAY)).orElseThrow()
        .apply("rebuilt from events");
    assertTrue(findings(model).stream().noneMatch(f -> f.rule().id().startsWith("HR316")));
    assertEquals(TODAY, model.getNodes().get(0).getSuppressions().get(0).getExpires());
    Finding owner = finding(model, "HR605");
    assertTrue(QuickFixes.on(model, catalogue, RULES, TODAY).suppression(owner, Optional.empty()).isEmpty(),
        "the architecture has no suppressions");
  }

  private static void apply(QuickFix fix) {
    if (fix.question().isPresent()) {
      fix.apply("because we say so");
    } else {
      fix.apply();
    }
  }

  private static Architecture inResource(Architecture model) {
    Resource resource = new ResourceImpl(URI.createURI("model.headroom"));
    resource.getContents().add(model);
    return model;
  }

  private static List<QuickFix> fixes(Architecture model, Example example) {
    List<QuickFix> fixes = new ArrayList<>();
    findings(model).stream().filter(f -> isAbout(f, example)).findFirst()
        .ifPresent(f -> fixes.addAll(fixes(model, f)));
    return fixes;
  }

  private static List<QuickFix> fixes(Architecture model, Finding finding) {
    return QuickFixes.on(model, catalogue, RULES, TODAY).of(finding);
  }

  private static boolean isAbout(Finding finding, Example example) {
    return finding.rule().id().equals(example.rule()) && finding.elementId().equals(example.element());
  }

  private static Finding finding(Architecture model, String rule) {
    return findings(model).stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElseThrow();
  }

  private static Set<String> errors(Architecture model) {
    return findings(model).stream().filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.rule().id() + " " + f.elementId()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Finding> findings(Architecture model) {
    return Validator.validate(model, catalogue, new ValidationOptions(RULES, ProjectRules.none(), TODAY));
  }
}

package org.headroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code model <- catalogue <- rules <- analysis -> simulation}, and nothing uses what stands above it. */
class DependencyDirectionTest {

  static List<Bundle> bundles() {
    return Bundle.all();
  }

  @Test
  void everyBundleHasItsPlaceInTheDirection() {
    Set<String> without = new TreeSet<>();
    Bundle.inCheckout().forEach(bundle -> without.add(bundle.name()));
    without.removeAll(Bundle.MAY_USE.keySet());
    without.removeAll(Bundle.WORKBENCH_MAY_USE.keySet());
    assertEquals(Set.of(), without, "bundles without an entry in Bundle.MAY_USE or WORKBENCH_MAY_USE");
  }

  @Test
  void workbenchRequiresOnlyBundlesBelow() {
    for (Bundle bundle : Bundle.inCheckout()) {
      Set<String> allowed = Bundle.WORKBENCH_MAY_USE.get(bundle.name());
      if (allowed != null) {
        Set<String> notBelow = new TreeSet<>(bundle.requiredBundles().keySet());
        notBelow.removeIf(name -> !name.startsWith("org.headroom.") || allowed.contains(name));
        assertEquals(Set.of(), notBelow, "Require-Bundle of " + bundle);
      }
    }
  }

  @Test
  void editorDoesNotNeedTheCompatibilityFragment() {
    Bundle editor = Bundle.inCheckout().stream().filter(bundle -> bundle.name().equals("org.headroom.diagram.ui"))
        .findFirst().orElseThrow();
    assertEquals("bundle-version=\"[3.2.0,4.0.0)\";visibility:=reexport",
        editor.requiredBundles().get("org.eclipse.gef"),
        "newer GEF Classic of an Eclipse IDE is welcome too");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void classesUseOnlyBundlesBelow(Bundle bundle) {
    Set<String> allowed = bundle.mayUse();
    DescribedPredicate<JavaClass> notBelow = DescribedPredicate.describe(
        "belong to a bundle of this project other than " + allowed,
        type -> type.getPackageName().startsWith("org.headroom.")
            && !bundle.owns(type)
            && Bundle.all().stream().noneMatch(other -> allowed.contains(other.name()) && other.owns(type)));
    ArchRuleDefinition.noClasses().should().dependOnClassesThat(notBelow).check(bundle.classes());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void manifestRequiresOnlyBundlesBelow(Bundle bundle) {
    Set<String> notBelow = new TreeSet<>();
    for (String required : bundle.requiredBundles().keySet()) {
      if (required.startsWith("org.headroom.") && !bundle.mayUse().contains(required)) {
        notBelow.add(required);
      }
    }
    assertEquals(Set.of(), notBelow, "Require-Bundle of " + bundle);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void classesStayInThePackagesOfTheirBundle(Bundle bundle) {
    ArchRuleDefinition.classes().should().resideInAnyPackage(bundle.name() + "..").check(bundle.classes());
  }
}

package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.VersionRange;

/**
 * The feature of the update site, provisioned together with a bare Eclipse platform and GEF and started without a
 * screen: it brings its editor, and asks for nothing that an Eclipse IDE since 2024-06 does not have.
 */
class InstallationTest {
  /** Versions in the platform of 2024-06 of what our manifests may set a lower bound for. */
  private static final java.util.Map<String, String> OF_2024_06 = java.util.Map.of("org.eclipse.gef", "3.18.0",
      "org.eclipse.emf.edit", "2.21.0", "org.eclipse.emf.ecore", "2.36.0", "org.eclipse.emf.ecore.change", "2.16.0",
      "org.eclipse.emf.ecore.xmi", "2.37.0", "org.eclipse.emf.common", "2.30.0");

  private final BundleContext context = FrameworkUtil.getBundle(InstallationTest.class).getBundleContext();

  private List<Bundle> headroom() {
    return Arrays.stream(context.getBundles()).filter(each -> each.getSymbolicName().startsWith("org.headroom."))
        .toList();
  }

  @Test
  void everyBundleIsResolvedWithoutThePartsOfTheStandAloneWorkbench() {
    List<String> names = headroom().stream().map(Bundle::getSymbolicName).toList();
    assertTrue(names.contains("org.headroom.ui"), names.toString());
    assertTrue(!names.contains("org.headroom.diagram.gef.compat"), "an IDE has a GEF of its own");
    List<String> unresolved = headroom().stream().filter(each -> each.getState() < Bundle.RESOLVED)
        .map(Bundle::getSymbolicName).toList();
    assertEquals(List.of(), unresolved);
  }

  @Test
  void modelFilesHaveTheirEditor() {
    List<IConfigurationElement> editors = Arrays.stream(
        Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.editors"))
        .filter(each -> "headroom".equals(each.getAttribute("extensions"))).toList();
    assertEquals(1, editors.size());
    assertEquals("org.headroom.diagram.ui.editor", editors.get(0).getAttribute("id"));
    assertNotNull(Platform.getBundle(editors.get(0).getContributor().getName()));
  }

  @Test
  void everyClassNamedByAnExtensionIsThere() {
    Set<String> missing = new TreeSet<>();
    for (Bundle bundle : headroom()) {
      for (var extension : Platform.getExtensionRegistry().getExtensions(bundle.getSymbolicName())) {
        for (IConfigurationElement element : extension.getConfigurationElements()) {
          classes(element).stream().filter(name -> name.startsWith("org.headroom."))
              .filter(name -> bundle.getEntry(name.replace('.', '/') + ".class") == null).forEach(missing::add);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static List<String> classes(IConfigurationElement element) {
    List<String> names = new ArrayList<>();
    for (String attribute : List.of("class", "defaultHandler", "contentProvider", "labelProvider",
        "contributorClass")) {
      if (element.getAttribute(attribute) != null) {
        names.add(element.getAttribute(attribute).replaceFirst(":.*", ""));
      }
    }
    for (IConfigurationElement child : element.getChildren()) {
      names.addAll(classes(child));
    }
    return names;
  }

  @Test
  void nothingIsAskedThatAnIdeOf2024LacksOrALaterOneExcludes() {
    List<String> tooNew = new ArrayList<>();
    for (Bundle bundle : headroom()) {
      String header = bundle.getHeaders().get("Require-Bundle");
      for (String clause : header == null ? new String[0] : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        String name = clause.split(";")[0].strip();
        java.util.regex.Matcher range = java.util.regex.Pattern.compile("bundle-version=\"([^\"]+)\"").matcher(clause);
        if (name.startsWith("org.eclipse.") && range.find() && !name.startsWith("org.eclipse.elk")) {
          String version = OF_2024_06.get(name);
          if (version == null || !new VersionRange(range.group(1)).includes(new org.osgi.framework.Version(version))) {
            tooNew.add(bundle.getSymbolicName() + " requires " + clause);
          }
        }
      }
    }
    assertEquals(List.of(), tooNew, tooNew.stream().collect(Collectors.joining("\n")));
  }
}

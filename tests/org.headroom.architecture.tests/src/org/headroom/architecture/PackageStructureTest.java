package org.headroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages of a bundle form layers, and the manifest tells the truth about them. */
class PackageStructureTest {

  /** An internal package is one with the package that it implements. */
  private static final SliceAssignment BY_PACKAGE = new SliceAssignment() {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName().replaceAll("\\.internal$", ""));
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  };

  static List<Bundle> bundles() {
    return Bundle.all();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void packagesAreFreeOfCycles(Bundle bundle) {
    SlicesRuleDefinition.slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(bundle.classes());
  }

  @Test
  void everyBundleIsPartOfAFeature() throws IOException {
    String features = "";
    try (Stream<Path> folders = Files.list(Bundle.ROOT.resolve("features"))) {
      for (Path feature : folders.map(folder -> folder.resolve("feature.xml")).filter(Files::exists).toList()) {
        features += Files.readString(feature);
      }
    }
    for (Bundle bundle : Bundle.all()) {
      assertTrue(features.contains("<plugin id=\"" + bundle + "\""), bundle + " is installed by no feature");
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void exportedPackagesExist(Bundle bundle) {
    Set<String> missing = new TreeSet<>(bundle.exportedPackages().keySet());
    missing.removeIf(bundle::containsPackage);
    assertEquals(Set.of(), missing, "Export-Package of " + bundle);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void internalPackagesAreExportedToFriendsOnly(Bundle bundle) {
    Set<String> open = new TreeSet<>();
    bundle.exportedPackages().forEach((name, directives) -> {
      if ((name + ".").contains(".internal.") && !directives.contains("x-internal")
          && !directives.contains("x-friends")) {
        open.add(name);
      }
    });
    assertEquals(Set.of(), open, "Export-Package of " + bundle);
  }
}

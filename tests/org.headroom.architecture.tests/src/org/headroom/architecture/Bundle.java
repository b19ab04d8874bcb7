package org.headroom.architecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle of the checkout: a folder of {@code bundles/} with its manifest and its compiled classes. */
record Bundle(String name, Path folder) {

  /** The checkout that is tested. */
  static final Path ROOT = root();

  private static final String OUTPUT = "/target/classes/";

  /**
   * The domain bundles and, for each, all bundles of this project that it may use. This is the dependency direction; a
   * new bundle has to be entered here.
   */
  static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      mayUse("model"),
      mayUse("catalogue", "model"),
      mayUse("compare", "model"),
      mayUse("rules", "model", "catalogue"),
      mayUse("model.edit", "model", "catalogue", "rules"),
      mayUse("simulation"),
      mayUse("analysis", "model", "catalogue", "rules", "simulation"),
      mayUse("diagram", "model"),
      mayUse("chart", "diagram"),
      mayUse("exchange", "model", "catalogue"),
      mayUse("design", "model", "model.edit", "catalogue", "rules", "simulation", "analysis", "diagram"),
      mayUse("report", "model", "catalogue", "rules", "simulation", "analysis", "diagram", "chart"),
      mayUse("cli", "model", "catalogue", "compare", "rules", "simulation", "analysis", "diagram", "exchange",
          "report"));

  /**
   * The bundles of the workbench and, for each, all bundles of this project that its manifest may require. They use the
   * Eclipse platform, and no domain bundle uses them.
   */
  static final Map<String, Set<String>> WORKBENCH_MAY_USE = Map.ofEntries(
      mayUse("diagram.gef.compat"),
      mayUse("diagram.ui", "model", "model.edit", "catalogue", "rules", "simulation", "analysis", "diagram"),
      mayUse("simulation.ui", "model", "model.edit", "catalogue", "simulation", "analysis", "report", "chart",
          "diagram",
          "diagram.ui"),
      mayUse("properties.ui", "model", "model.edit", "catalogue", "rules", "simulation", "analysis", "diagram", "chart",
          "diagram.ui"),
      mayUse("ui", "model", "model.edit", "catalogue", "rules", "simulation", "analysis", "compare", "exchange",
          "diagram", "report", "diagram.ui", "properties.ui"));

  // after the tables, which it needs
  private static final JavaClasses HAND_WRITTEN = importHandWrittenClasses();

  /** The domain bundles of the checkout, by name. */
  static List<Bundle> all() {
    return inCheckout().stream().filter(bundle -> !WORKBENCH_MAY_USE.containsKey(bundle.name())).toList();
  }

  /** Every bundle of the checkout, by name. */
  static List<Bundle> inCheckout() {
    try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
          .map(folder -> new Bundle(folder.getFileName().toString(), folder))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All classes of all bundles, without generated ones. */
  static JavaClasses handWrittenClasses() {
    return HAND_WRITTEN;
  }

  /** The classes of this bundle, without generated ones. */
  JavaClasses classes() {
    return HAND_WRITTEN.that(DescribedPredicate.describe("belong to " + name, type -> isCompiledFrom(type, output())));
  }

  /** The packages that the manifest exports, each with its directives. */
  Map<String, String> exportedPackages() {
    return header("Export-Package");
  }

  /** The bundles of this project that this one may use; none when it is not entered in {@link #MAY_USE}. */
  Set<String> mayUse() {
    return MAY_USE.getOrDefault(name, Set.of());
  }

  /** The bundles that the manifest requires, each with its directives. */
  Map<String, String> requiredBundles() {
    return header("Require-Bundle");
  }

  /** Whether the bundle has a package with at least one source file in it. */
  boolean containsPackage(String packageName) {
    String path = packageName.replace('.', '/');
    return Stream.of("src", "src-gen")
        .map(source -> folder.resolve(source).resolve(path))
        .filter(Files::isDirectory)
        .anyMatch(directory -> {
          try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public String toString() {
    return name;
  }

  private Path output() {
    Path output = folder.resolve(OUTPUT.substring(1));
    if (!Files.isDirectory(output)) {
      throw new IllegalStateException(output + " is missing: build " + name + " before its architecture is tested");
    }
    return output;
  }

  private static JavaClasses importHandWrittenClasses() {
    // what the classes call in libraries is known by name; the libraries themselves are not looked into
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    Set<String> generated = new HashSet<>();
    all().forEach(bundle -> generated.addAll(bundle.generatedTypes()));
    ImportOption handWritten = location -> {
      String path = location.asURI().toString();
      String type = path.substring(path.indexOf(OUTPUT) + OUTPUT.length()).replaceAll("(\\$[^/]*)?\\.class$", "");
      return !generated.contains(type);
    };
    Path[] outputs = all().stream().map(Bundle::output).toArray(Path[]::new);
    return new ClassFileImporter().withImportOption(handWritten).importPaths(outputs);
  }

  /** The top-level types that come from generated sources, as paths: {@code org/headroom/model/Cache}. */
  private Set<String> generatedTypes() {
    Path sources = folder.resolve("src-gen");
    if (!Files.isDirectory(sources)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCompiledFrom(JavaClass type, Path output) {
    return type.getSource()
        .map(source -> source.getUri().toString().startsWith(output.toUri().toString()))
        .orElse(false);
  }

  private Map<String, String> header(String key) {
    Manifest manifest;
    try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
      manifest = new Manifest(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String value = manifest.getMainAttributes().getValue(key);
    Map<String, String> clauses = new TreeMap<>();
    if (value != null) {
      // commas inside quotes belong to version ranges
      for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
        String[] nameAndDirectives = clause.trim().split(";", 2);
        clauses.put(nameAndDirectives[0].trim(), nameAndDirectives.length > 1 ? nameAndDirectives[1] : "");
      }
    }
    return clauses;
  }

  private static Map.Entry<String, Set<String>> mayUse(String user, String... used) {
    return Map.entry("org.headroom." + user,
        Stream.of(used).map(name -> "org.headroom." + name).collect(Collectors.toSet()));
  }

  private static Path root() {
    String root = System.getProperty("headroom.root");
    if (root == null) {
      throw new IllegalStateException("set the system property headroom.root to the folder of the checkout");
    }
    return Path.of(root);
  }

  /** Whether a class belongs to this bundle, by its package. */
  boolean owns(JavaClass type) {
    return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
  }
}

package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * What the p2 director made of the built update site: this module's build first installs a bare platform, then, from
 * the update site alone, Headroom's features, into {@code target/ide}. Here that installation is started in a
 * process of its own.
 */
class UpdateSiteTest {
  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Path IDE = ROOT.resolve("tests/org.headroom.installation.tests/target/ide");

  @TempDir
  private static Path directory;
  private static List<String> facts;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    String name = InstallationProbe.class.getName().replace('.', '/') + ".class";
    String probe = FileLocator.toFileURL(InstallationProbe.class.getResource("/" + name)).getPath();
    String classes = probe.substring(0, probe.length() - name.length());
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-cp",
        classes + File.pathSeparator + framework(), InstallationProbe.class.getName(), IDE.toString(),
        directory.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    facts = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertTrue(ended && process.exitValue() == 0, () -> String.join("\n", facts));
  }

  private static Path framework() throws IOException {
    try (Stream<Path> plugins = Files.list(IDE.resolve("plugins"))) {
      return plugins.filter(each -> each.getFileName().toString().startsWith("org.eclipse.osgi_")).findFirst()
          .orElseThrow();
    }
  }

  private static Set<String> named(String kind) {
    return facts.stream().filter(line -> line.startsWith(kind + " ")).map(line -> line.substring(kind.length() + 1))
        .filter(name -> name.startsWith("org.headroom.")).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the sources declare for an extension point's elements of a name. */
  private static Set<String> declared(String element) throws Exception {
    Set<String> ids = new TreeSet<>();
    for (String bundle : plugins("org.headroom.ui.feature")) {
      Path file = ROOT.resolve("bundles").resolve(bundle).resolve("plugin.xml");
      if (Files.exists(file)) {
        var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
            .getElementsByTagName(element);
        for (int index = 0; index < nodes.getLength(); index++) {
          Element found = (Element) nodes.item(index);
          if (((Element) found.getParentNode()).getAttribute("point").equals("org.eclipse.ui." + element + "s")) {
            ids.add(found.getAttribute("id"));
          }
        }
      }
    }
    return ids;
  }

  private static Set<String> plugins(String feature) throws Exception {
    var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(ROOT.resolve("features").resolve(feature).resolve("feature.xml").toFile())
        .getElementsByTagName("plugin");
    Set<String> ids = new TreeSet<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      ids.add(((Element) nodes.item(index)).getAttribute("id"));
    }
    return ids;
  }

  @Test
  void theDirectorInstallsEveryBundleOfTheFeaturesAndEachIsResolved() throws Exception {
    Set<String> expected = new TreeSet<>(plugins("org.headroom.ui.feature"));
    expected.addAll(plugins("org.headroom.feature"));
    expected.addAll(plugins("org.headroom.design.feature"));
    assertEquals(expected, named("resolved"));
    assertEquals(Set.of(), named("unresolved"));
  }

  @Test
  void theInstallationRegistersTheEditorAndEveryView() throws Exception {
    assertTrue(named("editor").contains("org.headroom.diagram.ui.editor"), facts::toString);
    assertEquals(declared("editor"), named("editor"));
    assertTrue(declared("view").size() >= 5, "too few views to be true");
    assertEquals(declared("view"), named("view"));
  }

  @Test
  void theUpdateSiteHoldsNothingOfTheStandAloneWorkbench() throws IOException {
    Path repository = ROOT.resolve("releng/org.headroom.updatesite/target/repository");
    try (Stream<Path> features = Files.list(repository.resolve("features"))) {
      assertEquals(Set.of("org.headroom.feature", "org.headroom.ui.feature", "org.headroom.design.feature",
          "org.headroom.thirdparty.feature"), features.map(each -> each.getFileName().toString().split("_")[0])
              .collect(Collectors.toSet()));
    }
    String[] plugins = repository.resolve("plugins").toFile().list();
    assertEquals(List.of(), Arrays.stream(plugins).filter(each -> each.startsWith("org.eclipse.ui")
        || each.startsWith("org.eclipse.swt") || each.startsWith("org.headroom.diagram.gef.compat")).toList());
  }
}

package org.headroom.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.headroom.analysis.result.JsonEscapes;
import org.headroom.catalogue.Catalogue;
import org.headroom.compare.ThreeWayMerge;
import org.headroom.exchange.brief.BriefWriter;
import org.headroom.model.Architecture;
import org.headroom.report.findings.SarifFindings;
import org.headroom.rules.Rule;
import picocli.CommandLine;

/** This build in another Java process. */
final class ChildJava {

  private ChildJava() {
  }

  /** The Java that runs this test. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** What commands that run nothing need, and the tests. */
  static String classPath() throws URISyntaxException, ClassNotFoundException {
    StringBuilder classPath = new StringBuilder();
    for (Class<?> each : List.of(Main.class, ChildJava.class, ThreeWayMerge.class, Architecture.class, EObject.class,
        EList.class, CommandLine.class, Catalogue.class, BriefWriter.class, Rule.class,
        JsonEscapes.class, SarifFindings.class,
        BriefWriter.class.getClassLoader().loadClass("org.commonmark.node.Node"),
        BriefWriter.class.getClassLoader().loadClass("com.fasterxml.jackson.core.JsonFactory"),
        Catalogue.class.getClassLoader().loadClass("org.yaml.snakeyaml.Yaml"))) {
      Path place = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
      // in a development framework a bundle is its project folder
      Path classes = place.resolve("target/classes");
      Path tests = place.resolve("target/test-classes");
      classPath.append(Files.isDirectory(classes) ? classes : place).append(File.pathSeparator);
      if (Files.isDirectory(tests)) {
        classPath.append(tests).append(File.pathSeparator);
      }
    }
    return classPath.toString();
  }
}

package org.headroom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.ObjectInputStream;
import java.net.URL;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The bundles run as plain jars, answer through their results, and give the same answer twice. */
class PlainJavaTest {

  private static final String MAIN = "org.headroom.cli.Main";
  private static final String READ_THEIR_OWN_BUNDLE =
      "org\\.headroom\\.(cli\\.Version|diagram\\.notation\\.Icons)";
  private static final String SIMULATION = "org.headroom.simulation..";

  private static final JavaClasses CLASSES = Bundle.handWrittenClasses();

  @Test
  void noBundleUsesTheEclipsePlatformOrItsUserInterface() {
    noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.ui..", "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.core..",
            "org.osgi..")
        .because("the domain bundles run without OSGi and without a display")
        .check(CLASSES);
  }

  @Test
  void simulationKnowsOnlyMathematics() {
    classes().that().resideInAPackage(SIMULATION)
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage(SIMULATION, "java.lang..", "java.util..", "java.io..", "java.math..", "java.nio..",
            "java.time..",
            "org.HdrHistogram..", "org.apache.commons.math3..", "org.apache.commons.numbers..",
            "org.apache.commons.rng..",
            "org.apache.commons.statistics..")
        .because("the engines see the network, not EMF, files of any format or Eclipse")
        .check(CLASSES);
  }

  @Test
  void simulationTakesChanceAndTimeOnlyFromItsSeedAndItsClock() {
    noClasses().that().resideInAPackage(SIMULATION)
        .should().dependOnClassesThat().belongToAnyOf(Random.class, ThreadLocalRandom.class)
        .orShould().callMethod(Math.class, "random")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(Instant.class, "now")
        .orShould().callMethod(System.class, "identityHashCode", Object.class)
        .because("a seed must determine every number of a run")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses().that().doNotHaveFullyQualifiedName(MAIN)
        .should().callMethod(System.class, "exit", int.class)
        .orShould().callMethod(Runtime.class, "exit", int.class)
        .orShould().callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses().that().resideOutsideOfPackage("org.headroom.cli..")
        .should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err")
        .orShould().callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void noBundleOpensANetworkConnection() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
        .orShould().dependOnClassesThat().haveNameMatching(
            "java\\.net\\.(.*Socket.*|.*URLConnection|InetAddress|Inet[46]Address|InetSocketAddress)"
                + "|java\\.nio\\.channels\\.(Asynchronous)?(Server)?(Socket|Datagram)Channel")
        .because("a model stays on the machine, and a report needs nothing from elsewhere")
        .check(CLASSES);
    noClasses().that().haveNameNotMatching(READ_THEIR_OWN_BUNDLE)
        .should().callMethod(URL.class, "openConnection")
        .orShould().callMethod(URL.class, "openStream")
        .check(CLASSES);
  }

  @Test
  void onlyVersionsOfModelsAreAskedOfAnotherProgram() {
    noClasses().that().doNotHaveFullyQualifiedName("org.headroom.cli.GitVersions")
        .should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class)
        .orShould().callMethod(Runtime.class, "exec", String.class)
        .orShould().callMethod(Runtime.class, "exec", String[].class)
        .check(CLASSES);
  }

  @Test
  void nothingThatIsReadIsExecuted() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class)
        .orShould().dependOnClassesThat().resideInAnyPackage("javax.script..", "javax.tools..", "java.beans..")
        .because("files come from people whom one does not trust")
        .check(CLASSES);
  }

  @Test
  void noBundleLogs() {
    noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..",
            "org.apache.logging..")
        .because("what a user must know is part of a result, a finding or an exception")
        .check(CLASSES);
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().haveModifier(JavaModifier.STATIC).and().doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should().beFinal()
        .because("two runs in one process must not see each other")
        .check(CLASSES);
  }
}

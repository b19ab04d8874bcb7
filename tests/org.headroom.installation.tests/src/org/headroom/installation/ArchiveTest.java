package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for Linux, unpacked as a user would and started. */
class ArchiveTest {
  private static final Path PRODUCTS =
      Path.of(System.getProperty("headroom.root"), "releng/org.headroom.workbench.product/target/products");

  /** What a Java for running lacks of one for developing. */
  private static final List<String> OF_A_JDK = List.of("jdk.compiler", "jdk.javadoc", "jdk.jshell", "jdk.jlink",
      "jdk.jpackage", "jdk.jdeps", "jdk.jartool", "jdk.jconsole", "jdk.jcmd", "jdk.jdi", "jdk.attach", "jdk.jstatd",
      "jdk.hotspot.agent", "jdk.editpad", "jdk.internal.opt", "jdk.internal.le", "jdk.internal.ed");

  /** Milliseconds until the window of a workbench that was started before is visible. */
  private static final long SECOND_START = 6000;

  @TempDir
  private static Path directory;
  private static UnpackedWorkbench workbench;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Path archive;
    try (Stream<Path> files = Files.list(PRODUCTS)) {
      archive = files.filter(each -> each.getFileName().toString().endsWith("linux.gtk.x86_64.tar.gz"))
          .findFirst().orElseThrow();
    }
    workbench = new UnpackedWorkbench(archive, directory);
  }

  /** Hides from Java what only developers have. */
  private static String forRunningOnly() {
    return "--limit-modules=" + ModuleFinder.ofSystem().findAll().stream().map(each -> each.descriptor().name())
        .filter(each -> !OF_A_JDK.contains(each) && !each.startsWith("jdk.incubator.")).sorted()
        .collect(Collectors.joining(","));
  }

  @Test
  void unpackingWarnsOfNothing() {
    assertEquals("", workbench.unpacking());
    assertTrue(Files.isExecutable(workbench.home().resolve("headroom-workbench")));
  }

  @Test
  void itStartsInAnEmptyWorkspaceAndTheNextStartTakesLessThanSixSeconds() throws Exception {
    Path workspace = directory.resolve("workspace");
    List<UnpackedWorkbench.Start> starts = new ArrayList<>();
    starts.add(workbench.start(workspace, forRunningOnly()));
    // other programs slow a start in more ways than by using the processors
    do {
      starts.add(workbench.start(workspace, ""));
    } while (starts.get(starts.size() - 1).undisturbed() >= SECOND_START && starts.size() < 4);
    System.out.println("Starts until the window is visible: " + starts);
    assertTrue(starts.get(starts.size() - 1).undisturbed() < SECOND_START, starts::toString);
    for (UnpackedWorkbench.Start start : starts) {
      assertEquals(new UnpackedWorkbench.Exit(0, List.of()), start.exit());
    }
    assertEquals(List.of(), UnpackedWorkbench.errors(workspace));
  }

  @Test
  void withoutAScreenASentenceSaysSo() throws Exception {
    UnpackedWorkbench.Exit exit = workbench.startBlind(directory.resolve("blind"));
    assertEquals(4, exit.code(), exit::toString);
    String sentence = exit.output().get(exit.output().size() - 1);
    assertTrue(sentence.startsWith("headroom-workbench: no window can be opened"), exit::toString);
    assertTrue(sentence.contains("DISPLAY"), exit::toString);
  }
}

package org.headroom.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The stand-alone workbench from its archive for Linux, with {@link WindowWatch} added. */
final class UnpackedWorkbench {
  /** How it ended, and the lines that it said. */
  record Exit(int code, List<String> output) {}

  /**
   * How a start went; times in milliseconds.
   *
   * @param visibleAfter until the window is visible
   * @param worked how much of it the thread of the user interface had a processor
   * @param usedByOthers how long other programs used processors meanwhile
   */
  record Start(Exit exit, long visibleAfter, long worked, long usedByOthers) {
    /** The time until the window is visible; where others use more than a tenth of a processor, the work for it. */
    long undisturbed() {
      return usedByOthers > visibleAfter / 10 ? worked : visibleAfter;
    }

    @Override
    public String toString() {
      return visibleAfter + " ms, of which " + worked + " with a processor, while others used them for " + usedByOthers;
    }
  }

  private static final String WATCH = "org.headroom.installation.watch";
  // by name, because the class can be loaded only where there is a screen
  private static final String WATCHER = UnpackedWorkbench.class.getPackageName() + ".WindowWatch";
  private static final String MANIFEST = """
      Manifest-Version: 1.0
      Bundle-ManifestVersion: 2
      Bundle-SymbolicName: %s;singleton:=true
      Bundle-Version: 1.0.0
      Require-Bundle: org.eclipse.ui.workbench,org.eclipse.swt,org.eclipse.core.runtime,org.eclipse.e4.core.services
      Import-Package: org.osgi.service.event
      """.formatted(WATCH);
  private static final String EXTENSION = """
      <?xml version="1.0" encoding="UTF-8"?>
      <plugin>
        <extension point="org.eclipse.ui.startup"><startup class="%s"/></extension>
      </plugin>
      """.formatted(WATCHER);

  private final Path directory;
  private final Path home;
  private final String unpacking;

  /** Unpacks the archive into a folder as a user would. */
  UnpackedWorkbench(Path archive, Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    Path said = directory.resolve("tar.txt");
    Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", directory.toString())
        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertEquals(0, tar.waitFor(), () -> archive + " cannot be unpacked");
    unpacking = Files.readString(said);
    home = directory.resolve("headroom-workbench");
    addWatch();
  }

  /** What tar said; nothing when all is well. */
  String unpacking() {
    return unpacking;
  }

  Path home() {
    return home;
  }

  private void addWatch() throws IOException {
    Path jar = directory.resolve("watch.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      add(out, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
      add(out, "plugin.xml", EXTENSION.getBytes(StandardCharsets.UTF_8));
      for (String type : List.of(WATCHER, Processors.class.getName())) {
        String name = type.replace('.', '/') + ".class";
        try (InputStream code = UnpackedWorkbench.class.getResourceAsStream("/" + name)) {
          add(out, name, code.readAllBytes());
        }
      }
    }
    Files.writeString(home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
        WATCH + ",1.0.0," + jar.toUri() + ",4,false\n", StandardOpenOption.APPEND);
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  /** Starts it in a workspace with more options for Java, and waits until it has closed itself. */
  Start start(Path workspace, String options) throws IOException, InterruptedException {
    Path watched = directory.resolve("visible.txt");
    Files.deleteIfExists(watched);
    long usedBefore = Processors.usedByAll();
    long started = System.currentTimeMillis();
    Exit exit = run(workspace, options + " -D" + WindowWatch.FILE + "=" + watched,
        Map.of("DISPLAY", Objects.requireNonNull(System.getenv("DISPLAY"), "run this under xvfb-run")));
    assertTrue(Files.exists(watched), () -> "no window became visible: " + exit);
    long[] figures = Stream.of(Files.readString(watched).split(" ")).mapToLong(Long::parseLong).toArray();
    return new Start(exit, figures[0] - started, figures[1], figures[3] - usedBefore - figures[2]);
  }

  /** Starts it where there is no screen. */
  Exit startBlind(Path workspace) throws IOException, InterruptedException {
    return run(workspace, "", Map.of());
  }

  private Exit run(Path workspace, String options, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path said = directory.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(home.resolve("headroom-workbench").toString());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HEADROOM_WORKSPACE", workspace.toString());
    builder.environment().put("HEADROOM_OPTS", options + " -Duser.home=" + directory);
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    // where there is no desktop session GTK's session manager is missing
    List<String> output = Files.readAllLines(said).stream()
        .filter(line -> !line.startsWith("SWT SessionManagerDBus:")).toList();
    assertTrue(ended, () -> "the workbench was not closed: " + output);
    return new Exit(process.exitValue(), output);
  }

  /** The entries of a workspace's log that tell of errors. */
  static List<String> errors(Path workspace) throws IOException {
    Path log = workspace.resolve(".metadata/.log");
    List<String> errors = new ArrayList<>();
    if (Files.exists(log)) {
      try (Stream<String> lines = Files.lines(log)) {
        // !ENTRY bundle severity code date
        lines.filter(line -> line.matches("!(SUB)?ENTRY (\\d+ )?\\S+ 4 .*")).forEach(errors::add);
      }
    }
    return errors;
  }
}

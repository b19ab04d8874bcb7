package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start scripts of the products: what they hand to Java, run with a Java that only notes its arguments. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptsTest {
  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final String LINUX = "features/org.headroom.rcp.feature/rootfiles/linux/headroom-workbench";
  private static final String MAC = "releng/org.headroom.workbench.product/macosx/Contents/MacOS/headroom-workbench";
  private static final String BATCH = "releng/org.headroom.cli.product/headroom.bat";
  private static final String WORKBENCH_BATCH =
      "features/org.headroom.rcp.feature/rootfiles/win32/headroom-workbench.bat";

  /** The folders in it have blanks in their names, as in "Program Files". */
  @TempDir
  private Path folder;

  /**
   * A Java that appends its arguments, one a line, to the file "calls", then ends with the first code left in "codes".
   */
  private Path java() throws IOException {
    Path home = Files.createDirectories(folder.resolve("a java/bin")).getParent();
    Path java = Files.writeString(home.resolve("bin/java"), """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s\\n' "$@" --- >> "$here/calls"
        code=$(head -n 1 "$here/codes")
        sed -i 1d "$here/codes"
        exit "${code:-0}"
        """);
    assertTrue(java.toFile().setExecutable(true));
    return home;
  }

  private record Calls(int status, List<List<String>> calls) {}

  private Calls run(Path script, Path java, String codes, List<String> arguments, String... environment)
      throws IOException, InterruptedException {
    Files.writeString(java.resolve("bin/codes"), codes);
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HEADROOM"));
    builder.environment().put("JAVA_HOME", java.toString());
    for (int index = 0; index < environment.length; index += 2) {
      builder.environment().put(environment[index], environment[index + 1]);
    }
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    List<List<String>> calls = new ArrayList<>(List.of(new ArrayList<>()));
    for (String line : Files.readAllLines(java.resolve("bin/calls"), StandardCharsets.UTF_8)) {
      if (line.equals("---")) {
        calls.add(new ArrayList<>());
      } else {
        calls.get(calls.size() - 1).add(line);
      }
    }
    calls.remove(calls.size() - 1);
    return new Calls(process.exitValue(), calls);
  }

  /** Copies a script to where it lies in an unpacked archive. */
  private Path installed(String script) throws IOException {
    Path home = folder.resolve("my programs")
        .resolve(script.equals(MAC) ? "Headroom.app/Contents" : "headroom-workbench");
    Files.createFile(Files.createDirectories(plugins(home)).resolve("org.eclipse.equinox.launcher_1.7.0.jar"));
    Path place = script.equals(MAC) ? Files.createDirectory(home.resolve("MacOS")) : home;
    return Files.copy(ROOT.resolve(script), place.resolve("headroom-workbench"));
  }

  private static Path plugins(Path home) {
    return home.resolve(home.endsWith("Contents") ? "Eclipse/plugins" : "plugins");
  }

  @ParameterizedTest
  @ValueSource(strings = {LINUX, MAC})
  void theWorkbenchStartsFromAFolderWithABlankAndKeepsItsArgumentsAtARestart(String script) throws Exception {
    Path installed = installed(script);
    Calls calls = run(installed, java(), "23\n7\n", List.of("a model.headroom"), "HEADROOM_WORKSPACE", "/my projects",
        "HEADROOM_OPTS", "-Xmx3g -Dx=y");
    assertEquals(7, calls.status());
    assertEquals(2, calls.calls().size());
    List<String> first = calls.calls().get(0);
    assertEquals(first, calls.calls().get(1));
    Path home = script.equals(MAC) ? installed.getParent().getParent() : installed.getParent();
    assertTrue(first.contains(plugins(home.toRealPath()).resolve("org.eclipse.equinox.launcher_1.7.0.jar").toString()),
        first::toString);
    assertTrue(first.containsAll(List.of("-Xmx3g", "-Dx=y")), first::toString);
    assertEquals(List.of("-data", "/my projects", "a model.headroom"), first.subList(first.size() - 3, first.size()));
    assertEquals(script.equals(MAC), first.contains("-XstartOnFirstThread"));
  }

  @Test
  void whatFinderOpensTurnsIntoJavaAndIsOpenedAgainByAnotherProcess() throws Exception {
    Path installed = installed(MAC);
    Calls calls = run(installed, java(), "23\n7\n", List.of(), "__CFBundleIdentifier", "org.headroom.workbench");
    assertEquals(23, calls.status());
    assertEquals(1, calls.calls().size());
    assertTrue(calls.calls().get(0).contains("-Dheadroom.open.again="
        + installed.getParent().toRealPath().resolve("open-again")), calls::toString);
    Path again = Files.copy(ROOT.resolve(MAC).resolveSibling("open-again"), installed.resolveSibling("open-again"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path open = Files.writeString(tools.resolve("open"), "#!/bin/sh\nprintf '%s ' \"$@\"\n");
    assertTrue(open.toFile().setExecutable(true));
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    ProcessBuilder builder = new ProcessBuilder("sh", again.toString(), Long.toString(ended.pid()));
    builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    Process process = builder.start();
    assertEquals("-n " + installed.toRealPath().getParent().getParent().getParent(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {LINUX, MAC})
  void afterAnotherWorkspaceWasChosenTheOneOfTheFirstStartIsNotNamedAgain(String script) throws Exception {
    Calls calls = run(installed(script), java(), "24\n0\n", List.of("-data", "/old"));
    assertEquals(0, calls.status());
    assertTrue(calls.calls().get(0).contains("-data"));
    assertFalse(calls.calls().get(1).contains("-data"));
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
  }

  private static Set<String> words(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), () -> pattern + " is not in the script");
    return new TreeSet<>(List.of(matcher.group(1).trim().split("[ |]+")));
  }

  @Test
  void bothStartScriptsOfTheCommandLineTuneTheSameCommandsAndHandOverTheSameOptions() throws IOException {
    String shell = text("headroom");
    String batch = text(BATCH);
    assertEquals(words(shell, "\n  ([a-z| ]+)\\) tuning="), words(batch, "in \\(([a-z ]+)\\) do"));
    assertEquals(words(shell, "tuning=\"([^\"]+)\""), words(batch, "set \"TUNING=([^\"]+)\"\nfor"));
    assertEquals(words(shell, "\\$tuning (-XX.*?) \\$"), words(batch, "%TUNING% (-XX.*?) %"));
  }

  @ParameterizedTest
  @ValueSource(strings = {BATCH, WORKBENCH_BATCH})
  void theScriptsForWindowsQuotePathsTakeJavaFromJavaHomeAndHandOverArgumentsAndExitCode(
      String file) throws IOException {
    String batch = text(file);
    assertTrue(batch.contains("if defined JAVA_HOME set \"JAVA=%JAVA_HOME%\\bin\\java.exe\""));
    for (String path : List.of("%JAVA%", "%JAVAW%", "%LAUNCHER%", "%~dp0", "%HEADROOM_WORKSPACE%")) {
      Matcher use = Pattern.compile(Pattern.quote(path)).matcher(batch);
      while (use.find()) {
        int line = batch.lastIndexOf('\n', use.start()) + 1;
        long quotes = batch.substring(line, use.start()).chars().filter(each -> each == '"').count();
        assertEquals(1, quotes % 2, () -> path + " is not within quotation marks");
      }
    }
    assertTrue(batch.contains("%*") && batch.contains("%HEADROOM_OPTS%"));
    assertTrue(Pattern.compile("exit /b %(ERRORLEVEL|STATUS)%\\s*$").matcher(batch).find());
    assertTrue(batch.contains("exit /b 4"), "no Java: the exit code of the surroundings");
  }
}

package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.headroom.catalogue.yaml.YamlNode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands of the samples for build servers, run up to the last one. */
@DisabledOnOs(OS.WINDOWS)
class CiSamplesTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Pattern SHELL_STEP = Pattern.compile("\\bsh '([^']*)'");

  @TempDir
  private Path folder;
  private Path work;

  /** The commands of a file in their order. */
  private static List<String> commands(String name) throws IOException {
    Path file = ROOT.resolve("docs/ci").resolve(name);
    List<String> commands = new ArrayList<>();
    if (name.equals("Jenkinsfile")) {
      SHELL_STEP.matcher(Files.readString(file)).results().forEach(match -> commands.add(match.group(1)));
      return commands;
    }
    YamlNode root = YamlNode.read(Files.newBufferedReader(file));
    if (name.startsWith("gitlab")) {
      root.entries().get("architecture").entries().get("script").items().forEach(item -> commands.add(item.text()));
    } else {
      root.entries().get("jobs").entries().get("review").entries().get("steps").items().stream()
          .map(step -> step.entries().get("run")).filter(run -> run != null)
          .forEach(run -> run.text().lines().forEach(commands::add));
    }
    return commands;
  }

  private String shell(Path where, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), command + ": " + text);
    return text.strip();
  }

  /** A clone whose branch changes the time to live of the cache. */
  private Map<String, String> makeRepository(String replaced, String replacement)
      throws IOException, InterruptedException {
    Path upstream = Files.createDirectories(folder.resolve("upstream/models"));
    Files.copy(ROOT.resolve("examples/three-tier-web.headroom"), upstream.resolve("shop.headroom"));
    String identity = "git -c user.name=Test -c user.email=test@example.org ";
    shell(upstream.getParent(), Map.of(), "git init -q && git symbolic-ref HEAD refs/heads/main && git add -A && "
        + identity + "commit -q -m base");
    work = folder.resolve("work");
    shell(folder, Map.of(), "git clone -q upstream work && cd work && git checkout -q -b change");
    Path model = work.resolve("models/shop.headroom");
    String text = Files.readString(model);
    assertTrue(text.contains(replaced));
    Files.writeString(model, text.replace(replaced, replacement));
    shell(work, Map.of(), identity + "commit -q -a -m change");
    return Map.of("GITHUB_BASE_REF", "main", "GITHUB_PATH", folder.resolve("path").toString(), "CHANGE_TARGET", "main",
        "HEADROOM_REPOSITORY", folder.resolve("upstream").toString(),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA", shell(work, Map.of(), "git rev-parse main"));
  }

  /** Runs a command of Headroom in this process, with the files of the repository. */
  private CommandLineRun headroom(String command, Map<String, String> environment) {
    String expanded = command;
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      expanded = expanded.replace("$" + variable.getKey(), variable.getValue());
    }
    return CommandLineRun.of(Pattern.compile(" ").splitAsStream(expanded).skip(1)
        .map(argument -> argument.startsWith("models/") || argument.startsWith("build/")
            ? work.resolve(argument).toString() : argument).toArray());
  }

  private int run(String name, Map<String, String> environment) throws IOException, InterruptedException {
    int failed = 0;
    for (String command : commands(name)) {
      if (command.startsWith("headroom ")) {
        CommandLineRun run = headroom(command, environment);
        assertTrue(run.code() <= ExitCode.FINDINGS, () -> command + ": " + run.err());
        failed += run.code();
      } else {
        shell(work, environment, command);
      }
    }
    return failed;
  }

  @ParameterizedTest
  @CsvSource({"github-actions.yml,6", "gitlab-ci.yml,7", "Jenkinsfile,7"})
  void aGoodChangePassesAndLeavesItsArtifacts(String name, int commands) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is not installed");
    assertEquals(commands, commands(name).size());
    assertEquals(0, run(name, makeRepository("ttl=\"30 s\"", "ttl=\"40 s\"")));
    Path build = work.resolve("build");
    String comment = Files.readString(build.resolve("comment.md"));
    assertTrue(comment.contains("`30 s` | `40 s`") && comment.contains("(change.svg)"), comment);
    assertEquals("2.1.0",
        new ObjectMapper().readTree(build.resolve("findings.sarif").toFile()).path("version").asText());
    assertTrue(Files.readString(build.resolve("findings.xml")).contains("<testsuite"));
    assertTrue(Files.size(build.resolve("result.json")) > 0);
  }

  @ParameterizedTest
  @CsvSource("gitlab-ci.yml")
  void aChangeThatBringsAnErrorFails(String name) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is not installed");
    Map<String, String> environment =
        makeRepository("\n            replicas=\"3\"\n            instanceType=\"m5.large\">",
        "\n            replicas=\"1\"\n            instanceType=\"m5.large\">");
    assertTrue(run(name, environment) >= 3, "diff and both validations fail");
  }
}

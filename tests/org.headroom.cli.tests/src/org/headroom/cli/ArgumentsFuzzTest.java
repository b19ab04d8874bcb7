package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.headroom.cli.fuzz.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Whatever the arguments are, a command does it or says in sentences what is wrong with them. All options of all
 * commands are tried, with values of other options, of none, and missing ones.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ArgumentsFuzzTest {

  private static final int ROUNDS = 400;
  private static final int MOST_OPTIONS = 5;
  private static final List<String> VALUES = List.of("", " ", "x", "-1", "0", "1", "1s", "5 ms", "2%", "x2", "10 rps",
      "NaN", "Infinity", "1e999s", "-0.0", "99999999999999999999", "json", "html,md,html", ",", "..", "a..b", "=",
      "server.replicas=1,2", "server.replicas=", ".=1", "\u0000", "\u202e\u009b31m", "${env:HOME}", "@nowhere", "%s%n",
      "\"", "light", "error", "analytic", "markdown", "default", "--");

  /** Options whose value names a file or a folder, by the label of the value. */
  private static final Set<String> PATHS =
      Set.of("FILE", "DIR", "MODEL", "RESULT", "OLD", "NEW", "BASE", "OURS", "THEIRS");

  @TempDir
  private Path folder;
  private List<Path> paths;

  @BeforeEach
  void makeFiles() throws IOException {
    Path model = CommandLineRun.project(folder, "empty");
    String text = Files.readString(model).replaceAll(" duration=\"[^\"]*\"", " duration=\"1 s\"")
        .replaceAll(" warmUp=\"[^\"]*\"", " warmUp=\"0 s\"")
        .replaceAll(" replications=\"[^\"]*\"", " replications=\"1\"");
    Files.writeString(model, text);
    Path broken = Files.writeString(folder.resolve("broken.headroom"), text.substring(0, text.length() / 2));
    Path brief = Files.writeString(folder.resolve("brief.md"), "# Shop\n\n1. Component: SqlDatabase\n");
    paths = List.of(model, broken, brief, folder, folder.resolve("new"), folder.resolve("none/x"),
        folder.resolve("\u202e<b> x.svg"), Path.of("-"));
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private String[] arguments(Random random) {
    CommandLine all = Commands.all(new Terminal(InputStream.nullInputStream(), System.out, System.err, false, false));
    List<String> names = new ArrayList<>(all.getSubcommands().keySet());
    List<String> arguments = new ArrayList<>();
    if (random.nextInt(20) == 0) {
      arguments.add(pick(VALUES, random));
      return arguments.toArray(String[]::new);
    }
    String name = pick(names, random);
    CommandSpec command = all.getSubcommands().get(name).getCommandSpec();
    arguments.add(name);
    for (int i = random.nextInt(MOST_OPTIONS); i > 0; i--) {
      option(command, random).ifPresent(arguments::add);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      arguments.add(pick(paths, random).toString());
    }
    if (random.nextInt(20) == 0) {
      arguments.add("--" + pick(VALUES, random));
    }
    return arguments.toArray(String[]::new);
  }

  /** With its value in the same argument, so that nothing else can become the name of a file that is written. */
  private Optional<String> option(CommandSpec command, Random random) {
    if (command.options().isEmpty()) {
      return Optional.empty();
    }
    OptionSpec option = pick(command.options(), random);
    String value = PATHS.contains(option.paramLabel()) ? pick(paths, random).toString() : pick(VALUES, random);
    return Optional.of(option.arity().max() == 0 && random.nextInt(10) > 0 ? option.longestName()
        : option.longestName() + "=" + value);
  }

  private static Optional<String> attempt(String[] arguments) {
    CommandLineRun run = CommandLineRun.of((Object[]) arguments);
    String shown = Arrays.toString(arguments) + " → " + run.code() + ": " + run.err();
    if (run.code() < ExitCode.FINE || run.code() > ExitCode.UNREADABLE) {
      return Optional.of("an unexpected end: " + shown);
    }
    boolean refused = run.code() == ExitCode.USAGE || run.code() == ExitCode.UNREADABLE;
    boolean said = run.err().startsWith("Usage: headroom ")
        || run.err().lines().anyMatch(line -> line.startsWith("headroom: ") && line.matches(".*[.)?]"));
    if (refused && !said) {
      return Optional.of("no sentence: " + shown);
    }
    return run.err().chars().anyMatch(c -> c < ' ' && c != '\n' || c >= 0x80 && c < 0xa0 || c == 0x202e)
        ? Optional.of("raw characters: " + shown) : Optional.empty();
  }

  private static Set<Path> hereNow() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return new TreeSet<>(files.toList());
    }
  }

  @Test
  void everyCommandAnswersAnyArguments() throws IOException {
    Set<Path> before = hereNow();
    Trial.run(ROUNDS, seed -> {
      String[] arguments = arguments(new Random(seed));
      return () -> attempt(arguments);
    });
    assertEquals(before, hereNow(), "nothing is written where nobody asked");
  }
}

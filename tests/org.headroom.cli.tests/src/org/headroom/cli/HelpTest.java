package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {

  static Stream<String> commands() {
    return CliReference.commands().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithExamples(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("Examples:") && run.out().contains("  headroom " + command), run.out());
    assertEquals("", run.err());
  }

  @Test
  void withoutACommandTheHelpIsShownAsAnError() {
    CommandLineRun run = CommandLineRun.of();
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Usage: headroom"), run.err());
  }

  @Test
  void theVersionIsThatOfTheBundle() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().matches("headroom \\d+\\.\\d+\\.\\d+\\R"), run.out());
  }

  @Test
  void anUnknownCommandSuggestsTheNextOne() {
    CommandLineRun run = CommandLineRun.of("valdate", "x");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("There is no command \"valdate\". Did you mean validate?"), run.err());
  }

  @Test
  void anUnknownOptionIsNamed() {
    CommandLineRun run = CommandLineRun.of("validate", "x.headroom", "--colour");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("--colour") && run.err().contains("headroom validate --help"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aWrongFormatListsTheRightOnes() {
    CommandLineRun run = CommandLineRun.of("validate", "x.headroom", "--format", "yaml");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().toLowerCase(Locale.ROOT).contains("sarif"), run.err());
  }

  @Test
  void aMissingModelIsAUsageError() {
    CommandLineRun run = CommandLineRun.of("validate");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("MODEL"), run.err());
  }

  @Test
  void completionKnowsEveryCommand() {
    CommandLineRun run = CommandLineRun.of("completion", "bash");
    assertEquals(ExitCode.FINE, run.code());
    commands().forEach(command -> assertTrue(run.out().contains(command), command));
  }
}

package org.headroom.cli;

import java.util.List;

/** Ends a command with sentences for the user and an exit code. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<String> sentences;

  private Failure(int exitCode, List<String> sentences) {
    super(String.join("\n", sentences), null, false, false);
    this.exitCode = exitCode;
    this.sentences = List.copyOf(sentences);
  }

  /** The command was given in a wrong way. */
  static Failure usage(String sentence) {
    return new Failure(ExitCode.USAGE, List.of(sentence));
  }

  /** The input cannot be read. */
  static Failure unreadable(String... sentences) {
    return new Failure(ExitCode.UNREADABLE, List.of(sentences));
  }

  int exitCode() {
    return exitCode;
  }

  List<String> sentences() {
    return sentences;
  }
}

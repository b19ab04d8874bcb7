package org.headroom.cli;

/** What the exit code of a command says. */
final class ExitCode {

  /** Everything is fine. */
  static final int FINE = 0;
  /** Findings at or above the threshold, a missed objective, or a brief that was not understood completely. */
  static final int FINDINGS = 1;
  /** The command cannot be run as it was given, or its output cannot be written. */
  static final int USAGE = 2;
  /** The input cannot be read. */
  static final int UNREADABLE = 3;
  /** A mistake in Headroom itself. */
  static final int INTERNAL = 4;
  /** Interrupted by Ctrl-C: 128 plus the number of the signal. */
  static final int INTERRUPTED = 130;

  private ExitCode() {
  }
}

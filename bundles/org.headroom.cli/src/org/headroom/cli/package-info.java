/**
 * The command line.
 *
 * <p>Contract: results go to the standard output or a file, everything else to the standard error stream; exit codes
 * are those of {@link org.headroom.cli.ExitCode}; whatever the input, there is a sentence and never a stack trace.
 */
package org.headroom.cli;

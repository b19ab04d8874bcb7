package org.headroom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** Tells the user of a mistake in Headroom, with a file that helps to find it. */
final class InternalError {

  private InternalError() {
  }

  static int report(Throwable error, String[] arguments, Terminal terminal) {
    String cause = error instanceof OutOfMemoryError
        ? "There is not enough memory; set HEADROOM_OPTS=-Xmx8g and try again."
        : "This is a mistake in Headroom, not in your input.";
    try {
      Path file = Files.createTempFile("headroom-error-", ".txt");
      Files.writeString(file, text(error, arguments));
      terminal.say(cause + " Please report it with the file " + file + ", which contains the command line.");
    } catch (IOException e) {
      terminal.say(cause + " (" + error.getClass().getSimpleName() + "; no report could be written to the folder for "
          + "temporary files.)");
    }
    return ExitCode.INTERNAL;
  }

  private static String text(Throwable error, String[] arguments) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return "Headroom " + Version.number() + "\nTime " + Instant.now() + "\nJava " + Runtime.version() + " on "
        + System.getProperty("os.name") + "\nArguments " + Arrays.toString(arguments) + "\n\n" + trace;
  }
}

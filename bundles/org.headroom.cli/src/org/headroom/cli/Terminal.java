package org.headroom.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.headroom.model.PrintableText;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results
 * @param err messages and progress
 * @param colour whether colours may be used
 * @param interactive whether a person watches
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean interactive) {

  private static final int BUFFER = 1 << 16;

  /** The streams of this process, in UTF-8. */
  static Terminal ofProcess() {
    boolean interactive = System.console() != null;
    String noColour = System.getenv("NO_COLOR");
    boolean colour = interactive && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    // bare, a file stream asks for its position before it reads much, which a pipe does not have
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER);
    return new Terminal(in, stream(FileDescriptor.out), stream(FileDescriptor.err), colour, interactive);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    // a print stream swallows the error of a closed pipe: "headroom … | head" ends quietly
    return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false,
        StandardCharsets.UTF_8);
  }

  /** One message for the user. */
  void say(String message) {
    out.flush();
    err.println("headroom: " + PrintableText.of(message));
    err.flush();
  }
}

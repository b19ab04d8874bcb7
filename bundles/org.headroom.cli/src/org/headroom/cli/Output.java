package org.headroom.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.SafeFile;

/** Writes results to the standard output or, all at once or not at all, to a file. */
final class Output {

  /** Writes bytes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Terminal terminal;

  Output(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether the destination is the standard output: nothing, or "-". */
  static boolean isStandard(String destination) {
    return destination == null || destination.equals("-");
  }

  /** A path that the user gave. */
  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw Failure.usage("\"" + text + "\" is not a path on this system. Correct it.");
    }
  }

  /**
   * Refuses a destination that cannot be written to, or that would replace what is read, before any work is done.
   *
   * @param option its option, for messages
   * @param destination what the user gave; nothing or "-" is the standard output
   * @param inputs the files that are read; null for one that was not given
   */
  static void check(String option, String destination, String... inputs) {
    if (isStandard(destination)) {
      return;
    }
    Path file = path(destination);
    if (Files.isDirectory(file)) {
      throw Failure.usage(file + " is a folder. Name a file.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(file + " cannot be written: The folder " + folder
          + " does not exist. Create it, or name another one with " + option + ".");
    }
    for (String input : inputs) {
      if (input != null && !input.equals("-") && isSame(file, path(input))) {
        throw Failure.usage(option + ": " + destination + " is read, and would be replaced. Name another file.");
      }
    }
  }

  private static boolean isSame(Path output, Path input) {
    try {
      return Files.exists(output) && Files.exists(input) && Files.isSameFile(output, input);
    } catch (IOException e) {
      return false; // what cannot be looked at is told when it is read
    }
  }

  void text(String destination, String text) {
    bytes(destination, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  void bytes(String destination, Content content) {
    if (isStandard(destination)) {
      try {
        content.writeTo(terminal.out());
        terminal.out().flush();
      } catch (IOException e) {
        // the reader of a pipe has left: nobody wants the rest
        return;
      }
    } else {
      file(path(destination), content);
    }
  }

  static void file(Path file, Content content) {
    if (Files.isDirectory(file)) {
      throw Failure.usage(file + " is a folder. Name a file.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(bytes);
      new SafeFile(file).write(bytes.toByteArray());
    } catch (ModelWriteException e) {
      throw Failure.usage(file + " cannot be written: " + String.join(" ", e.reasons())
          + " Choose another place with --output.");
    } catch (IOException e) {
      throw Failure.usage(file + " cannot be written: " + e.getMessage() + ". Choose another place with --output.");
    }
  }

  /** A folder for several files, made when it is missing. */
  static Path folder(String text) {
    Path folder = path(text);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.usage(folder + " cannot be made a folder: " + (Files.exists(folder)
          ? "there is a file of that name." : "permission is denied.") + " Choose another place with --output.");
    }
  }
}

package org.headroom.cli;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw Failure.usage(file + " is a folder. Name a file.");
    }
    Path temporary = null;
    try {
      temporary = Files.createTempFile(target.getParent(), ".headroom-", ".tmp");
      temporary.toFile().deleteOnExit();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        content.writeTo(out);
      }
      share(temporary);
      move(temporary, target);
    } catch (IOException e) {
      discard(temporary);
      throw Failure.usage(file + " cannot be written: " + reason(e, target) + " Choose another place with --output.");
    }
  }

  /** Temporary files are private; a result may be read by whom the folder admits. */
  private static void share(Path temporary) throws IOException {
    File file = temporary.toFile();
    if (!file.setReadable(true, false)) {
      throw new IOException("its permissions cannot be set");
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path temporary) {
    if (temporary != null && !temporary.toFile().delete()) {
      temporary.toFile().deleteOnExit();
    }
  }

  private static String reason(IOException e, Path target) {
    if (e instanceof NoSuchFileException || !Files.isDirectory(target.getParent())) {
      return "there is no folder " + target.getParent() + ".";
    }
    return e instanceof AccessDeniedException
        ? "permission is denied." : String.valueOf(e.getMessage()) + ".";
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

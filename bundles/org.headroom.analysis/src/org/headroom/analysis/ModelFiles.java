package org.headroom.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/**
 * Data files that a model names, relative to its own folder. Empty lines, lines that start with {@code #}, and a first
 * line without any digit (a heading) are skipped.
 */
final class ModelFiles {
  private static final int MOST_LINES = 1_000_000;
  private static final long MOST_BYTES = 64L << 20;

  private final Optional<Path> folder;

  private ModelFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  static ModelFiles beside(Optional<Path> modelFile) {
    return new ModelFiles(modelFile.map(file -> file.toAbsolutePath().getParent()));
  }

  /** The stated file, else the one of the EMF resource that holds the model. */
  static Optional<Path> modelFile(EObject model, RunOptions options) {
    if (options.modelFile().isPresent()) {
      return options.modelFile();
    }
    if (model.eResource() == null || model.eResource().getURI() == null) {
      return Optional.empty();
    }
    URI uri = model.eResource().getURI();
    return uri.isFile() && uri.toFileString() != null ? Optional.of(Path.of(uri.toFileString())) : Optional.empty();
  }

  /** A line of a data file, with its place for error messages. */
  record Line(String element, String file, int number, String text) {

    /** Reads a part of the line; an unreadable one is an error that names file and line. */
    <T> T parse(String part, Function<String, T> parser) {
      try {
        return parser.apply(part);
      } catch (IllegalArgumentException e) {
        throw error(e.getMessage());
      }
    }

    CompileException error(String problem) {
      return new CompileException(element, file + ":" + number + ": " + problem.replaceFirst("\\.$", ""),
          "Correct this line of the file.");
    }
  }

  List<Line> read(String element, String name) {
    Path file = resolve(element, name);
    List<Line> lines = new ArrayList<>();
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new CompileException(element, "the file " + name + " is larger than 64 MiB", "Sample fewer values.");
      }
      try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
          number++;
          if (number > MOST_LINES) {
            throw new CompileException(element, "the file " + name + " has more than a million lines",
                "Sample fewer values.");
          }
          if (carriesData(text, number)) {
            lines.add(new Line(element, name, number, text.strip()));
          }
        }
      }
    } catch (IOException e) {
      throw new CompileException(element, "the file " + name + " cannot be read: " + e.getMessage(),
          "Make it a readable text file in UTF-8.");
    }
    return lines;
  }

  private static boolean carriesData(String text, int number) {
    return !text.isBlank() && !text.strip().startsWith("#")
        && (number > 1 || text.chars().anyMatch(c -> c >= '0' && c <= '9'));
  }

  private Path resolve(String element, String name) {
    if (folder.isEmpty()) {
      throw new CompileException(element, "the file " + name + " is relative to a model that was never saved",
          "Save the model first.");
    }
    Path file = folder.get().resolve(name).normalize();
    if (!Files.isRegularFile(file)) {
      throw new CompileException(element, "there is no file " + name + " beside the model",
          "Put the file there, or correct its name.");
    }
    return file;
  }
}

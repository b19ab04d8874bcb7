package org.headroom.model.io;

import java.io.IOException;
import java.util.List;

/** A file that cannot be read, with all reasons. */
public final class ModelReadException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<ReadProblem> problems;

  ModelReadException(String file, List<ReadProblem> problems, Throwable cause) {
    super(describe(file, problems), cause);
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /** The file as it was named. */
  public String file() {
    return file;
  }

  /** All problems, at least one, in the order of their places in the file. */
  public List<ReadProblem> problems() {
    return problems;
  }

  /** The first problem. */
  public ReadProblem first() {
    return problems.get(0);
  }

  private static String describe(String file, List<ReadProblem> problems) {
    StringBuilder text = new StringBuilder();
    for (ReadProblem problem : problems) {
      text.append(text.isEmpty() ? "" : System.lineSeparator()).append(file);
      if (isInside(problem.kind())) {
        text.append(':').append(problem.location().line()).append(':').append(problem.location().column());
      }
      text.append(": ").append(problem.message()).append(' ').append(problem.remedy());
    }
    return text.toString();
  }

  private static boolean isInside(ReadProblem.Kind kind) {
    return switch (kind) {
      case MISSING, DIRECTORY, UNREADABLE, EMPTY -> false;
      default -> true;
    };
  }
}

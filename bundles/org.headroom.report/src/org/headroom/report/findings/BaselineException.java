package org.headroom.report.findings;

import java.nio.file.Path;

/** A baseline file that cannot be used; the message names file, line and remedy. */
public final class BaselineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BaselineException(Path file, int line, String complaint) {
    super(file + ":" + line + ": " + complaint + ". Write the baseline again with --write-baseline.");
  }
}

package org.headroom.analysis.result;

import java.io.IOException;

/** A file that is not a result of this program, or of a newer version. */
public final class ResultFormatException extends IOException {

  /** Names the file, what is wrong, and what to do. */
  public ResultFormatException(String file, String problem, String remedy) {
    super(file + ": " + problem + ". " + remedy);
  }
}

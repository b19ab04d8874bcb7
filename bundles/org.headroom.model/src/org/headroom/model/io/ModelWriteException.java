package org.headroom.model.io;

import java.io.IOException;
import java.util.List;

/** A model that was not saved; a file that existed before is as it was. */
public final class ModelWriteException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  ModelWriteException(String file, List<String> reasons, Throwable cause) {
    super(file + ": " + String.join(System.lineSeparator() + file + ": ", reasons), cause);
    this.reasons = List.copyOf(reasons);
  }

  /** Why, each reason with its remedy, in sentences. */
  public List<String> reasons() {
    return reasons;
  }
}

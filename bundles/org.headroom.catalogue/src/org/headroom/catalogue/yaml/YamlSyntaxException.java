package org.headroom.catalogue.yaml;

import java.io.IOException;
import org.headroom.model.PrintableText;

/** Text that is not well-formed YAML. */
public final class YamlSyntaxException extends IOException {
  private final int line;

  YamlSyntaxException(int line, String problem, Throwable cause) {
    super(problem == null ? "not well-formed YAML" : PrintableText.of(problem), cause);
    this.line = line;
  }

  /** Line of the problem, from 1; 0 when it is not known. */
  public int line() {
    return line;
  }
}

package org.headroom.rules;

import java.util.List;

/** A project's rule file that cannot be used; the message lists every problem with file, line and remedy. */
public final class ProjectRulesException extends RuntimeException {
  ProjectRulesException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}

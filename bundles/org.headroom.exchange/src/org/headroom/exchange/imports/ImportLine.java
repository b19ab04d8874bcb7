package org.headroom.exchange.imports;

import java.util.Objects;

/**
 * What became of one statement of a document.
 *
 * @param number its line, from 1; 0 for what the document does not say at all
 * @param text the statement, or where it stands, such as {@code services.web.ports}
 * @param status whether it was understood
 * @param explanation what it became, why it was left out, or what to change
 */
public record ImportLine(int number, String text, Status status, String explanation) {

  /** Whether a statement was understood. */
  public enum Status {
    /** The model holds what it says. */
    UNDERSTOOD("understood"),
    /** The model holds something that the document leaves open. */
    ASSUMED("assumed"),
    /** It has no place in a model. */
    IGNORED("ignored"),
    /** The model lacks something that it says. */
    NOT_UNDERSTOOD("not understood");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** The status in words. */
    public String words() {
      return words;
    }
  }

  /** Checks that nothing is missing. */
  public ImportLine {
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
    Objects.requireNonNull(explanation);
  }
}

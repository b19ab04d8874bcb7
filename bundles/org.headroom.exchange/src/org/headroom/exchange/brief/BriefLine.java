package org.headroom.exchange.brief;

import java.util.Objects;

/**
 * What the reader made of one line of a brief.
 *
 * @param number the line in the document, from 1
 * @param text the line as written, without its line end
 * @param status whether it was understood
 * @param explanation the element and feature it became, or why it was left out, or what to change
 */
public record BriefLine(int number, String text, Status status, String explanation) {

  /** Whether a line was understood. */
  public enum Status {
    /** The model holds what the line says. */
    UNDERSTOOD("understood"),
    /** Structure, decoration or an instruction to the human reader: it has no place in a model. */
    IGNORED("ignored"),
    /** The model lacks something that the line says. */
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
  public BriefLine {
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
    Objects.requireNonNull(explanation);
  }
}

package org.headroom.exchange.export;

import java.util.List;

/**
 * A model written in another language.
 *
 * @param text the document, with lines that end in LF
 * @param losses one sentence for each part of the model that the document does not say
 */
public record Export(String text, List<String> losses) {

  /** Copies the losses. */
  public Export {
    losses = List.copyOf(losses);
  }

  /** A document that says all that its language is meant for. */
  public static Export of(String text) {
    return new Export(text, List.of());
  }
}

package org.headroom.exchange.brief;

import java.util.List;

/**
 * A model written as a brief.
 *
 * @param text the Markdown document
 * @param losses one sentence for each part of the model that reading the brief back would not give; empty when
 *     reading it gives the same model
 */
public record BriefExport(String text, List<String> losses) {

  /** Copies the losses. */
  public BriefExport {
    losses = List.copyOf(losses);
  }
}

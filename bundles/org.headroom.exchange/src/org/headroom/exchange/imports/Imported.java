package org.headroom.exchange.imports;

import org.headroom.model.Architecture;

/**
 * A document that was read.
 *
 * @param architecture the model
 * @param report what became of each statement
 */
public record Imported(Architecture architecture, ImportReport report) {
}

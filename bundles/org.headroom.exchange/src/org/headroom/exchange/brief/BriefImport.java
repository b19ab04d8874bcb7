package org.headroom.exchange.brief;

import org.headroom.model.Architecture;

/**
 * A brief that was read.
 *
 * @param architecture the model
 * @param report what became of each line
 */
public record BriefImport(Architecture architecture, BriefReport report) {
}

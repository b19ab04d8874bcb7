package org.headroom.analysis.result;

import org.headroom.model.Role;
import org.headroom.simulation.result.LinkResult;

/**
 * One connection of the model.
 *
 * @param source id of the component where messages start
 * @param target id of the component where they arrive
 * @param role what they mean
 * @param statistics what the engine found; all zero when nothing uses the connection
 */
public record ConnectionResult(String source, String target, Role role, LinkResult statistics) {

  /** The model's id. */
  public String id() {
    return statistics.id();
  }
}

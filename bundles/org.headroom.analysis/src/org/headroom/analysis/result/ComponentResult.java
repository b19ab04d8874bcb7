package org.headroom.analysis.result;

import java.util.OptionalDouble;
import org.headroom.simulation.result.StationResult;

/**
 * One component of the model.
 *
 * @param type name of its class in the metamodel, such as {@code SqlDatabase}
 * @param label what people call it
 * @param statistics what the engine found; all zero when no message can reach it
 * @param costPerMonth in the currency of the cost estimate; empty when no price is known
 */
public record ComponentResult(String type, String label, StationResult statistics, OptionalDouble costPerMonth) {

  /** The model's id. */
  public String id() {
    return statistics.id();
  }
}

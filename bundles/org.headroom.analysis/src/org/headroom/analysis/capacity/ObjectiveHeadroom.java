package org.headroom.analysis.capacity;

import java.util.OptionalDouble;

/**
 * How much load one objective alone allows.
 *
 * @param id id of the objective
 * @param label what people call it
 * @param factor multiple of the scenario's load up to which it is met; empty when it is no constraint
 * @param rps the same in requests per second; empty likewise
 * @param remark why it is no constraint, or what limits it
 */
public record ObjectiveHeadroom(String id, String label, OptionalDouble factor, OptionalDouble rps, String remark) {}

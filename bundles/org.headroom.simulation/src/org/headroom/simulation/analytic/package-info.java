/**
 * The analytic engine: steady-state answers in milliseconds. Entry: {@link
 * org.headroom.simulation.analytic.AnalyticEngine}.
 *
 * <p>A {@code FlowGraph} holds one flow per station and traffic class, and the calls between them. The {@code Solver}
 * alternates between the rates of all flows and the queues of all {@code Pool}s (forwards) and the times and successes
 * of their answers (backwards) until both agree. Times are nanoseconds, rates per nanosecond.
 */
package org.headroom.simulation.analytic;

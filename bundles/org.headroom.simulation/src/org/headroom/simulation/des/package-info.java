/**
 * The discrete-event engine: stations, links, calls and their statistics on top of the generic kernel. Entry: {@link
 * org.headroom.simulation.des.DiscreteEventEngine}.
 *
 * <p>One {@code World} is one replication. A message is a record of {@code Visits}; a {@code Node} admits it, a {@code
 * Stage} serves it, the {@code Step}s of its {@code Plan} make its {@code Calls}, and {@code Transport} carries
 * messages over {@code Wire}s and brings answers back.
 */
package org.headroom.simulation.des;

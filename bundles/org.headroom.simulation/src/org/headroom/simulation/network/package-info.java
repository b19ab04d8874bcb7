/**
 * The compiled, immutable network that both engines read: plain values, no model objects.
 *
 * <p>Stations, links and classes refer to each other by their position in the lists of {@link
 * org.headroom.simulation.network.Network}. Times are nanoseconds ({@code long} for points and lengths of time on the
 * clock, {@code double} for expected values), rates are per second.
 */
package org.headroom.simulation.network;

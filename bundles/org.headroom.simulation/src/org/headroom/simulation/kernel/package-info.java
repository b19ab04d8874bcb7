/**
 * The generic part of the discrete-event engine: clock and event list, random streams, sampling, counters over time and
 * histograms. Nothing here knows what a station is, and nothing here allocates once it is warm.
 */
package org.headroom.simulation.kernel;

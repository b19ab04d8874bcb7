/** What an engine found: immutable records, times in nanoseconds, rates per second. Both engines fill the same ones. */
package org.headroom.simulation.result;

/**
 * A run over time, recorded or still going on, in one form; and what the diagram shows of one moment. No user
 * interface.
 */
package org.headroom.simulation.ui.timeline;

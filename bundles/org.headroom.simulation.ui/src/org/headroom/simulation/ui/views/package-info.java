/** The views: running, watching, results, verdicts, bottlenecks, capacity, comparing. */
package org.headroom.simulation.ui.views;

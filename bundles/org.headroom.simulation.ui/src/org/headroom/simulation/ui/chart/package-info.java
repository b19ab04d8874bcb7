/** Charts on the screen. */
package org.headroom.simulation.ui.chart;

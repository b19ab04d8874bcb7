/**
 * Charts: what they show, and how it is laid out. A chart is turned into a
 * {@link org.headroom.chart.drawing.Drawing} of a size, which a painter puts on a page or on a screen; both show the
 * same. No display is needed.
 */
package org.headroom.chart;

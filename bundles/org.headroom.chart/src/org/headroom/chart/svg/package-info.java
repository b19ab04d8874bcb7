/** Drawings as SVG. The bytes depend on the data alone. */
package org.headroom.chart.svg;

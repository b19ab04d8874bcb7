/**
 * Charts as SVG fragments for reports. Colours come from CSS classes ({@code s0} … {@code s7}), so that one drawing
 * serves light, dark and print. The bytes depend on the data alone.
 */
package org.headroom.report.chart;

/** What a chart looks like, free of any way to paint it: shapes at places, and the colours of what they mean. */
package org.headroom.chart.drawing;

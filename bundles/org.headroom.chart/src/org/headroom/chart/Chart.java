package org.headroom.chart;

import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Palette;
import org.headroom.chart.svg.SvgPainter;

/** Values to look at. */
public sealed interface Chart permits LineChart, StackedBars, Sparkline {

  /** Width of a chart in a document, in pixels. */
  double PAGE_WIDTH = 640;

  /** Lays the chart out. A chart too large for the height is cut by the painter; see {@link #naturalHeight}. */
  Drawing draw(double width, double height);

  /** The height at which the chart looks best at a width, in pixels. */
  double naturalHeight(double width);

  /** The chart for a document, on a light ground unless the page says otherwise. */
  default String svg() {
    return SvgPainter.paint(draw(PAGE_WIDTH, naturalHeight(PAGE_WIDTH)), Palette.LIGHT);
  }
}

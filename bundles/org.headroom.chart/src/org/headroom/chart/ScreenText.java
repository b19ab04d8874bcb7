package org.headroom.chart;

import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Widths of text with room for the wide fonts of many screens, such as DejaVu Sans. */
final class ScreenText {
  private static final double WIDER = 1.12;

  private ScreenText() {}

  static double width(String text, TextStyle style) {
    return WIDER * TextMetrics.width(text, style);
  }

  static String shorten(String text, TextStyle style, double width) {
    return TextMetrics.shorten(text, style, Math.max(0, width) / WIDER);
  }
}

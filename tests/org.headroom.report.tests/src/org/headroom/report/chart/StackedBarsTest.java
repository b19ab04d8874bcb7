package org.headroom.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StackedBarsTest {

  @Test
  void widthsAreProportionalToTheValues() {
    String svg =
        new StackedBars(
                "latency", "ms", List.of("waiting", "service"),
                List.of(new StackedBars.Row("product", List.of(1.0, 3.0)), new StackedBars.Row("db", List.of(2.0, 0.0))))
            .svg();
    Matcher widths = Pattern.compile("class=\"part s\\d\" x=\"[^\"]+\" y=\"[^\"]+\" width=\"([^\"]+)\" height=\"16\"").matcher(svg);
    assertTrue(widths.find());
    double one = Double.parseDouble(widths.group(1));
    assertTrue(widths.find());
    assertEquals(3 * one, Double.parseDouble(widths.group(1)), 0.02);
    assertTrue(widths.find());
    assertEquals(2 * one, Double.parseDouble(widths.group(1)), 0.02);
  }

  @Test
  void totalsAreWrittenBesideTheBars() {
    String svg = new StackedBars("t", "ms", List.of("a", "b"), List.of(new StackedBars.Row("x", List.of(1.25, 2.0)))).svg();
    assertTrue(svg.contains(">3.25 ms<"), svg);
  }
}

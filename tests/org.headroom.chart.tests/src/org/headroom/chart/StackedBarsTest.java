package org.headroom.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.chart.StackedBars.Row;
import org.headroom.chart.drawing.Shape;
import org.junit.jupiter.api.Test;

class StackedBarsTest {

  @Test
  void widthsAreProportionalToTheValues() {
    List<Double> widths = new StackedBars("latency", "ms", List.of("waiting", "service"),
        List.of(new Row("product", List.of(1.0, 3.0)), new Row("db", List.of(2.0, 0.0)))).draw(640, 200).shapes()
        .stream()
            .filter(shape -> shape instanceof Shape.Bar bar && !bar.hint().isEmpty())
            .map(shape -> ((Shape.Bar) shape).width()).toList();
    assertEquals(4, widths.size());
    assertEquals(3 * widths.get(0), widths.get(1), 1e-9);
    assertEquals(2 * widths.get(0), widths.get(2), 1e-9);
    assertEquals(0, widths.get(3));
  }

  @Test
  void totalsAreWrittenBesideTheBars() {
    String svg = new StackedBars("t", "ms", List.of("a", "b"), List.of(new Row("x", List.of(1.25, 2.0)))).svg();
    assertTrue(svg.contains(">3.25 ms<"), svg);
  }

  @Test
  void aTotalIsInsideTheDrawing() {
    for (Shape shape : new StackedBars("t", "ms", List.of("a"),
        List.of(new Row("A component whose name is longer than a third of the chart", List.of(123_456.0))))
        .draw(300, 100)
            .shapes()) {
      if (shape instanceof Shape.Bar bar) {
        assertTrue(bar.x() + bar.width() <= 300);
      }
    }
  }
}

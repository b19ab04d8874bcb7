package org.headroom.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.chart.drawing.Shape;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theLastValueIsMarkedAtItsHeight() {
    List<Shape> shapes = new Sparkline("load", new double[] {0, 1, 0.5}, 1).draw(100, 20).shapes();
    Shape.Dot last = (Shape.Dot) shapes.get(shapes.size() - 1);
    assertEquals(10, last.y(), 1e-9, "half of the height");
    assertTrue(last.x() + last.radius() <= 100);
  }

  @Test
  void aCommonTopMakesLinesComparable() {
    Shape.Polyline small =
        (Shape.Polyline) new Sparkline("load", new double[] {1, 1}, 100).draw(100, 20).shapes().get(1);
    assertTrue(small.y()[0] > 15, "near the ground");
  }

  @Test
  void wordsTellTheRangeAndTheLastValue() {
    assertEquals("load: 0.25 … 1, last 0.5", new Sparkline("load", new double[] {Double.NaN, 1, 0.25, 0.5}, 1).words());
    assertEquals("load: no values", new Sparkline("load", new double[] {Double.NaN}, 1).words());
  }

  @Test
  void nothingIsDrawnWithoutValues() {
    assertEquals(List.of(), new Sparkline("load", new double[] {Double.NaN}, 0).draw(100, 20).shapes());
    assertEquals(List.of(), new Sparkline("load", new double[0], 0).draw(100, 20).shapes());
  }
}

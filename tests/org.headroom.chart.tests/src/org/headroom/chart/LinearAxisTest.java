package org.headroom.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearAxisTest {

  @Test
  void ticksAreRoundAndCoverTheValues() {
    LinearAxis axis = LinearAxis.covering(0, 87);
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), axis.ticks());
    assertEquals(100, axis.high());
  }

  @Test
  void anExactAxisEndsWhereItsValuesEnd() {
    LinearAxis axis = LinearAxis.exactly(0, 240);
    assertEquals(240, axis.high());
    assertEquals(List.of(0.0, 50.0, 100.0, 150.0, 200.0), axis.ticks());
  }

  @Test
  void nothingToShowStillMakesAnAxis() {
    LinearAxis axis = LinearAxis.covering(0, 0);
    assertTrue(axis.high() > axis.low());
    assertEquals(0, axis.share(0));
  }

  @ParameterizedTest
  @CsvSource({"50000, 50 k", "5000000, 5 M", "800, 800", "0.04, 0.04"})
  void labelsAreShort(double highest, String label) {
    LinearAxis axis = LinearAxis.covering(0, highest);
    assertEquals(label, axis.label(highest));
  }
}

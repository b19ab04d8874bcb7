package org.headroom.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logarithmic axes and axes of time. */
class OtherAxesTest {

  @Test
  void equalFactorsAreEqualDistances() {
    LogAxis axis = LogAxis.covering(1, 1000);
    assertEquals(1.0 / 3, axis.share(10), 1e-12);
    assertEquals(2.0 / 3, axis.share(100), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"3, 80", "0.02, 7000", "1, 1", "40, 41", "0, 5", "0, 0"})
  void aLogarithmicAxisShowsAllPositiveValues(double low, double high) {
    LogAxis axis = LogAxis.covering(low, high);
    assertTrue(low <= 0 || axis.low() <= low);
    assertTrue(axis.high() >= high);
    assertTrue(axis.ticks().size() >= 2, () -> "ticks " + axis.ticks());
  }

  @Test
  void nothingAndLessHaveNoPlaceOnALogarithmicAxis() {
    assertTrue(Double.isNaN(LogAxis.covering(1, 10).share(0)));
    assertThrows(IllegalArgumentException.class, () -> new LogAxis(0, 1));
  }

  @Test
  void labelsOfALogarithmicAxisHaveTheirOwnDigits() {
    LogAxis axis = LogAxis.covering(0.1, 100_000);
    assertEquals(List.of("0.1", "1", "10", "100", "1000", "10000", "100 k"),
        axis.ticks().stream().map(axis::label).toList());
  }

  @ParameterizedTest
  @CsvSource({"10, 2, 2 s", "120, 30, 30 s", "600, 120, 2:00", "3600, 600, 10:00", "10800, 1800, 0:30 h"})
  void timeHasTicksWherePeopleLookForThem(double seconds, double step, String second) {
    TimeAxis axis = TimeAxis.exactly(0, seconds);
    assertEquals(step, axis.ticks().get(1));
    assertEquals(second, axis.label(axis.ticks().get(1)));
  }
}

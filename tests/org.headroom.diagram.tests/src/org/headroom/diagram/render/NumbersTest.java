package org.headroom.diagram.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({"0, 0/s", "0.5, 0.5/s", "7.256, 7.26/s", "47.52, 47.5/s", "850.4, 850/s", "999.6, 1 k/s",
      "2506, 2.51 k/s", "47500, 47.5 k/s",
      "1200000, 1.2 M/s"})
  void ratesHaveThreeDigits(double perSecond, String text) {
    assertEquals(text, Numbers.rate(perSecond));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "12.0, 12", "12.34, 12.3", "-0.04, 0", "-7.25, -7.3"})
  void coordinatesHaveOneDecimalAtMost(double value, String text) {
    assertEquals(text, Numbers.pixels(value));
  }

  @Test
  void utilisationIsAPercentage() {
    assertEquals("104 %", Numbers.percent(1.042));
  }
}

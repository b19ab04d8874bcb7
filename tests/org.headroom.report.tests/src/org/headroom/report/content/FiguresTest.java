package org.headroom.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headroom.simulation.result.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers are printed for readers. */
class FiguresTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0            | 0
      0.0001       | < 0.001
      0.001        | 0.001
      0.0123456    | 0.0123
      0.999        | 0.999
      0.99996      | 1
      9.876        | 9.88
      82           | 82
      99.96        | 100
      999.6        | 1,000
      12345.6      | 12,346
      49934.2      | 49,934
      -3.14159     | -3.14
      NaN          | –
      Infinity     | ∞
      """)
  void numbersHaveThreeSignificantDigits(double value, String printed) {
    assertEquals(printed, Figures.significant(value));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0           | 0 ms
      100         | < 0.001 ms
      40000       | 0.04 ms
      61385000    | 61.4 ms
      1999000000  | 1,999 ms
      2000000000  | 2 s
      125500000000 | 126 s
      NaN         | –
      Infinity    | ∞
      """)
  void timesAreMillisecondsBelowTwoSeconds(double nanos, String printed) {
    assertEquals(printed, Figures.time(nanos));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0.5      | 50 %
      0.999    | 99.9 %
      0.00042  | 0.042 %
      0        | 0 %
      1        | 100 %
      NaN      | –
      """)
  void sharesArePerCent(double share, String printed) {
    assertEquals(printed, Figures.share(share));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      500          | 0.5 kB/s
      18400000     | 18.4 MB/s
      2500000000   | 2.5 GB/s
      NaN          | –
      """)
  void bytesHaveDecimalPrefixes(double perSecond, String printed) {
    assertEquals(printed, Figures.bytes(perSecond));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0.5      | 0.50 USD
      99.99    | 99.99 USD
      3143.91  | 3,144 USD
      NaN      | –
      Infinity | –
      """)
  void moneyHasNoCentsFromAHundredOn(double amount, String printed) {
    assertEquals(printed, Figures.money(amount, "USD"));
  }

  @Test
  void halfWidthsStandBeforeTheUnit() {
    assertEquals("61.4 ± 0.32 ms", Figures.time(new Estimate(61.4e6, 61.08e6, 61.72e6)));
    assertEquals("66 ± 0.82 %", Figures.share(new Estimate(0.66, 0.6518, 0.6682)));
    assertEquals("600 ± 8.9 /s", Figures.rate(new Estimate(600, 591.1, 608.9)));
  }

  @Test
  void exactAndUnknownIntervalsAreNotPrinted() {
    assertEquals("50 ms", Figures.time(Estimate.exact(50e6)));
    assertEquals("50 ms", Figures.time(Estimate.pointOnly(50e6)));
    assertEquals("–", Figures.rate(Estimate.pointOnly(Double.NaN)));
  }

  @Test
  void countsHaveThousandsSeparated() {
    assertEquals("10,680,132", Figures.count(10_680_132));
  }
}

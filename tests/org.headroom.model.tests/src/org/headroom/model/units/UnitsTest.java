package org.headroom.model.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.headroom.model.units.Quantity.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({"3600ms,3600 ms", "3600 ms,3600 ms", "3.6 s,3600 ms", "1h,1 h", "60 min,1 h", "90 min,90 min", "4 s,4 s",
      "4000 ms,4 s", "0 s,0 s", "0 d,0 s", "24 h,1 d", "30 days,30 d", "5m,5 min", "1.5 us,1500 ns", "3 µs,3 us",
      "250 MS,250 ms", "1e3 ms,1 s", "9223372036854775807 ns,9223372036854775807 ns"})
  void durationsPrintInTheLargestWholeUnit(String text, String canonical) {
    assertEquals(canonical, Durations.print(Durations.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({"50000rps,50000 rps", "50k rps,50000 rps", "300 /s,300 rps", "300 requests/s,300 rps", "3 M/h,50000 /min",
      "20 /min,20 /min", "0.5 rps,0.5 rps", "1 /h,1 /h", "1 /d,1 /d", "2 Grps,2000000000 rps", "0 /h,0 rps",
      "3000 IOPS,3000 rps"})
  void ratesPrintPerSecondWhenThatIsShort(String text, String canonical) {
    assertEquals(canonical, Rates.print(Rates.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({"64KiB,64 KiB", "1.5 GiB,1536 MiB", "2 MB,2 MB", "2mb,2 MB", "1 Gi,1 GiB", "1024,1 KiB", "0 B,0 B",
      "1000 KiB,1000 KiB", "1 PiB,1 PiB", "7 bytes,7 B", "100 GiB,100 GiB"})
  void dataSizesPrintTheSmallestWholeNumber(String text, String canonical) {
    assertEquals(canonical, DataSizes.print(DataSizes.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({"10Gbit/s,10 Gbit/s", "10 Gbps,10 Gbit/s", "125 MB/s,1 Gbit/s", "2.5 Gbit/s,2500 Mbit/s",
      "1 KiB/s,8192 bit/s",
      "0.5 bit/s,0.5 bit/s", "56 Kbit/s,56 kbit/s"})
  void bandwidthsPrintInTheLargestWholeUnit(String text, String canonical) {
    assertEquals(canonical, Bandwidths.print(Bandwidths.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({"7 %,7 %", "7%,7 %", "0.07,7 %", "99.99999 %,99.99999 %", "1,100 %", "0,0 %", "0.1 %,0.1 %", "29 %,29 %"})
  void ratiosPrintAsExactPercentages(String text, String canonical) {
    assertEquals(canonical, Ratios.print(Ratios.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({"100ms,100 ms,DURATION,0.1", "50k rps,50000 rps,RATE,50000", "0.1 %,0.1 %,RATIO,0.001",
      "$1200,1200 USD,MONEY,1200", "1200.50 USD,1200.5 USD,MONEY,1200.5", "USD 3,3 USD,MONEY,3", "40,40,COUNT,40",
      "1 h,1 h,DURATION,3600"})
  void quantitiesKeepWhatTheyMeasure(String text, String canonical, Dimension dimension, double value) {
    Quantity quantity = Quantities.parse(text);
    assertEquals(canonical, quantity.toString());
    assertEquals(new Quantity(value, dimension), quantity);
  }

  private static final Function<String, Object> DURATION = Durations::parse;
  private static final Function<String, Object> RATE = Rates::parse;
  private static final Function<String, Object> SIZE = DataSizes::parse;
  private static final Function<String, Object> BANDWIDTH = Bandwidths::parse;
  private static final Function<String, Object> RATIO = Ratios::parse;
  private static final Function<String, Object> QUANTITY = Quantities::parse;

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        Arguments.of(DURATION, "5", "the unit is missing"),
        Arguments.of(DURATION, "5 M", "the unit \"M\" is unknown"),
        Arguments.of(DURATION, "-5 s", "must not be negative"),
        Arguments.of(DURATION, "soon", "does not start with a number"),
        Arguments.of(DURATION, "", "it is empty"),
        Arguments.of(DURATION, "0.1 ns", "finer than 1 ns"),
        Arguments.of(DURATION, "300 years", "the unit \"years\" is unknown"),
        Arguments.of(DURATION, "1e60 d", "longer than 292 years"),
        Arguments.of(DURATION, "1,5 s", "without a thousands separator"),
        Arguments.of(DURATION, "1 s ".repeat(1000), "does not start with a number"),
        Arguments.of(RATE, "50,000 rps", "without a thousands separator"),
        Arguments.of(RATE, "5 m/h", "the unit \"m/h\" is unknown"),
        Arguments.of(RATE, "5", "the unit is missing"),
        Arguments.of(SIZE, "5 Mb", "means bits"),
        Arguments.of(SIZE, "0.3 B", "not a whole number of bytes"),
        Arguments.of(SIZE, "99999999999999999999", "more than 8 EiB"),
        Arguments.of(BANDWIDTH, "0 bit/s", "greater than zero"),
        Arguments.of(BANDWIDTH, "5 mb/s", "the unit \"mb/s\" is unknown"),
        Arguments.of(RATIO, "95", "greater than 1 (100 %)"),
        Arguments.of(RATIO, "101 %", "greater than 1 (100 %)"),
        Arguments.of(RATIO, "5 ms", "the unit \"ms\" is unknown"),
        Arguments.of(QUANTITY, "3 apples", "the unit \"apples\" is unknown"),
        Arguments.of(QUANTITY, "$3 ms", "the unit \"ms\" is unknown"));
  }

  @ParameterizedTest
  @MethodSource("wrongTexts")
  void wrongTextsAreExplainedWithExamples(Function<String, Object> parser, String text, String reason) {
    String message = assertThrows(IllegalArgumentException.class, () -> parser.apply(text)).getMessage();
    assertTrue(message.contains(reason), message);
    assertTrue(message.startsWith("\"" + text.substring(0, Math.min(text.length(), 100))), message);
    assertTrue(message.contains("Write for example \""), message);
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void parsingWhatWasPrintedGivesTheSameValue(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      long number = random.nextLong() >>> 1 >>> random.nextInt(63);
      Duration duration = Duration.ofNanos(number);
      assertEquals(duration, Durations.parse(Durations.print(duration)));
      assertEquals(number, DataSizes.parse(DataSizes.print(number)));
      double ratio = random.nextDouble();
      assertEquals(ratio, Ratios.parse(Ratios.print(ratio)));
      double positive = Double.MIN_NORMAL + Math.exp(30 * random.nextGaussian());
      assertEquals(positive, Rates.parse(Rates.print(positive)));
      assertEquals(positive, Bandwidths.parse(Bandwidths.print(positive)));
      double perHour = random.nextInt(1_000_000) / 3600.0;
      assertEquals(perHour, Rates.parse(Rates.print(perHour)));
      for (Quantity each : new Quantity[] {Quantity.rate(positive), Quantity.ratio(ratio), Quantity.usd(positive),
          Quantity.count(perHour), Quantity.of(Duration.ofNanos(number >>> 12))}) {
        assertEquals(each, Quantities.parse(Quantities.print(each)));
      }
    }
  }

  @Test
  void quantitiesAreFiniteAndNotNegative() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> Quantity.count(wrong));
    }
    assertEquals(Quantity.count(0), Quantity.count(-0.0));
  }

  @Test
  void onlyDurationsAreDurations() {
    assertEquals(Duration.ofMillis(100), Quantities.parse("100 ms").duration());
    assertThrows(IllegalStateException.class, () -> Quantities.parse("100").duration());
  }
}

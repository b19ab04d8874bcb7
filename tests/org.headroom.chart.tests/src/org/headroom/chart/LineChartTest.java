package org.headroom.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Plot;
import org.headroom.chart.drawing.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LineChartTest {

  private static final double[] TIME = {0, 1, 2, 3};

  @Test
  void aGapInTheValuesIsAGapInTheLine() {
    String svg = chart("p99", 10, 20, Double.NaN, 30, 40).svg();
    assertEquals(2, svg.split("class=\"series s0\" [^>]*d=\"M").length - 1 - 1, "two lines beside the legend's sample");
    assertFalse(svg.contains("NaN"));
  }

  @Test
  void aSingleValueIsADot() {
    assertEquals(1, shapes(chart("p99", Double.NaN, 5, Double.NaN), Shape.Dot.class).size());
  }

  @Test
  void nothingToShowSaysSo() {
    assertTrue(texts(chart("p99", Double.NaN, Double.POSITIVE_INFINITY)).contains("no values"));
    assertTrue(texts(LineChart.overTime("t", "ms", new double[0], List.of())).contains("no values"));
  }

  @Test
  void theLimitIsInsideThePlot() {
    Drawing drawing = chart("p99", 1, 2, 3, 4).withLimit(100).draw(400, 200);
    Plot plot = drawing.plot().orElseThrow();
    List<Shape> limits = drawing.shapes().stream().filter(s -> s.ink().role() == Role.LIMIT).toList();
    assertEquals(1, limits.size());
    double y = ((Shape.Polyline) limits.get(0)).y()[0];
    assertTrue(y >= plot.top() && y <= plot.bottom(), "limit at " + y);
  }

  @Test
  void aBandReachesFromItsLowerToItsUpperValue() {
    LineChart chart = LineChart.overTime("t", "ms", new double[] {0, 1},
        List.of(new Series.Band("p50 – p99", new double[] {0, 0}, new double[] {10, 10})));
    Plot plot = chart.draw(400, 200).plot().orElseThrow();
    Shape.Region band = shapes(chart, Shape.Region.class).get(0);
    assertEquals(plot.top(), Arrays.stream(band.y()).min().orElseThrow(), 1e-9);
    assertEquals(plot.bottom(), Arrays.stream(band.y()).max().orElseThrow(), 1e-9);
  }

  @Test
  void theCursorTellsTheValuesOfTheNearestPosition() {
    assertTrue(texts(chart("p99", 10, 20, 33.333, 40).withCursor(2.2)).contains("p99: 33.3"));
  }

  @Test
  void aPointerFindsItsValueAndBack() {
    Plot plot = chart("p99", 1, 2, 3, 4).draw(400, 200).plot().orElseThrow();
    assertEquals(1.5, plot.valueAt(plot.placeOf(1.5)), 1e-9);
    assertEquals(3, plot.valueAt(plot.right() + 50), "kept within the axis");
  }

  @Test
  void thousandsOfValuesKeepTheirExtremesInFewPoints() {
    double[] x = new double[20_000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = i == 12_345 ? 1000 : i % 10;
    }
    Drawing drawing = LineChart.overTime("t", "ms", x, List.of(new Series.Line("p99", y))).draw(400, 200);
    Shape.Polyline line = drawing.shapes().stream().filter(s -> s.ink().role() == Role.SERIES)
        .map(Shape.Polyline.class::cast).findFirst().orElseThrow();
    assertTrue(line.x().length <= 4 * 400, line.x().length + " points");
    assertEquals(drawing.plot().orElseThrow().top(), Arrays.stream(line.y()).min().orElseThrow(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(doubles = {180, 320, 640, 1200})
  void wordsNeitherOverlapNorLeaveTheDrawing(double width) {
    List<Series.Line> lines = new ArrayList<>();
    for (String name : List.of("Product Svc", "Global Edge (CloudFront)", "PG", "A component with quite a long name")) {
      lines.add(new Series.Line(name, new double[] {1, 20, 300, 48_000}));
    }
    List<LineChart.Break> breaks = List.of(
        new LineChart.Break(2.6, "Product DB saturated"), new LineChart.Break(2.65, "Kafka"),
        new LineChart.Break(2.99, "Product Svc beyond every one of its limits"));
    for (LineChart chart : List.of(
        LineChart.over("requests/s offered", "Load against latency", "ms", TIME, lines).withBreaks(breaks),
        LineChart.overTime("p99", "ms", new double[] {0, 100, 3000, 6001}, lines).withCursor(100)
            .withLogarithmicScale())) {
      Drawing drawing = chart.draw(width, chart.naturalHeight(width));
      List<double[]> boxes = new ArrayList<>();
      for (Shape shape : drawing.shapes()) {
        if (shape instanceof Shape.Words words) {
          boxes.add(box(words));
        }
      }
      for (double[] box : boxes) {
        assertTrue(box[0] >= -1 && box[1] >= 0 && box[2] <= width + 1 && box[3] <= drawing.height(),
            () -> Arrays.toString(box) + " leaves " + width + " × " + drawing.height());
        for (double[] other : boxes) {
          assertTrue(other == box || other[0] >= box[2] || box[0] >= other[2] || other[1] >= box[3]
              || box[1] >= other[3],
              () -> Arrays.toString(box) + " overlaps " + Arrays.toString(other) + " at width " + width);
        }
      }
    }
  }

  /** Left, top, right and bottom of a text. */
  private static double[] box(Shape.Words words) {
    double width = ScreenText.width(words.text(), words.ink().text());
    double left = switch (words.anchor()) {
      case START -> words.x();
      case MIDDLE -> words.x() - width / 2;
      case END -> words.x() - width;
    };
    return new double[] {left, words.y() - 0.75 * words.ink().text().size(), left + width, words.y() + 2};
  }

  @Test
  void aLowChartHasFewTicksAndNoOverlap() {
    List<Shape.Words> ticks = chart("p99", 12, 20, 150, 190).withLogarithmicScale().draw(400, 110).shapes().stream()
        .filter(s -> s instanceof Shape.Words w && w.anchor() == Shape.Anchor.END).map(Shape.Words.class::cast)
        .toList();
    assertTrue(ticks.size() >= 2);
    for (int i = 1; i < ticks.size(); i++) {
      assertTrue(ticks.get(i - 1).y() - ticks.get(i).y() >= 13);
    }
  }

  @Test
  void placesThatGiveWayAreNumberedAndExplained() {
    LineChart chart = chart("p99", 1, 2, 3, 4).withBreaks(List.of(
        new LineChart.Break(1, "first"), new LineChart.Break(1.001, "second"), new LineChart.Break(2, "third")));
    assertTrue(texts(chart).containsAll(List.of("1, 2", "3", "1 first", "2 second", "3 third")),
        () -> texts(chart) + "");
  }

  @Test
  void hostileNamesStayText() throws Exception {
    Document drawing = parse(chart("<script>alert('x')</script> & \"more\"\u0000", 1, 2, 3, 4).svg());
    assertEquals(0, drawing.getElementsByTagName("script").getLength());
    assertTrue(drawing.getDocumentElement().getTextContent().contains("<script>"));
  }

  @Test
  void aLineMustHaveAValueForEachPosition() {
    assertThrows(IllegalArgumentException.class, () -> LineChart.overTime("latency", "ms", TIME,
        List.of(new Series.Line("short", new double[] {1, 2}))));
  }

  @Test
  void aPointerIsToldTheExactValuesOfTheNearestPosition() {
    LineChart chart = LineChart.overTime("latency", "ms", new double[] {0, 1.5},
        List.of(new Series.Band("p50 – p99", new double[] {1, 12.3456}, new double[] {2, 44_321.64}),
            new Series.Line("mean", new double[] {1, Double.NaN})));
    assertEquals("1.5 s\np50 – p99: 12.3456 – 44,321.6 ms", chart.wordsAt(1.2), "nothing is said of a gap");
    assertEquals("", LineChart.overTime("t", "ms", new double[0], List.of()).wordsAt(1));
  }

  @Test
  void aPartOfTheTimeReachesTheEdgesOfThePlot() {
    LineChart part = chart("p99", 1, 2, 3, 4, 5, 6, 7).withCursor(3).between(2.5, 3.5);
    assertArrayEquals(new double[] {2, 3, 4}, part.x());
    assertEquals(3, part.series().get(0).valueAt(0));
    assertEquals(3, part.cursor().orElseThrow());
    assertTrue(chart("p99", 1, 2, 3, 4, 5, 6, 7).withCursor(6).between(2.5, 3.5).cursor().isEmpty());
  }

  @Test
  void aSeriesThatIsLeftOutIsStillNamed() {
    LineChart chart = LineChart.overTime("latency", "ms", TIME, List.of(
        new Series.Line("large", new double[] {900, 900, 900, 900}),
        new Series.Line("small", new double[] {1, 2, 3, 4})));
    LineChart without = chart.without("large"::equals);
    assertTrue(texts(without).containsAll(List.of("large (off)", "small")), () -> texts(without) + "");
    assertFalse(texts(without).contains("800"), "the axis follows what is shown");
  }

  @Test
  void theLegendTellsWhereItNamesASeries() {
    LineChart chart = LineChart.overTime("latency", "ms", TIME,
        List.of(new Series.Line("first", TIME), new Series.Line("second", TIME)));
    Drawing drawing = chart.draw(400, 200);
    for (Drawing.Key key : drawing.keys()) {
      Shape.Words name = drawing.shapes().stream().filter(Shape.Words.class::isInstance).map(Shape.Words.class::cast)
          .filter(words -> words.text().equals(chart.series().get(key.series()).name())).findFirst().orElseThrow();
      assertTrue(key.contains(name.x() + 1, name.y() - 3));
      assertEquals(1, drawing.keys().stream().filter(other -> other.contains(name.x() + 1, name.y() - 3)).count());
    }
    assertEquals(2, drawing.keys().size());
  }

  private static LineChart chart(String name, double... values) {
    double[] time = new double[values.length];
    for (int i = 0; i < time.length; i++) {
      time[i] = i;
    }
    return LineChart.overTime("latency", "ms", time, List.of(new Series.Line(name, values)));
  }

  private static <T extends Shape> List<T> shapes(LineChart chart, Class<T> kind) {
    return chart.draw(400, 200).shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> texts(LineChart chart) {
    return shapes(chart, Shape.Words.class).stream().map(Shape.Words::text).toList();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}

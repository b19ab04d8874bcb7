package org.headroom.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LineChartTest {

  private static final double[] TIME = {0, 1, 2, 3};

  @Test
  void aGapInTheValuesIsAGapInTheLine() {
    String svg = chart("p99", 10, 20, Double.NaN, 30).svg();
    String path = svg.substring(svg.indexOf("d=\"M"), svg.indexOf("\"/>", svg.indexOf("d=\"M")));
    assertEquals(2, path.chars().filter(c -> c == 'M').count());
    assertFalse(path.contains("NaN"));
  }

  @Test
  void theLimitIsInsideTheDrawing() throws Exception {
    LineChart chart =
        new LineChart("latency", "s", "ms", TIME, List.of(new LineChart.Line("p99", new double[] {1, 2, 3, 4})),
            OptionalDouble.of(100));
    Document drawing = parse(chart.svg());
    var limits = drawing.getElementsByTagName("line");
    boolean found = false;
    for (int i = 0; i < limits.getLength(); i++) {
      var line = (org.w3c.dom.Element) limits.item(i);
      if (line.getAttribute("class").equals("limit")) {
        double y = Double.parseDouble(line.getAttribute("y1"));
        assertTrue(y >= 0 && y <= 192, "limit at " + y);
        found = true;
      }
    }
    assertTrue(found);
  }

  @Test
  void hostileNamesStayText() throws Exception {
    Document drawing = parse(chart("<script>alert('x')</script> & \"more\"\u0000", 1, 2, 3, 4).svg());
    assertEquals(0, drawing.getElementsByTagName("script").getLength());
    assertTrue(drawing.getDocumentElement().getTextContent().contains("<script>"));
  }

  @Test
  void aLineMustHaveAValueForEachPosition() {
    assertThrows(IllegalArgumentException.class, () -> chart("short", 1, 2));
  }

  private static LineChart chart(String name, double... values) {
    return new LineChart("latency", "s", "ms", TIME, List.of(new LineChart.Line(name, values)), OptionalDouble.empty());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}

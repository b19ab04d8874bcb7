package org.headroom.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.formats.ExampleModels;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  static Stream<Architecture> models() {
    return ExampleModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyComponentAndConnectionIsOneRowOfTheSameWidth(Architecture architecture) {
    List<List<String>> rows = parse(new Csv().write(architecture).text());
    List<String> expected = new ArrayList<>();
    expected.add("id");
    ModelOrder.components(architecture).forEach(each -> expected.add(each.getId()));
    ModelOrder.connections(architecture).forEach(each -> expected.add(each.getId()));
    assertEquals(expected, rows.stream().map(row -> row.get(1)).toList());
    rows.forEach(row -> assertEquals(rows.get(0).size(), row.size(), row::toString));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void noCellIsAFormula(String value) {
    String text = new CsvRow(List.of(value)).text();
    assertEquals("'" + value, parse(text).get(0).get(0));
  }

  @Test
  void quotesCommasAndLinesAreKept() {
    List<String> cells = List.of("a,b", "\"q\"", "x\ny", " z ", "plain");
    assertEquals(List.of(cells), parse(new CsvRow(cells).text()));
    assertEquals("plain\r\n", new CsvRow(List.of("plain")).text());
  }

  /** Reads a file by the grammar of RFC 4180. */
  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      if (text.charAt(at) == '"') {
        at++;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
          cell.append(text.charAt(at));
          at += text.startsWith("\"\"", at) ? 2 : 1;
        }
        at++;
      } else {
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
          assertFalse(text.charAt(at) == '"' || text.charAt(at) == '\n', text);
          cell.append(text.charAt(at++));
        }
      }
      row.add(cell.toString());
      if (text.charAt(at) == ',') {
        at++;
      } else {
        assertEquals("\r\n", text.substring(at, at + 2));
        at += 2;
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }
}

package org.headroom.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

  private static List<Double> widths(String... cells) {
    List<Report.Column> columns = List.of(new Report.Column("A", false), new Report.Column("B", false));
    return ColumnWidths.of(new Report.Table("Table", columns,
        List.of(List.of(Report.Cell.of(cells[0]), Report.Cell.of(cells[1])))));
  }

  @Test
  void theSharesFillThePage() {
    assertEquals(1, widths("one", "two").stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
  }

  @Test
  void aLongTextGetsTheRoomThatAShortOneLeaves() {
    List<Double> widths =
        widths("HR402", "The component waits for another one that is slower than it was promised to be.");
    assertTrue(widths.get(0) < 0.12 && widths.get(1) > 0.88, widths::toString);
  }

  @Test
  void capitalsAreWiderThanSmallLetters() {
    String sentence = "The component waits for another one that is slower than it was promised to be.";
    assertTrue(widths("TELEMETRY", sentence).get(0) > 1.2 * widths("telemetry", sentence).get(0));
  }
}

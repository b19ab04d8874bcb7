package org.headroom.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationsTest {

  private static List<Map<String, String>> table(String csv) throws IOException {
    return Combinations.table("settings.csv", new StringReader(csv));
  }

  @Test
  void theLastAxisOfAGridVariesFastest() {
    List<Map<String, String>> grid = Combinations.grid(List.of(Axis.parse("a.x=1,2"), Axis.parse("b.y=5 ms,6 ms")));
    assertEquals("[{a.x=1, b.y=5 ms}, {a.x=1, b.y=6 ms}, {a.x=2, b.y=5 ms}, {a.x=2, b.y=6 ms}]", grid.toString());
  }

  @Test
  void theLinesOfATableAreTheCombinations() throws IOException {
    assertEquals("[{a.x=1, b.y=1,5 ms}, {a.x=2, b.y=6 ms}]",
        table("a.x, b.y\r\n1,\"1,5 ms\"\r\n\r\n2, 6 ms\r\n").toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a.x,b.y\\n1| settings.csv:2: the line has 1 values, the heading 2",
      "a.x,a.x\\n1,2| settings.csv: this is not a table of settings",
      "a.x| settings.csv: the table has no settings",
      "a.x\\n\"1| settings.csv: "})
  void aBrokenTableIsRefusedWithItsPlace(String csv, String problem) {
    SweepException error = assertThrows(SweepException.class, () -> table(csv.replace("\\n", "\n")));
    assertTrue(error.getMessage().startsWith(problem.strip()), error.getMessage());
  }

  @Test
  void tooManyCombinationsAreRefused() {
    List<String> values = IntStream.range(0, 101).mapToObj(String::valueOf).toList();
    List<Axis> axes = List.of(new Axis("a.x", values), new Axis("b.y", values));
    assertThrows(SweepException.class, () -> Combinations.grid(axes));
    assertThrows(SweepException.class, () -> table("a.x\n" + "1\n".repeat(Combinations.MOST + 1)));
  }

  @Test
  void aGridOfNothingIsRefused() {
    assertThrows(SweepException.class, () -> Combinations.grid(List.of()));
  }
}

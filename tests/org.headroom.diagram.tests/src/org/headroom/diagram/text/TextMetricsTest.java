package org.headroom.diagram.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.diagram.scene.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMetricsTest {
  @Test
  void boldTextIsWiderThanRegularText() {
    assertTrue(TextMetrics.width("Product cache", TextStyle.LABEL)
        / TextStyle.LABEL.size() > TextMetrics.width("Product cache", TextStyle.FACTS) / TextStyle.FACTS.size());
  }

  @Test
  void narrowLettersTakeLessRoomThanWideOnes() {
    assertTrue(TextMetrics.width("illi", TextStyle.LABEL) < TextMetrics.width("WMWM", TextStyle.LABEL) / 3);
  }

  @Test
  void ideographsTakeASquareEachAndCombiningMarksNothing() {
    assertTrue(TextMetrics.width("商品", TextStyle.FACTS) >= 2 * TextStyle.FACTS.size());
    assertEquals(TextMetrics.width("e", TextStyle.FACTS), TextMetrics.width("e\u0301", TextStyle.FACTS));
  }

  @Test
  void textThatFitsStaysAsItIs() {
    assertEquals(List.of("Cache"), TextMetrics.wrap("Cache", TextStyle.LABEL, 200, 2));
  }

  @Test
  void longTextBreaksAtBlanks() {
    assertEquals(List.of("Product Cache", "(Cluster)"),
        TextMetrics.wrap("Product Cache (Cluster)", TextStyle.LABEL, 120, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Supercalifragilisticexpialidocious",
      "A name of very many words that go on and on and on and on", "商品目録商品目録商品目録商品目録", "😀😀😀😀😀😀😀😀😀😀😀😀"})
  void everyLineOfWrappedTextFits(String text) {
    List<String> lines = TextMetrics.wrap(text, TextStyle.LABEL, 90, 2);
    assertEquals(2, lines.size());
    for (String line : lines) {
      assertTrue(TextMetrics.width(line, TextStyle.LABEL) <= 90, line);
    }
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    String shortened = TextMetrics.shorten("Change data capture events", TextStyle.FACTS, 80);
    assertTrue(shortened.endsWith("…")
        && "Change data capture events".startsWith(shortened.substring(0, shortened.length() - 1)), shortened);
  }
}

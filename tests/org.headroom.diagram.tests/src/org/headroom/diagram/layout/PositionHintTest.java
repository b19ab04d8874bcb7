package org.headroom.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionHintTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "none", value = {
      "Top, Center | 0 | -1 | true",
      "Top Right (Next to CDN) | 1 | -1 | true",
      "Below CDN | 0 | 0 | false",
      "Middle Large Area (Draw this first effectively as a container) | 0 | 0 | false",
      "Top-center inside Subnet | 0 | -1 | true",
      "Right side inside Subnet | 1 | 0 | true",
      "Bottom Center inside Subnet | 0 | 1 | true",
      "Bottom Right | 1 | 1 | true",
      "Far Left (Outside critical path) | -2 | 0 | true",
      "bright copyright stop | 0 | 0 | false",
      "none | 0 | 0 | false"})
  void theWordsOfABriefAreUnderstood(String words, int column, int row, boolean mentionsColumn) {
    assertEquals(new PositionHint(column, row, mentionsColumn), PositionHint.of(words));
  }
}

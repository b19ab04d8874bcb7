package org.headroom.analysis.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1"})
  void aFormulaIsText(String id) {
    assertEquals('\'', CsvText.of(id).charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders-db", "a=b", "-1.5", "+3e-7", "2 GB", ""})
  void idsAndNumbersStayAsTheyAre(String id) {
    assertEquals(id, CsvText.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Eb", "a\u001Bb", "a\u2066b", "a\u0007b"})
  void nothingThatATerminalObeysIsLeft(String id) {
    assertEquals("a\uFFFDb", CsvText.of(id));
  }
}

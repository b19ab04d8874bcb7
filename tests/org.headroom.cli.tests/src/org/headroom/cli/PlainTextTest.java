package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
      "plain, `plain`",
      "a`b, ``a`b``",
      "`a``, ``` `a`` ```",
      "a|b, `a\\|b`",
      "\"\", (empty)"})
  void codeCannotBeLeft(String text, String code) {
    assertEquals(code, PlainText.code(text));
  }

  @Test
  void textIsNeverMarkup() {
    assertEquals("&lt;b&gt; \\*a\\* \\[x\\](y) \\| @&#8288;all #&#8288;1 http:&#8288;//x www.&#8288;x",
        PlainText.markdown("<b> *a* [x](y) | @all #1 http://x www.x"));
  }

  @Test
  void whatATerminalObeysIsReplaced() {
    assertEquals("a b\uFFFD[31m\uFFFDc", PlainText.line(" a\n\tb\u001b[31m\u202Ec "));
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    String line = PlainText.line("😀".repeat(1000));
    assertTrue(line.endsWith("😀…") && line.length() < 700, line);
  }
}

package org.headroom.diagram.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void markupIsEscaped() {
    assertEquals("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;",
        PlainText.xml("<script>alert('x')</script> & \"y\""));
  }

  @Test
  void controlCharactersAndLineBreaksVanish() {
    assertEquals("a b c", PlainText.of("a\u0000\u001b\n\t b\u0085\u2028c\u0007"));
  }

  @Test
  void charactersThatChangeTheDirectionOfWritingVanish() {
    assertEquals("evil gpj.exe", PlainText.of("evil \u202Egpj.exe\u202C\u2066\u200f"));
  }

  @Test
  void unpairedSurrogatesAndNonCharactersVanishButEmojiStay() {
    assertEquals("a😀b", PlainText.of("a\ud800😀\uffffb\ufffe"));
  }

  @Test
  void namesOfEveryScriptStay() {
    assertEquals("Größe 商品 שלום", PlainText.of("Größe 商品 שלום"));
  }

  @Test
  void endlessNamesAreCut() {
    assertEquals(400, PlainText.of("x".repeat(100_000)).length());
  }
}

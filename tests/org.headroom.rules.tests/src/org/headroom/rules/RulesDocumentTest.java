package org.headroom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesDocumentTest {
  private static final Path PAGE = Path.of(System.getProperty("headroom.root"), "docs/rules.md");

  static List<Rule> rules() {
    return Rules.all();
  }

  @Test
  void pageInTheDocumentationIsUpToDate() throws IOException {
    String expected = RulesDocument.markdown(RuleSet.standard());
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertEquals(expected, Files.readString(PAGE),
        "docs/rules.md differs from the rules; run this test with -Dheadroom.regenerate=true and commit the page");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasASection(Rule rule) throws IOException {
    assertTrue(Files.readString(PAGE).contains("\n### " + rule.id() + "\n\n**" + rule.title() + "**"));
  }
}

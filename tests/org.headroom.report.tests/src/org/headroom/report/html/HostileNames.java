package org.headroom.report.html;

import java.util.stream.Stream;

/** Names that would do harm in some format if they were not shown as text. */
public final class HostileNames {

  private HostileNames() {}

  /** All of them, as they are printed. */
  public static Stream<String> all() {
    return Stream.of(
        "<script>alert(1)</script>", "</w:t></w:r><w:r>", "]]>&amp;&#x41;", "[a](javascript:alert(1))", "**b** _c_ `d`",
        "# heading", "- item", "1. item", "a | b | c", "@team #12 $x^2$", "https://example.org www.example.org",
        "<!-- x", "${7*7} <#list 1..9 as x>", "=HYPERLINK(1)", "~~gone~~ \\* end\\");
  }
}

package org.headroom.cli.fuzz;

import java.util.List;

/** Words of the languages that are read, and what opens a level of nesting in them. */
enum Language {
  XML("<nodes xsi:type=\"Namespace\" id=\"n\">", "</nodes>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#x1F;",
      "&amp;", "<![CDATA[", "]]>", "<!--", "-->", "<?pi ?>", "<connections id=\"c\" source=\"x\" target=\"y\"/>",
      "href=\"file:///etc/passwd#x\"", "href=\"other.headroom#a\"", " id=\"web\"", "xsi:type=\"SqlDatabase\"",
      " replicas=\"1\"", "<demands>", "<node id=\"a\" x=\"1\" y=\"1\" width=\"1\" height=\"1\"/>", " points=\"1,2\"",
      "xmlns=\"x\"", " ttl=\"1 h\"", "modelVersion=\"2\""),
  JSON("[", "]", "{", "}", "{\"a\":", ",", ":", "\"", "null", "true", "1e400", "-", "\\u0000", "\\ud800",
      "\"id\":\"x\"",
      "\"schema\":\"headroom.result/2\"", "\"components\":[]", "[[[[", "\"../../x\"", "\"/etc/passwd\""),
  YAML("- ", "? ", ": ", "&a ", "*a", "<<: *a\n", "!!java.io.File ", "!!binary ", "|\n", ">\n", "---\n", "...\n",
      "{", "}", "[", "]", "#", "%YAML 9\n", "\n  ", "'", "\"", "rules:\n", "severities:\n", "HR301: error\n",
      "assert: ", "count(", "any(outgoing where ", "not ", "self.", "(", ")", " and ", " or ", ">= 2 ",
      "matches(id, \""),
  MARKDOWN("# ", "## ", "1. ", "- ", "> ", "**", "`", "```\n", "| a | b |\n", "[a](b)", "![a](file:///x)", "<b>",
      "&lt;",
      "Component: ", "Label: ", "Position: ", "Config: ", "Connection: ", "SRE Note: ", "Phase 1", "\n\n", "    ",
      "---\n", "**Component:** `SqlDatabase`", "from `a` to `b`", "replicas=99999999999"),
  COMMANDS("--", "-", "=", "--format", "json", "x", "..", "@", "@/etc/passwd", "--help", "-h", "%", "%s", "*", "~");

  private final List<String> words;

  Language(String... words) {
    this.words = List.of(words);
  }

  List<String> words() {
    return words;
  }
}

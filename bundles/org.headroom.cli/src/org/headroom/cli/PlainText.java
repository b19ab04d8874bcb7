package org.headroom.cli;

import org.headroom.model.PrintableText;

/** Text of a model in lines for people, where nothing in it may act as anything but text. */
final class PlainText {

  private static final int LONGEST = 300;

  private PlainText() {
  }

  /** The text in one line of bounded length. */
  static String line(String text) {
    String line = PrintableText.of(text).strip();
    return line.length() <= LONGEST ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
  }

  /** The text for a cell of a Markdown table or a paragraph: never markup, a tag, a link or a mention. */
  static String markdown(String text) {
    return line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|~!])", "\\\\$1").replaceAll("([@#])", "$1&#8288;")
        .replace("://", ":&#8288;//").replaceAll("(?i)www\\.", "$0&#8288;");
  }

  /** The text as code in Markdown, which nothing inside can end. */
  static String code(String text) {
    String line = line(text);
    if (line.isEmpty()) {
      return "(empty)";
    }
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + gap + line.replace("|", "\\|") + gap + fence;
  }
}

package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The source of an entry as written, without its key, with nested lines indented from zero. */
final class RawText {

  private static final Pattern KEY =
      Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+(?:\\*\\*|__).*?(?:\\*\\*|__)\\s*:?\\s*");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+");
  private static final Pattern NEW_MARK = Pattern.compile("\\s*\\*\\*\\(New!\\s*\\)\\*\\*");

  private RawText() {
  }

  static String of(LineLog log, Outline.Entry entry, List<Outline.Block> children) {
    StringBuilder text = new StringBuilder();
    for (int line = entry.line(); line <= entry.lastLine(); line++) {
      String source = log.line(line);
      String row = line > entry.line() ? source : KEY.matcher(source).find()
          ? KEY.matcher(source).replaceFirst("") : BULLET.matcher(source).replaceFirst("");
      text.append(line > entry.line() ? "\n" : "").append(unmarked(row).strip());
    }
    List<String> nested = lines(log, children);
    int indent = nested.stream().mapToInt(RawText::indent).min().orElse(0);
    nested.forEach(line -> text.append('\n').append(line.substring(indent)));
    return text.toString();
  }

  static List<String> lines(LineLog log, List<? extends Outline.Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Outline.Block block : blocks) {
      for (int line = block.line(); line <= block.lastLine(); line++) {
        lines.add(unmarked(log.line(line)).stripTrailing().replace("\t", "    "));
      }
      if (block instanceof Outline.Entry entry) {
        lines.addAll(lines(log, entry.children()));
      }
    }
    return lines;
  }

  private static int indent(String line) {
    return line.isBlank() ? Integer.MAX_VALUE : line.length() - line.stripLeading().length();
  }

  private static String unmarked(String line) {
    return NEW_MARK.matcher(line).replaceAll("");
  }
}

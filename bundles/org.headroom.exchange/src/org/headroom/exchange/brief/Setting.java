package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One "Key: value" of a config, as written.
 *
 * @param key the name of the feature; empty when only a value is given
 * @param values the values between backticks, or one plain text; empty when there is none
 * @param code whether the values stood between backticks
 * @param remark what followed in parentheses; empty when nothing did
 */
record Setting(String key, List<String> values, boolean code, String remark) {

  private static final Pattern KEY =
      Pattern.compile("^\\s*(\\p{L}[\\p{L}\\p{N} /_.-]{0,60}?)\\s*:\\s*", Pattern.DOTALL);
  private static final Pattern REMARK = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)\\s*$", Pattern.DOTALL);
  private static final Pattern COUNTED = Pattern.compile("^(\\d+)\\s+(\\p{L}[\\p{L} ]*)$");

  Setting {
    values = List.copyOf(values);
  }

  /** Whether the value is the plain word "none": no value. */
  boolean isNone() {
    return !code && values.size() == 1 && MarkdownText.isNone(values.get(0));
  }

  /** The only value as text. */
  String text() {
    return values.isEmpty() ? "" : code ? values.get(0) : MarkdownText.unquoted(values.get(0));
  }

  /** One setting: "Key: value", as in a nested list, or several in a row: "`value`, Key `value`, 5 Keys (remark)". */
  static List<Setting> parse(Phrase written) {
    Phrase phrase = written.withoutNewMarks();
    if (phrase.isEmpty()) {
      return List.of();
    }
    Phrase.Piece first = phrase.pieces().get(0);
    Matcher key = KEY.matcher(first.text());
    if (first.style() == Phrase.Style.PLAIN && key.find()) {
      return List.of(keyed(key.group(1), first.text().substring(key.end()), phrase));
    }
    return row(phrase);
  }

  private static Setting keyed(String key, String rest, Phrase phrase) {
    List<String> codes = phrase.codes();
    if (codes.isEmpty()) {
      String text = rest + new Phrase(phrase.pieces().subList(1, phrase.pieces().size())).plain();
      return new Setting(key, text.isBlank() ? List.of() : List.of(text.strip()), false, "");
    }
    Phrase.Piece last = phrase.pieces().get(phrase.pieces().size() - 1);
    Matcher remark = REMARK.matcher(last.text());
    boolean remarked = last.style() == Phrase.Style.PLAIN && remark.matches();
    return new Setting(key, codes, true, remarked ? remark.group(2) : "");
  }

  /** Splits at the commas outside parentheses. */
  private static List<Setting> row(Phrase phrase) {
    List<Setting> settings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String value = null;
    String before = "";
    int depth = 0;
    for (Phrase.Piece piece : phrase.pieces()) {
      if (piece.style() == Phrase.Style.CODE) {
        before = text.toString();
        text.setLength(0);
        value = piece.text();
        continue;
      }
      for (char c : piece.text().toCharArray()) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth <= 0) {
          settings.add(segment(before, value, text.toString()));
          text.setLength(0);
          before = "";
          value = null;
        } else {
          text.append(c);
        }
      }
    }
    if (value != null || !text.toString().isBlank()) {
      settings.add(segment(before, value, text.toString()));
    }
    return settings;
  }

  private static Setting segment(String before, String code, String after) {
    Matcher remarked = REMARK.matcher(after);
    String remark = remarked.matches() ? remarked.group(2) : "";
    String text = remarked.matches() ? remarked.group(1).strip() : after.strip();
    if (code != null) {
      String key = before.strip().replaceAll("\\s*[:=]$", "");
      return new Setting(key.isEmpty() ? text : key, List.of(code), true, remark);
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return new Setting(counted.group(2), List.of(counted.group(1)), true, remark);
    }
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? new Setting("", text.isEmpty() ? List.of() : List.of(text), false, remark)
        : new Setting(text.substring(0, blank).strip(), List.of(text.substring(blank + 1)), false, remark);
  }
}

package org.headroom.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a condition into words. */
final class Lexer {
  /** The longest condition, in characters. */
  static final int LONGEST = 2000;

  private static final Pattern TOKEN = Pattern.compile("\\s*+(?:(?<quoted>\"[^\"]*+\"|'[^']*+')"
      + "|(?<number>-?\\d[\\d.]*+(?:\\s?(?!(?:and|or)\\b)(?:%|/s|[A-Za-zµ]++(?:/s)?))?)|(?<name>[A-Za-z_][\\w-]*+)"
      + "|(?<sign><=|>=|!=|[=<>().,]))");

  enum Kind { QUOTED, NUMBER, NAME, SIGN, END }

  /**
   * A word.
   *
   * @param column of its first character, from 1
   */
  record Token(Kind kind, String text, int column) {
    boolean is(String word) {
      return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
    }

    @Override
    public String toString() {
      return kind == Kind.END ? "the end" : "'" + text + "'";
    }
  }

  private Lexer() {}

  static List<Token> tokens(String text) {
    if (text.length() > LONGEST) {
      throw new ExpressionException(LONGEST, "a condition has at most " + LONGEST + " characters");
    }
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int at = 0;
    while (!text.substring(at).isBlank()) {
      if (!m.region(at, text.length()).lookingAt()) {
        int column = at + 1 + text.substring(at).length() - text.substring(at).stripLeading().length();
        throw new ExpressionException(column, "'" + text.charAt(column - 1) + "' has no meaning here");
      }
      tokens.add(token(m));
      at = m.end();
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
    return tokens;
  }

  private static Token token(Matcher m) {
    if (m.group("quoted") != null) {
      String quoted = m.group("quoted");
      return new Token(Kind.QUOTED, quoted.substring(1, quoted.length() - 1), m.start("quoted") + 1);
    }
    if (m.group("number") != null) {
      return new Token(Kind.NUMBER, m.group("number"), m.start("number") + 1);
    }
    return m.group("name") != null ? new Token(Kind.NAME, m.group("name"), m.start("name") + 1)
        : new Token(Kind.SIGN, m.group("sign"), m.start("sign") + 1);
  }
}

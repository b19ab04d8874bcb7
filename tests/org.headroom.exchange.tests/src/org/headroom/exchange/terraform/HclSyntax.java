package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a file against the syntax of HCL as its specification gives it (bodies, blocks, attributes, templates, tuples,
 * objects, calls, traversals), and collects what it declares and refers to.
 */
final class HclSyntax {

  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final String text;
  private int at;
  final List<String> declared = new ArrayList<>();
  final List<Resource> resources = new ArrayList<>();
  final Set<String> references = new HashSet<>();

  /** A resource with the names of its arguments and of the blocks in it. */
  record Resource(String type, String name, Set<String> members) {
  }

  private HclSyntax(String text) {
    this.text = text;
  }

  static HclSyntax check(String text) {
    HclSyntax syntax = new HclSyntax(text);
    syntax.body(true);
    return syntax;
  }

  /** Names of the arguments and blocks. */
  private Set<String> body(boolean top) {
    Set<String> attributes = new HashSet<>();
    Set<String> members = new HashSet<>();
    while (true) {
      blankLines();
      if (at == text.length()) {
        require(top, "the block is not closed");
        return members;
      }
      if (text.charAt(at) == '}') {
        require(!top, "a brace closes nothing");
        return members;
      }
      String name = identifier();
      members.add(name);
      blanks();
      if (peek('=')) {
        at++;
        require(attributes.add(name), "the attribute " + name + " is set twice");
        expression();
        lineEnd();
      } else {
        block(name, top);
      }
    }
  }

  private void block(String type, boolean top) {
    List<String> labels = new ArrayList<>();
    while (!peek('{')) {
      require(peek('"'), "a label or { is expected");
      int start = at + 1;
      string();
      labels.add(text.substring(start, at - 1));
      blanks();
    }
    at++;
    if (top && (type.equals("resource") || type.equals("data"))) {
      require(labels.size() == 2, "a resource has two labels");
      declared.add((type.equals("data") ? "data." : "") + labels.get(0) + "." + labels.get(1));
    } else if (top && type.equals("variable")) {
      declared.add("var." + labels.get(0));
    }
    blanks();
    Set<String> members = Set.of();
    if (!peek('}')) {
      lineEnd();
      members = body(false);
    }
    if (top && type.equals("resource")) {
      resources.add(new Resource(labels.get(0), labels.get(1), members));
    }
    at++;
    lineEnd();
  }

  private void expression() {
    blanks();
    if (peek('"')) {
      string();
    } else if (peek('[')) {
      at++;
      sequence(']', this::expression);
    } else if (peek('{')) {
      at++;
      sequence('}', () -> {
        blanks();
        if (peek('"')) {
          string();
        } else {
          identifier();
        }
        blanks();
        require(peek('='), "= is expected in an object");
        at++;
        expression();
      });
    } else if (!match(NUMBER)) {
      traversal();
    }
    blanks();
  }

  private void sequence(char close, Runnable element) {
    blanks();
    while (!peek(close)) {
      element.run();
      blanks();
      if (peek(',')) {
        at++;
        blanks();
      } else {
        require(peek(close), close + " is expected");
      }
    }
    at++;
  }

  private void traversal() {
    int start = at;
    identifier();
    if (peek('(')) {
      at++;
      sequence(')', this::expression);
      return;
    }
    while (peek('.') || peek('[')) {
      if (text.charAt(at++) == '[') {
        expression();
        require(peek(']'), "] is expected");
        at++;
      } else {
        identifier();
      }
    }
    references.add(text.substring(start, at));
  }

  private void string() {
    at++;
    while (!peek('"')) {
      require(at < text.length() && text.charAt(at) >= ' ', "a string is not closed on its line");
      if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
        at += 3;
      } else if (text.startsWith("${", at)) {
        at += 2;
        expression();
        require(peek('}'), "an interpolation is not closed");
        at++;
      } else {
        require(!text.startsWith("%{", at), "a directive in a string");
        boolean escape = text.charAt(at) == '\\';
        require(!escape || "nrt\"\\".indexOf(text.charAt(at + 1)) >= 0, "an unknown escape");
        at += escape ? 2 : 1;
      }
    }
    at++;
  }

  private String identifier() {
    int start = at;
    require(match(IDENTIFIER), "an identifier is expected");
    return text.substring(start, at);
  }

  private boolean match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      at = matcher.end();
      return true;
    }
    return false;
  }

  private void blankLines() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
      at = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
    }
  }

  private void blanks() {
    while (peek(' ')) {
      at++;
    }
  }

  private void lineEnd() {
    blanks();
    require(peek('\n'), "the line should end");
    at++;
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      throw new AssertionError("line " + line + ": " + message + ": " + text.split("\n", -1)[line - 1]);
    }
  }
}

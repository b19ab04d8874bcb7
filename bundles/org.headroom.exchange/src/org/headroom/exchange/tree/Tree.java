package org.headroom.exchange.tree;

import java.util.List;
import java.util.Map;

/**
 * A part of a document that knows its line. Scalars are text as written. What is not there is an empty tree, so that
 * a path can be followed without asking at each step. Immutable.
 */
public final class Tree {

  private enum Kind { MAP, LIST, TEXT, NOTHING }

  private static final Tree NOTHING = new Tree(Kind.NOTHING, 0, "", List.of(), Map.of());

  private final Kind kind;
  private final int line;
  private final String text;
  private final List<Tree> items;
  private final Map<String, Tree> entries;
  private final long size;

  private Tree(Kind kind, int line, String text, List<Tree> items, Map<String, Tree> entries) {
    this.kind = kind;
    this.line = line;
    this.text = text;
    this.items = items;
    this.entries = entries;
    long total = 1;
    for (Tree part : kind == Kind.MAP ? entries.values() : items) {
      total = Math.min(Integer.MAX_VALUE, total + part.size);
    }
    size = total;
  }

  static Tree text(int line, String text) {
    return new Tree(Kind.TEXT, line, text, List.of(), Map.of());
  }

  static Tree list(int line, List<Tree> items) {
    return new Tree(Kind.LIST, line, "", items, Map.of());
  }

  static Tree map(int line, Map<String, Tree> entries) {
    return new Tree(Kind.MAP, line, "", List.of(), entries);
  }

  /** Line of the first character, from 1; 0 for what is not there. */
  public int line() {
    return line;
  }

  /** Whether it is a map. */
  public boolean isMap() {
    return kind == Kind.MAP;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return kind == Kind.LIST;
  }

  /** Whether it is a scalar. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** The text of a scalar; empty for anything else. */
  public String text() {
    return text;
  }

  /** The items of a list; none for anything else. */
  public List<Tree> items() {
    return items;
  }

  /** The entries of a map in the order of the document; none for anything else. */
  public Map<String, Tree> entries() {
    return entries;
  }

  /** The part at a path of keys; an empty tree when there is none. */
  public Tree get(String... path) {
    Tree at = this;
    for (String key : path) {
      at = at.entries.getOrDefault(key, NOTHING);
    }
    return at;
  }

  /** Whether a map has an entry. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The number of parts, counted as often as aliases repeat them. */
  long size() {
    return size;
  }
}

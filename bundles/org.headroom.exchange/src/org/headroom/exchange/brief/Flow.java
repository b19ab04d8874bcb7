package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A flow such as "A → B → C (remark)".
 *
 * @param names of the components, at least two
 * @param remark empty when there is none
 */
record Flow(List<String> names, String remark) {

  private static final Pattern ARROW = Pattern.compile("→|⟶|➜|-{1,2}>|=>");

  /** Reads names joined by arrows; null when the phrase is something else. */
  static Flow of(Phrase written) {
    Phrase phrase = written.withoutNewMarks();
    List<String> names = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    for (Phrase.Piece piece : phrase.pieces()) {
      if (piece.style() != Phrase.Style.CODE) {
        between.append(piece.text());
        continue;
      }
      boolean joined = names.isEmpty() || ARROW.matcher(between).find();
      if (!joined) {
        return null;
      }
      names.add(piece.text());
      between.setLength(0);
    }
    String rest = between.toString();
    if (names.isEmpty()) {
      Matcher remarked = Pattern.compile("^(.*?)\\s*(\\([^()]*\\))?\\s*$", Pattern.DOTALL).matcher(rest);
      String flow = remarked.matches() ? remarked.group(1) : rest;
      rest = remarked.matches() && remarked.group(2) != null ? remarked.group(2) : "";
      for (String name : ARROW.split(flow)) {
        names.add(name.strip());
      }
    }
    if (names.size() < 2 || names.stream().anyMatch(String::isBlank)) {
      return null;
    }
    String remark = rest.strip();
    boolean parenthesised = remark.startsWith("(") && remark.endsWith(")");
    return new Flow(names, parenthesised ? remark.substring(1, remark.length() - 1).strip() : remark);
  }
}

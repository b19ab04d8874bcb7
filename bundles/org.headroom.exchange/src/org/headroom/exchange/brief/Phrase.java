package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inline text as a sequence of plain, code, strong and emphasised pieces. */
record Phrase(List<Piece> pieces) {

  /** How a piece is set. */
  enum Style { PLAIN, CODE, STRONG, EMPHASIS }

  /** A run of text in one style. */
  record Piece(Style style, String text) {
  }

  static final Phrase EMPTY = new Phrase(List.of());

  private static final Pattern KEY_END = Pattern.compile("^\\s*:\\s*", Pattern.DOTALL);
  /** Authors mark what is new in a revision; the mark is not part of any value. */
  private static final Pattern NEW_MARK = Pattern.compile("^\\(New!\\s*(.*)\\)$", Pattern.DOTALL);

  Phrase {
    pieces = List.copyOf(pieces);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** All text without its styles. */
  String plain() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  List<String> codes() {
    return pieces.stream().filter(piece -> piece.style() == Style.CODE).map(Piece::text).toList();
  }

  boolean isAll(Style style) {
    return !pieces.isEmpty() && pieces.stream().allMatch(piece -> piece.style() == style || piece.text().isBlank());
  }

  /** The name before the colon when the phrase starts with a strong name and a colon, else null. */
  String key() {
    if (pieces.size() < 1 || pieces.get(0).style() != Style.STRONG) {
      return null;
    }
    String first = pieces.get(0).text().strip();
    if (first.endsWith(":")) {
      return first.substring(0, first.length() - 1).strip();
    }
    return pieces.size() > 1 && pieces.get(1).style() == Style.PLAIN && KEY_END.matcher(pieces.get(1).text()).find()
        ? first
        : null;
  }

  /** What follows the strong name and its colon. */
  Phrase value() {
    if (pieces.get(0).text().strip().endsWith(":")) {
      return dropLeading(1, null);
    }
    return dropLeading(2, KEY_END.matcher(pieces.get(1).text()).replaceFirst(""));
  }

  private Phrase dropLeading(int count, String rest) {
    List<Piece> remaining = new ArrayList<>();
    if (rest != null && !rest.isEmpty()) {
      remaining.add(new Piece(Style.PLAIN, rest));
    }
    remaining.addAll(pieces.subList(count, pieces.size()));
    return new Phrase(remaining);
  }

  boolean hasNewMark() {
    return pieces.stream().anyMatch(Phrase::isNewMark);
  }

  private static boolean isNewMark(Piece piece) {
    return piece.style() == Style.STRONG && NEW_MARK.matcher(piece.text()).matches();
  }

  /** The phrase without "(New!)"; of "(New! remark)" the remark in parentheses stays. */
  Phrase withoutNewMarks() {
    if (!hasNewMark()) {
      return this;
    }
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!isNewMark(piece)) {
        kept.add(piece);
        continue;
      }
      Matcher mark = NEW_MARK.matcher(piece.text());
      String remark = mark.matches() ? mark.group(1) : "";
      if (!remark.isEmpty()) {
        kept.add(new Piece(Style.PLAIN, "(" + remark + ")"));
      } else if (!kept.isEmpty()) {
        Piece before = kept.remove(kept.size() - 1);
        kept.add(new Piece(before.style(), before.text().stripTrailing()));
      }
    }
    kept.removeIf(piece -> piece.text().isEmpty());
    return new Phrase(kept);
  }
}

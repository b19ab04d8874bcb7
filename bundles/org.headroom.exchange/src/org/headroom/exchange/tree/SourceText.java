package org.headroom.exchange.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes documents. */
public final class SourceText {

  /** Longer documents are refused. */
  public static final int LONGEST = 32 << 20;

  private SourceText() {
  }

  /**
   * Decodes UTF-8, without a byte order mark.
   *
   * @throws ImportException when it is too long, binary or not UTF-8
   */
  public static String decode(byte[] bytes) throws ImportException {
    if (bytes.length > LONGEST) {
      throw new ImportException(0, "The file is longer than " + (LONGEST >> 20)
          + " MiB. Check that it is the right file.");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(buffer).toString();
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      ImportException refusal = new ImportException(line(before, before.length()),
          "The file is not in UTF-8 here. Save it in UTF-8.");
      refusal.initCause(e);
      throw refusal;
    }
    return plain(text);
  }

  /**
   * Checks a text and takes its byte order mark away.
   *
   * @throws ImportException when it has characters that no model can hold
   */
  public static String plain(String text) throws ImportException {
    int strange = strange(text);
    if (strange >= 0) {
      throw new ImportException(line(text, strange), text.charAt(strange) == 0
          ? "The file is not text: it contains a zero byte. Give a text file." : sentence(text.charAt(strange)));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Checks a text that stands in a line, where it may have been written with escapes. */
  static String plain(String text, int line) throws ImportException {
    int strange = strange(text);
    if (strange >= 0) {
      throw new ImportException(line, sentence(text.charAt(strange)));
    }
    return text;
  }

  private static String sentence(char strange) {
    return "There is the character U+%04X, which no model can hold. Remove it.".formatted((int) strange);
  }

  /** The place of the first character that is not one of XML 1.0, or -1. */
  private static int strange(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c > '\uFFFD' || Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }

  private static int line(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}

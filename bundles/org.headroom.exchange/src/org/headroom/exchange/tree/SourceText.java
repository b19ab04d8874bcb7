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
    int binary = text.indexOf('\0');
    if (binary >= 0) {
      throw new ImportException(line(text, binary), "The file is not text: it contains a zero byte. Give a text file.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int line(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}

package org.headroom.analysis.result;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.headroom.model.PrintableText;

/**
 * Writes characters as escapes that a terminal would obey or a reader could not see, such as those that turn the
 * direction of writing. Whoever reads the JSON gets the same text.
 */
public final class JsonEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    codes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
    return codes;
  }

  /** Those above U+FFFF, tags of languages, come in halves, which are left as they are. */
  @Override
  public SerializableString getEscapeSequence(int character) {
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return !half && PrintableText.isObeyed(character) ? new SerializedString("\\u%04X".formatted(character)) : null;
  }
}

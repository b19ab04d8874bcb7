package org.headroom.model.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds where the start tags and attributes of a well-formed XML file are, which SAX does not tell: it knows only where
 * a start tag ends.
 *
 * <p>Start tags are numbered from 0 in document order, as SAX reports them. Works on bytes, since all that XML gives a
 * meaning is ASCII; columns count characters, not bytes. For a file that is not well-formed the places before the
 * mistake are right.
 */
final class TagScanner {

  private final byte[] text;
  private int[] offsets = new int[256];
  private int count;
  private int[] lineStarts = new int[256];
  private int lines;
  private int depth;
  private boolean insideMarkup;

  TagScanner(byte[] text) {
    this.text = text;
    scanLines();
    scanTags();
  }

  /** Where the start tag begins; the start of the file for a number that does not exist. */
  Location tag(int number) {
    return number < 0 || number >= count ? Location.START : locate(offsets[number]);
  }

  /** Where the name of the attribute begins; where the tag begins when it has no such attribute. */
  Location attribute(int number, String qualifiedName) {
    if (number < 0 || number >= count) {
      return Location.START;
    }
    int at = attributeOffset(offsets[number], qualifiedName.getBytes(StandardCharsets.UTF_8));
    return at < 0 ? tag(number) : locate(at);
  }

  /** The line and column of a byte. */
  Location locate(int offset) {
    int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
    int line = found >= 0 ? found : -found - 2;
    int column = 1;
    for (int i = lineStarts[line]; i < offset; i++) {
      column += (text[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new Location(line + 1, column);
  }

  /** Whether all that begins also ends: markup is closed, and each element has its end tag. */
  boolean isComplete() {
    return depth == 0 && !insideMarkup;
  }

  /** The last character that is not a blank. */
  Location end() {
    int last = text.length - 1;
    while (last > 0 && isBlank(text[last])) {
      last--;
    }
    return locate(Math.max(last, 0));
  }

  private void scanLines() {
    lineStarts[lines++] = 0;
    for (int i = 0; i < text.length; i++) {
      boolean lineEnd = text[i] == '\n' || text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n');
      if (lineEnd) {
        lineStarts = lines == lineStarts.length ? Arrays.copyOf(lineStarts, 2 * lines) : lineStarts;
        lineStarts[lines++] = i + 1;
      }
    }
  }

  private void scanTags() {
    int i = 0;
    while (i < text.length) {
      if (text[i] != '<') {
        i++;
      } else if (startsWith(i, "<!--")) {
        i = after(i + 4, "-->");
      } else if (startsWith(i, "<![CDATA[")) {
        i = after(i + 9, "]]>");
      } else if (startsWith(i, "<?")) {
        i = after(i + 2, "?>");
      } else if (startsWith(i, "</") || startsWith(i, "<!")) {
        depth -= text[i + 1] == '/' ? 1 : 0;
        i = after(i, ">");
      } else {
        offsets = count == offsets.length ? Arrays.copyOf(offsets, 2 * count) : offsets;
        offsets[count++] = i;
        i = endOfTag(i);
        depth += i >= 2 && text[i - 2] == '/' ? 0 : 1;
      }
    }
  }

  private int endOfTag(int start) {
    int quote = 0;
    for (int i = start; i < text.length; i++) {
      if (quote != 0) {
        quote = text[i] == quote ? 0 : quote;
      } else if (text[i] == '"' || text[i] == '\'') {
        quote = text[i];
      } else if (text[i] == '>') {
        return i + 1;
      }
    }
    insideMarkup = true;
    return text.length;
  }

  private int attributeOffset(int start, byte[] name) {
    int end = endOfTag(start);
    int quote = 0;
    for (int i = start; i < end; i++) {
      if (quote != 0) {
        quote = text[i] == quote ? 0 : quote;
      } else if (text[i] == '"' || text[i] == '\'') {
        quote = text[i];
      } else if (isBlank(text[i]) && isName(i + 1, end, name)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean isName(int at, int end, byte[] name) {
    int after = at + name.length;
    return after < end && Arrays.equals(text, at, after, name, 0, name.length)
        && (text[after] == '=' || isBlank(text[after]));
  }

  private boolean startsWith(int at, String ascii) {
    if (at + ascii.length() > text.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (text[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int after(int from, String ascii) {
    for (int i = from; i < text.length; i++) {
      if (startsWith(i, ascii)) {
        return i + ascii.length();
      }
    }
    insideMarkup = true;
    return text.length;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\n' || character == '\t' || character == '\r';
  }
}

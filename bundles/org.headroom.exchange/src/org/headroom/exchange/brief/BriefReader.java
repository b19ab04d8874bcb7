package org.headroom.exchange.brief;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headroom.model.Architecture;

/**
 * Reads a brief: a Markdown document with a title, a goal, phases, and numbered items that name a component, its label,
 * position, config, connections and note. Each line ends up in the report as understood, ignored or not understood;
 * the model holds what was understood.
 */
public final class BriefReader {

  /** Longer documents are refused. */
  public static final int LONGEST_BRIEF = 8 << 20;

  private final Roles roles;

  /** A reader that knows the obvious roles of connections only. */
  public BriefReader() {
    this(Roles.OBVIOUS);
  }

  /**
   * A reader.
   *
   * @param defaults roles of the connections about which a brief says nothing
   */
  public BriefReader(DefaultRoles defaults) {
    roles = new Roles(defaults);
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws BriefException when it is no text, too long or has no items
   * @throws IOException when the file cannot be read
   */
  public BriefImport read(Path file) throws BriefException, IOException {
    if (Files.size(file) > LONGEST_BRIEF) {
      throw tooLong();
    }
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return read(name, decode(Files.readAllBytes(file)));
  }

  /**
   * Reads a document.
   *
   * @param name of the architecture when the document has no title
   * @throws BriefException when it is too long, nested too deeply or has no items
   */
  public BriefImport read(String name, String text) throws BriefException {
    if (text.length() > LONGEST_BRIEF) {
      throw tooLong();
    }
    int binary = text.indexOf('\0');
    if (binary >= 0) {
      throw new BriefException(lineOf(text, binary), "The file is not text: it contains a zero byte. "
          + "Give a Markdown file in UTF-8.");
    }
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    LineLog log = new LineLog(withoutMark);
    Architecture architecture = new Interpretation(log, roles).read(Outline.of(withoutMark), name);
    return new BriefImport(architecture, log.report());
  }

  private static BriefException tooLong() {
    return new BriefException(0, "The file is longer than " + (LONGEST_BRIEF >> 20) + " MiB, which no brief is. "
        + "Check that it is the right file.");
  }

  private static String decode(byte[] bytes) throws BriefException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(buffer).toString();
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
      BriefException exception = new BriefException(lineOf(before, before.length()),
          "The file is not in UTF-8 here. Save it in UTF-8.");
      exception.initCause(e);
      throw exception;
    }
  }

  private static int lineOf(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}

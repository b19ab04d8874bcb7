package org.headroom.exchange.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.SourceText;
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
   * @throws ImportException when it is no text, too long or has no items
   * @throws IOException when the file cannot be read
   */
  public Imported read(Path file) throws ImportException, IOException {
    if (Files.size(file) > LONGEST_BRIEF) {
      throw tooLong();
    }
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return read(name, SourceText.decode(Files.readAllBytes(file)));
  }

  /**
   * Reads a document.
   *
   * @param name of the architecture when the document has no title
   * @throws ImportException when it is too long, nested too deeply or has no items
   */
  public Imported read(String name, String text) throws ImportException {
    if (text.length() > LONGEST_BRIEF) {
      throw tooLong();
    }
    String plain = SourceText.plain(text);
    LineLog log = new LineLog(plain);
    Architecture architecture = new Interpretation(log, roles).read(Outline.of(plain), name);
    return new Imported(architecture, log.report());
  }

  private static ImportException tooLong() {
    return new ImportException(0, "The file is longer than " + (LONGEST_BRIEF >> 20) + " MiB, which no brief is. "
        + "Check that it is the right file.");
  }
}

package org.headroom.model.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Reads model files.
 *
 * <p>A file is XMI 2.0 in UTF-8 with references by id, see {@link ModelWriter}. Files of older versions of the format
 * are migrated. All problems of a file are reported at once, each with its place. The rules of a good design, and
 * required features, are not checked here: an unfinished model can be opened.
 *
 * <p>Safe for files from strangers: document types are refused, size and depth are limited, references into other files
 * do not exist, and {@code xsi:schemaLocation} is ignored. Comments are not kept.
 */
public final class ModelReader {

  private final ReadLimits limits;
  private final int version;
  private final List<Migration> migrations;

  /** A reader with the standard limits. */
  public ModelReader() {
    this(ReadLimits.STANDARD);
  }

  /** A reader with other limits. */
  public ModelReader(ReadLimits limits) {
    this(limits, Format.VERSION, Format.MIGRATIONS);
  }

  ModelReader(ReadLimits limits, int version, List<Migration> migrations) {
    this.limits = Objects.requireNonNull(limits);
    this.version = version;
    this.migrations = List.copyOf(migrations);
  }

  /**
   * Reads a file.
   *
   * @throws ModelReadException with all problems when the file cannot be read completely
   */
  public LoadedModel read(Path file) throws ModelReadException {
    return read(XmlSource.read(file, limits));
  }

  /**
   * Reads the content of a file.
   *
   * @param name what problems call the file
   * @throws ModelReadException with all problems when the content cannot be read completely
   */
  public LoadedModel read(String name, byte[] content) throws ModelReadException {
    return read(new XmlSource(name, content.clone()));
  }

  private LoadedModel read(XmlSource source) throws ModelReadException {
    Problems problems = new Problems();
    TagCounter counter = new TagCounter(limits, problems);
    ModelBinder binder = new ModelBinder(counter, problems);
    VersionGate gate = new VersionGate(version, migrations, binder, problems);
    counter.setContentHandler(gate);
    source.parse(limits, counter, problems);
    return new LoadedModel(binder.architecture(), binder.sources(source.bytes()), gate.fileVersion());
  }
}

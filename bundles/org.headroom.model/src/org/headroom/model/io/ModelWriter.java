package org.headroom.model.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.headroom.model.Architecture;

/**
 * Writes model files: XMI 2.0 in UTF-8 with LF, two blanks per level, references by id, features in the order of the
 * metamodel, one attribute per line.
 *
 * <p>The same model always gives the same bytes, so that a changed attribute is one changed line. Features that have
 * their default value are not written. What was written can be read again: a model for which that is not so is refused.
 */
public final class ModelWriter {

  private final Disk disk;

  /** A writer to the file system. */
  public ModelWriter() {
    this(new Disk());
  }

  ModelWriter(Disk disk) {
    this.disk = Objects.requireNonNull(disk);
  }

  /**
   * Replaces the file, or creates it. The previous content stays beside it with {@code ~} added to the name.
   *
   * <p>The file is replaced as a whole or not at all. Through a symbolic link the file it leads to is replaced.
   *
   * @throws ModelWriteException when that failed; the file is as it was
   */
  public void write(Architecture architecture, Path file) throws ModelWriteException {
    new SafeFile(file, disk).write(toBytes(architecture, file.toString()));
  }

  /**
   * The content of the file of a model.
   *
   * @throws ModelWriteException when it could not be read again
   */
  public byte[] toBytes(Architecture architecture) throws ModelWriteException {
    return toBytes(architecture, architecture.getName() == null ? "The model" : architecture.getName());
  }

  /** Where the previous content of a file stays when it is replaced. */
  public static Path backupOf(Path file) {
    return SafeFile.backupOf(file);
  }

  private static byte[] toBytes(Architecture architecture, String name) throws ModelWriteException {
    ModelSerializer serializer = new ModelSerializer();
    String text = serializer.serialize(architecture);
    if (!serializer.reasons().isEmpty()) {
      throw new ModelWriteException(name, serializer.reasons(), null);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.headroom.analysis.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;

/** A packed model as files in a temporary folder, which goes when this is closed. */
final class UnpackedModel implements AutoCloseable {
  private final Path folder;
  private final Path file;

  /**
   * Unpacks.
   *
   * @throws SweepException when a path leads out of the folder
   */
  UnpackedModel(PackedModel model) throws IOException {
    folder = Files.createTempDirectory("headroom-sweep-").toRealPath();
    file = PackedModel.inside(folder, model.name());
    try {
      for (Map.Entry<String, String> other : model.files().entrySet()) {
        write(PackedModel.inside(folder, other.getKey()), other.getValue());
      }
      write(file, model.text());
    } catch (IOException | SweepException e) {
      close();
      throw e;
    }
  }

  /** The model file. */
  Path file() {
    return file;
  }

  /** The built-in catalogue overlaid by the rows of the model's project. */
  Catalogue catalogue() {
    return Catalogue.forProject(folder);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

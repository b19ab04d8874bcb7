package org.headroom.ui.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headroom.model.Architecture;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;

/**
 * Copies of models with changes that are not saved yet, in a folder of the workspace. A copy replaces the one before as
 * a whole; it goes away when its model is saved or closed, so that one that is there after a start tells of a crash.
 */
public final class UnsavedCopies {
  private static final String MODEL = ".headroom";
  private static final String SOURCE = ".source";
  private static final int NAME_BYTES = 12;

  private final Path folder;

  /** The copies in a folder, which is created when the first one is kept. */
  public UnsavedCopies(Path folder) {
    this.folder = folder;
  }

  /**
   * A copy.
   *
   * @param model the file that it is a copy of
   * @param content where it lies
   * @param time when it was made
   */
  public record Copy(Path model, Path content, Instant time) {
    /** Reads the copy. */
    public Architecture read() throws IOException {
      return new ModelReader().read(content).architecture();
    }

    /** Where things stood on the diagram. */
    public DiagramLayout layout() throws IOException {
      LayoutFile layout = LayoutFile.beside(content);
      return Files.exists(layout.path()) ? layout.read() : DiagramLayout.EMPTY;
    }
  }

  /** Keeps the state of a model and of its diagram. */
  public void keep(Path model, Architecture architecture, DiagramLayout layout) throws IOException {
    Files.createDirectories(folder);
    byte[] bytes = new ModelWriter().toBytes(architecture);
    LayoutFile places = LayoutFile.beside(named(model, MODEL));
    replace(places.path(), LayoutFile.toBytes(layout, places.path().toString()));
    replace(named(model, SOURCE), model.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    replace(named(model, MODEL), bytes);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets the copy of a model, if there is one. */
  public void forget(Path model) throws IOException {
    Files.deleteIfExists(named(model, MODEL));
    Files.deleteIfExists(LayoutFile.beside(named(model, MODEL)).path());
    Files.deleteIfExists(named(model, SOURCE));
  }

  /** The copy of a model, if there is one. */
  public Optional<Copy> of(Path model) throws IOException {
    Path content = named(model, MODEL);
    return Files.exists(content)
        ? Optional.of(new Copy(model, content, Files.getLastModifiedTime(content).toInstant())) : Optional.empty();
  }

  /** All copies whose models are still there. */
  public List<Copy> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Copy> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path source : files.filter(each -> each.toString().endsWith(SOURCE)).sorted().toList()) {
        Path model = Path.of(Files.readString(source));
        if (Files.exists(model)) {
          of(model).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Path named(Path model, String ending) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(model.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest, 0, NAME_BYTES) + ending);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package org.headroom.analysis.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.EmpiricalTime;
import org.headroom.model.PrintableText;
import org.headroom.model.TraceLoad;
import org.headroom.model.io.ModelReader;
import org.headroom.model.io.ModelWriter;

/**
 * A model with every file that a run of it reads, as texts, so that it can be sent to another machine.
 *
 * @param name name of the model file, without folders
 * @param text the model in its file form
 * @param files recorded loads, measured times and project catalogues by their path relative to the model, with slashes
 */
public record PackedModel(String name, String text, Map<String, String> files) {
  private static final String CATALOGUE = ".headroom/catalogue";
  private static final long MOST_BYTES = 64L << 20;

  public PackedModel {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * Packs a model.
   *
   * @param file where it was read from; empty for a model that has no files beside it
   * @throws SweepException when a file that the model names cannot be read, or is larger than 64 MiB
   */
  public static PackedModel of(Architecture architecture, Optional<Path> file) throws IOException {
    String text = new String(new ModelWriter().toBytes(architecture), StandardCharsets.UTF_8);
    Map<String, String> files = new TreeMap<>();
    if (file.isPresent()) {
      Path folder = file.get().toAbsolutePath().getParent();
      for (var contents = architecture.eAllContents(); contents.hasNext();) {
        Optional<String> named = dataFile(contents.next());
        if (named.isPresent()) {
          files.put(named.get(), content(folder, named.get()));
        }
      }
      for (String name : catalogues(folder)) {
        files.put(name, content(folder, name));
      }
    }
    return new PackedModel(file.map(path -> path.getFileName().toString()).orElse("model.headroom"), text, files);
  }

  /** The model anew. */
  public Architecture architecture() throws IOException {
    return new ModelReader().read(PrintableText.of(name), text.getBytes(StandardCharsets.UTF_8)).architecture();
  }

  /**
   * The catalogue that the model is run with: the built-in one overlaid by the rows of its project.
   *
   * @throws org.headroom.catalogue.CatalogueException when a row of the project breaks the schema
   */
  public Catalogue catalogue() throws IOException {
    try (UnpackedModel unpacked = new UnpackedModel(this)) {
      return unpacked.catalogue();
    }
  }

  static Path inside(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new SweepException("the file " + name + " lies outside the folder of the model",
          "Put it beside the model or below.");
    }
    return file;
  }

  private static Optional<String> dataFile(EObject object) {
    return object instanceof TraceLoad trace ? Optional.ofNullable(trace.getFile())
        : object instanceof EmpiricalTime time ? Optional.ofNullable(time.getFile()) : Optional.empty();
  }

  private static String content(Path folder, String name) {
    Path file = inside(folder, name);
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SweepException("the file " + name + " is larger than 64 MiB", "Sample fewer values.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new SweepException("the file " + name + " that the model names cannot be read",
          "Put it beside the model as text in UTF-8.");
    }
  }

  private static List<String> catalogues(Path folder) throws IOException {
    Path catalogues = folder.resolve(CATALOGUE);
    if (!Files.isDirectory(catalogues)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(catalogues)) {
      return files.map(file -> CATALOGUE + "/" + file.getFileName()).filter(name -> name.matches(".*\\.ya?ml"))
          .sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

package org.headroom.simulation.ui.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelWriter;
import org.headroom.model.io.SafeFile;

/**
 * The results of a model: the latest beside it as {@code NAME.result.json}, and the last {@value #MOST_KEPT} in the
 * folder {@code results/NAME}, each with a copy of the model that was run. Files are replaced as a whole or not at all.
 */
public final class ResultStore {
  /** How many runs are kept; the oldest give way. */
  public static final int MOST_KEPT = 50;

  private static final String RESULT = ".result.json";
  private static final String MODEL = ".headroom";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");
  private static final int STAMP_LENGTH = 23;
  /** No result of this program is as large; a file that is would fill the memory. */
  private static final long MOST_BYTES = 256L << 20;

  private final Path latest;
  private final Path folder;

  private ResultStore(Path model) {
    String name = model.getFileName().toString().replaceFirst("\\.headroom$", "");
    latest = model.resolveSibling(name + RESULT);
    folder = model.resolveSibling("results").resolve(name);
  }

  /** The results of a model file. */
  public static ResultStore of(Path model) {
    return new ResultStore(model.toAbsolutePath());
  }

  /** The model file that a file {@code NAME.result.json} belongs to, whether it exists or not. */
  public static Path modelOf(Path result) {
    String name = result.getFileName().toString();
    return result.resolveSibling(name.substring(0, name.length() - RESULT.length()) + MODEL);
  }

  /** The file of the latest result. */
  public Path latest() {
    return latest;
  }

  /**
   * Keeps the results of a run: that of one engine, or those of both.
   *
   * @param architecture the model that was run; nobody changes it
   */
  public KeptRun keep(List<RunResult> results, Architecture architecture, LocalDateTime when) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultJson.write(results, bytes);
    Files.createDirectories(folder);
    String scenario = results.get(0).scenario();
    String name = STAMP.format(when) + "-" + scenario.replaceAll("[^A-Za-z0-9._-]", "_");
    KeptRun kept = new KeptRun(folder.resolve(name + RESULT), folder.resolve(name + MODEL), when, scenario);
    new SafeFile(kept.model()).write(new ModelWriter().toBytes(architecture));
    new SafeFile(kept.result()).write(bytes.toByteArray());
    new SafeFile(latest).write(bytes.toByteArray());
    for (KeptRun old : runs().stream().skip(MOST_KEPT).toList()) {
      Files.deleteIfExists(old.result());
      Files.deleteIfExists(old.model());
    }
    return kept;
  }

  /** The kept runs whose model is kept too, the latest first. */
  public List<KeptRun> runs() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<KeptRun> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> run(file).ifPresent(runs::add));
    }
    runs.sort(Comparator.comparing(KeptRun::when).reversed());
    return runs;
  }

  /** The run of a file, if its name is one that this class gives. */
  private static Optional<KeptRun> run(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(RESULT) || name.length() < STAMP_LENGTH + 1 + RESULT.length()) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.length() - RESULT.length());
    Path model = file.resolveSibling(stem + MODEL);
    try {
      LocalDateTime when = LocalDateTime.parse(stem.substring(0, STAMP_LENGTH), STAMP);
      return Files.isRegularFile(model)
          ? Optional.of(new KeptRun(file, model, when, stem.substring(STAMP_LENGTH + 1))) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a result file.
   *
   * @throws IOException with a sentence when it cannot be read, is too large or is something else
   */
  public static RunResult read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          file.getFileName() + " is larger than 256 MiB. Run the scenario again, with fewer samples.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ResultJsonReader.read(in, file.getFileName().toString());
    }
  }
}

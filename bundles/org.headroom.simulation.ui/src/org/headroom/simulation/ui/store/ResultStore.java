package org.headroom.simulation.ui.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelWriter;
import org.headroom.model.io.SafeFile;

/**
 * The results of a model: the latest beside it as {@code NAME.result.json}, and the last {@value #MOST_KEPT} in the
 * folder {@code results/NAME}, each with a copy of the model that was run. Files are replaced as a whole or not at all.
 */
public final class ResultStore {
  /** How many runs without a name are kept; the oldest give way. */
  public static final int MOST_KEPT = 50;

  private static final String RESULT = ".result.json";
  private static final String MODEL = ".headroom";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");
  private static final int STAMP_LENGTH = 23;
  /** Before the name that the user gave; no id of a scenario has it. */
  private static final String NAMED = "~";
  private static final int LONGEST_NAME = 80;
  private static final Comparator<KeptRun> LATEST_FIRST = Comparator.comparing(KeptRun::when).reversed();

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
    KeptRun kept = new KeptRun(folder.resolve(name + RESULT), folder.resolve(name + MODEL), when, scenario,
        Optional.empty());
    new SafeFile(kept.model()).write(new ModelWriter().toBytes(architecture));
    new SafeFile(kept.result()).write(bytes.toByteArray());
    new SafeFile(latest).write(bytes.toByteArray());
    for (KeptRun old : runs().stream().filter(run -> run.name().isEmpty()).skip(MOST_KEPT).toList()) {
      remove(old);
    }
    return kept;
  }

  /** Removes a kept run with the copy of its model. */
  public static void remove(KeptRun run) throws IOException {
    Files.deleteIfExists(run.result());
    Files.deleteIfExists(run.model());
  }

  /**
   * Gives a kept run a name, or with a blank one takes it away.
   *
   * @throws IOException with a sentence when the files cannot be renamed or the name cannot be one
   */
  public static KeptRun rename(KeptRun run, String name) throws IOException {
    Optional<String> objection = objection(name);
    if (objection.isPresent()) {
      throw new IOException(objection.get());
    }
    String stem = STAMP.format(run.when()) + "-" + run.scenario() + (name.isBlank() ? "" : NAMED + name.strip());
    KeptRun renamed = new KeptRun(run.result().resolveSibling(stem + RESULT), run.result().resolveSibling(stem + MODEL),
        run.when(), run.scenario(), Optional.of(name.strip()).filter(text -> !text.isEmpty()));
    if (!renamed.result().equals(run.result())) {
      // a result without its model is no kept run: so the model goes last
      Files.move(run.result(), renamed.result());
      Files.move(run.model(), renamed.model());
    }
    return renamed;
  }

  /** What is wrong with the name of a run, which is part of the names of its files; nothing when it will do. */
  public static Optional<String> objection(String name) {
    return name.length() > LONGEST_NAME ? Optional.of("A name has " + LONGEST_NAME + " characters at most.")
        : name.matches("[^\\\\/:*?\"<>|~\\p{Cntrl}]*") ? Optional.empty()
        : Optional.of("A name cannot contain any of \\ / : * ? \" < > | ~");
  }

  /** The kept runs of all models beside this one, the latest first. */
  public List<KeptRun> runsOfAllModels() throws IOException {
    List<KeptRun> all = new ArrayList<>();
    if (Files.isDirectory(folder.getParent())) {
      try (Stream<Path> folders = Files.list(folder.getParent())) {
        for (Path each : folders.filter(Files::isDirectory).toList()) {
          all.addAll(runs(each));
        }
      }
    }
    all.sort(LATEST_FIRST);
    return all;
  }

  /** The kept runs whose model is kept too, the latest first. */
  public List<KeptRun> runs() throws IOException {
    return Files.isDirectory(folder) ? runs(folder) : List.of();
  }

  private static List<KeptRun> runs(Path folder) throws IOException {
    List<KeptRun> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> run(file).ifPresent(runs::add));
    }
    runs.sort(LATEST_FIRST);
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
      String[] words = stem.substring(STAMP_LENGTH + 1).split(NAMED, 2);
      return Files.isRegularFile(model) ? Optional.of(new KeptRun(file, model, when, words[0],
          words.length > 1 ? Optional.of(words[1]) : Optional.empty())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

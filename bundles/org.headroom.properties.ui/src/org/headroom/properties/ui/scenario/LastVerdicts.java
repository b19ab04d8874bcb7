package org.headroom.properties.ui.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.ui.BackgroundJob;

/**
 * What runs said about the objectives: for each the verdict of the latest run that judged it. Runs are read from
 * {@code NAME.result.json} beside the model, which is the latest, and from the folder {@code results/NAME}, where the
 * last of each scenario counts.
 */
final class LastVerdicts {
  private static final String RESULT = ".result.json";
  /** The time, so that later names are larger, the scenario, and perhaps the name that the user gave. */
  private static final Pattern KEPT = Pattern.compile("[0-9T-]{23}-([^~]+)(~.*)?\\.result\\.json");
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Runnable listener;
  private volatile Map<Path, FileTime> asked = Map.of();
  private volatile Found found = new Found(Map.of(), "");

  /** Verdict on an objective, and the id of the scenario whose run it is of. */
  record Verdict(ObjectiveResult result, String scenario) {}

  private record Found(Map<String, Verdict> verdicts, String objection) {}

  /** Verdicts; the listener is told in any thread when there are others. */
  LastVerdicts(Runnable listener) {
    this.listener = listener;
  }

  /** Reads results again, soon, if there are others. */
  void update(Path model) {
    Map<Path, FileTime> files = new LinkedHashMap<>();
    String objection = "";
    try {
      files = files(model);
    } catch (IOException e) {
      objection = objection(model.resolveSibling("results"), e);
    }
    if (files.isEmpty()) {
      asked = files;
      found = new Found(Map.of(), objection);
    } else if (!files.equals(asked)) {
      Map<Path, FileTime> wanted = files;
      asked = wanted;
      Job reading = BackgroundJob.of("Reading verdicts", monitor -> {
        Found read = read(List.copyOf(wanted.keySet()));
        // meanwhile others may have been asked for
        if (asked == wanted) {
          found = read;
          listener.run();
        }
      });
      reading.setSystem(true);
      reading.schedule();
    }
  }

  /** The result files of a model, the latest first, and when they were written. */
  private static Map<Path, FileTime> files(Path model) throws IOException {
    String name = model.getFileName().toString().replaceFirst("\\.headroom$", "");
    Path latest = model.resolveSibling(name + RESULT);
    Path folder = model.resolveSibling("results").resolve(name);
    List<Path> files = new ArrayList<>();
    if (Files.exists(latest)) {
      files.add(latest);
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> kept = Files.list(folder)) {
        kept.filter(file -> KEPT.matcher(file.getFileName().toString()).matches())
            .sorted(Comparator.reverseOrder()).forEach(files::add);
      }
    }
    Map<Path, FileTime> times = new LinkedHashMap<>();
    for (Path file : files) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static Found read(List<Path> files) {
    Map<String, Verdict> verdicts = new HashMap<>();
    Set<String> scenarios = new HashSet<>();
    String objection = "";
    for (Path file : files) {
      Matcher kept = KEPT.matcher(file.getFileName().toString());
      if (kept.matches() && scenarios.contains(kept.group(1))) {
        continue;
      }
      try {
        RunResult result = ResultJsonReader.read(file);
        scenarios.add(kept.matches() ? kept.group(1) : result.scenario());
        for (ObjectiveResult each : result.objectives()) {
          verdicts.merge(each.id(), new Verdict(each, result.scenario()), LastVerdicts::later);
        }
      } catch (IOException e) {
        objection = objection.isEmpty() ? objection(file, e) : objection;
      }
    }
    return new Found(verdicts, objection);
  }

  /** Of two verdicts the later one, unless that run could not tell. */
  private static Verdict later(Verdict later, Verdict earlier) {
    return later.result().verdict() == ObjectiveResult.Verdict.UNKNOWN ? earlier : later;
  }

  private static String objection(Path file, IOException wrong) {
    return wrong.getMessage().contains(file.getFileName().toString()) ? wrong.getMessage()
        : file.getFileName() + " cannot be read: " + wrong.getMessage();
  }

  /** What was said about an objective. */
  Optional<Verdict> of(String id) {
    return Optional.ofNullable(found.verdicts().get(id));
  }

  /** Where the verdicts come from. */
  String remark() {
    Optional<FileTime> latest = asked.values().stream().max(Comparator.naturalOrder());
    return !found.objection().isEmpty() ? found.objection()
        : latest.map(time -> "Verdicts of the last run that judged each, the latest of "
            + WHEN.format(time.toInstant().atZone(ZoneId.systemDefault())) + ".")
        .orElse("No run yet. Verdicts of the last runs appear here.");
  }
}

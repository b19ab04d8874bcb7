package org.headroom.properties.ui.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ResultJsonReader;

/** What the last run said about the objectives: the file {@code NAME.result.json} beside the model. */
final class LastVerdicts {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private FileTime read;
  private Map<String, ObjectiveResult> verdicts = Map.of();
  private String remark = "";

  /** Reads the file again if it is another one. */
  void update(Path model) {
    Path file = model.resolveSibling(model.getFileName().toString().replaceFirst("\\.headroom$", "") + ".result.json");
    try {
      FileTime time = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
      if (time == null) {
        verdicts = Map.of();
        remark = "No run yet. Verdicts of the last run appear here.";
      } else if (!time.equals(read)) {
        try (InputStream in = Files.newInputStream(file)) {
          verdicts = ResultJsonReader.read(in, file.toString()).objectives().stream()
              .collect(Collectors.toMap(ObjectiveResult::id, each -> each, (first, second) -> second));
        }
        remark = "Verdicts of the run of " + WHEN.format(time.toInstant().atZone(ZoneId.systemDefault())) + ".";
      }
      read = time;
    } catch (IOException e) {
      verdicts = Map.of();
      remark = "The result of the last run cannot be read: " + e.getMessage();
    }
  }

  /** What was said about an objective. */
  Optional<ObjectiveResult> of(String id) {
    return Optional.ofNullable(verdicts.get(id));
  }

  /** Where the verdicts come from. */
  String remark() {
    return remark;
  }
}

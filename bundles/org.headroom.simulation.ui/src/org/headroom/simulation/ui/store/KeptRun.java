package org.headroom.simulation.ui.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A run that was kept: its result, and the model as it was then.
 *
 * @param result the result file
 * @param model the copy of the model
 * @param when when it ended, local time
 * @param scenario id of its scenario
 * @param name what the user calls it; a run with a name stays until the user removes it
 */
public record KeptRun(Path result, Path model, LocalDateTime when, String scenario, Optional<String> name) {

  /** Name of the model that was run: its file without the extension. */
  public String modelName() {
    return result.getParent().getFileName().toString();
  }
}

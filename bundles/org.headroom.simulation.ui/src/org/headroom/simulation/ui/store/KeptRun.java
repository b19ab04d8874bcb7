package org.headroom.simulation.ui.store;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * A run that was kept: its result, and the model as it was then.
 *
 * @param result the result file
 * @param model the copy of the model
 * @param when when it ended, local time
 * @param scenario id of its scenario
 */
public record KeptRun(Path result, Path model, LocalDateTime when, String scenario) {}

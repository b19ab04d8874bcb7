package org.headroom.simulation.ui.run;

import java.util.Optional;
import java.util.OptionalLong;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;

/**
 * What a user asks for.
 *
 * @param scenario id of the scenario
 * @param engine which engine answers
 * @param seed seed of the random numbers; empty for that of the scenario
 * @param load replaces the load of the scenario
 */
public record RunOrder(String scenario, EngineChoice engine, OptionalLong seed, Optional<LoadOverride> load) {

  /**
   * Reads the fields of a form. An empty seed or load stays as the scenario says; a load is a factor such as
   * {@code 1.5} or {@code ×1.5}, or a rate such as {@code 75000 rps}.
   *
   * @throws IllegalArgumentException with a sentence when a field cannot be read
   */
  public static RunOrder parse(String scenario, EngineChoice engine, String seed, String load) {
    return new RunOrder(scenario, engine, seed(seed.strip()), load(load.strip()));
  }

  private static OptionalLong seed(String text) {
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a seed; write a whole number, or nothing.", e);
    }
  }

  private static Optional<LoadOverride> load(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LoadOverride load = LoadOverride.parse(text.matches("[0-9.]+") ? "x" + text : text);
    return load instanceof LoadOverride.Factor factor && factor.factor() == 1 ? Optional.empty() : Optional.of(load);
  }

  RunOptions options() {
    RunOptions options = RunOptions.defaults().withScenario(scenario).withEngine(engine);
    options = seed.isPresent() ? options.withSeed(seed.getAsLong()) : options;
    return load.isPresent() ? options.withLoad(load.get()) : options;
  }
}

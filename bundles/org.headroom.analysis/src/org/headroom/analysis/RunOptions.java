package org.headroom.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a scenario is run; what is empty stays as the scenario says.
 *
 * @param scenario id of the scenario; empty for the first of the model
 * @param engine which engine answers
 * @param seed seed of all random numbers
 * @param replications independent runs
 * @param duration measured time
 * @param load replaces the load
 * @param precision relative half-width of the 95 % interval of the mean latency at which replications stop being added
 * @param modelFile where the model was read from: data files that it names lie beside it, and results name it
 */
public record RunOptions(
    Optional<String> scenario,
    EngineChoice engine,
    OptionalLong seed,
    OptionalInt replications,
    Optional<Duration> duration,
    Optional<LoadOverride> load,
    OptionalDouble precision,
    Optional<Path> modelFile) {

  /** Which engine answers. */
  public enum EngineChoice {
    DES,
    ANALYTIC,
    BOTH
  }

  public RunOptions {
    if (replications.isPresent() && replications.getAsInt() < 1) {
      throw new IllegalArgumentException("at least one replication is needed, not " + replications.getAsInt());
    }
    if (duration.isPresent() && (duration.get().isZero() || duration.get().isNegative())) {
      throw new IllegalArgumentException("the duration must be positive, not " + duration.get());
    }
    if (precision.isPresent() && !(precision.getAsDouble() > 0 && precision.getAsDouble() < 1)) {
      throw new IllegalArgumentException("the precision must lie between 0 and 1, not " + precision.getAsDouble());
    }
  }

  /** The first scenario, by discrete events, as it stands in the model. */
  public static RunOptions defaults() {
    return new RunOptions(Optional.empty(), EngineChoice.DES, OptionalLong.empty(), OptionalInt.empty(),
        Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /** With this scenario. */
  public RunOptions withScenario(String id) {
    return new RunOptions(Optional.of(id), engine, seed, replications, duration, load, precision, modelFile);
  }

  /** With this engine. */
  public RunOptions withEngine(EngineChoice choice) {
    return new RunOptions(scenario, choice, seed, replications, duration, load, precision, modelFile);
  }

  /** With this seed. */
  public RunOptions withSeed(long value) {
    return new RunOptions(scenario, engine, OptionalLong.of(value), replications, duration, load, precision, modelFile);
  }

  /** With this many replications. */
  public RunOptions withReplications(int count) {
    return new RunOptions(scenario, engine, seed, OptionalInt.of(count), duration, load, precision, modelFile);
  }

  /** With this measured time. */
  public RunOptions withDuration(Duration time) {
    return new RunOptions(scenario, engine, seed, replications, Optional.of(time), load, precision, modelFile);
  }

  /** With this load. */
  public RunOptions withLoad(LoadOverride override) {
    return new RunOptions(scenario, engine, seed, replications, duration, Optional.of(override), precision, modelFile);
  }

  /** With the file that the model was read from. */
  public RunOptions withModelFile(Path file) {
    return new RunOptions(scenario, engine, seed, replications, duration, load, precision, Optional.of(file));
  }
}

package org.headroom.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.model.Architecture;
import org.headroom.model.Scenario;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Ratios;
import picocli.CommandLine.Option;

/** Options that say how a scenario is run. */
final class RunArguments {

  @Option(names = "--scenario", paramLabel = "ID", description = "Scenario to run (default: the first of the model).")
  private String scenario;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: the scenario's).")
  private Long seed;

  @Option(names = "--replications", paramLabel = "R", description = "Independent runs (default: the scenario's).")
  private Integer replications;

  @Option(names = "--duration", paramLabel = "TIME",
      description = "Simulated time, such as 30s (default: the scenario's).")
  private String duration;

  @Option(names = "--load", paramLabel = "LOAD",
      description = "Factor such as x2 or rate such as 80000rps that replaces the load of the scenario.")
  private String load;

  @Option(names = "--precision", paramLabel = "SHARE",
      description = "Add replications until the 95 %% interval of the mean latency is this narrow, such as 2%%.")
  private String precision;

  RunOptions options(ModelFile model, RunOptions.EngineChoice engine) {
    Architecture architecture = model.architecture();
    if (scenario != null && architecture.getScenarios().stream().noneMatch(s -> scenario.equals(s.getId()))) {
      String known = String.join(", ", architecture.getScenarios().stream().map(Scenario::getId).toList());
      throw Failure.usage(
          "--scenario: The model has no scenario \"" + scenario + "\"; it has " + known + ". Use one of them.");
    }
    Optional<Duration> time =
        Optional.ofNullable(duration).map(text -> value("--duration", () -> positive(text)));
    Optional<LoadOverride> override =
        Optional.ofNullable(load).map(text -> value("--load", () -> LoadOverride.parse(text)));
    OptionalDouble relative = precision == null ? OptionalDouble.empty()
        : OptionalDouble.of(value("--precision", () -> narrow(precision)));
    if (replications != null && replications < 1) {
      throw Failure.usage("--replications: At least one run is needed, not " + replications + ".");
    }
    return new RunOptions(Optional.ofNullable(scenario), engine,
        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        replications == null ? OptionalInt.empty() : OptionalInt.of(replications), time, override, relative,
        model.path());
  }

  private static Duration positive(String text) {
    Duration time = Durations.parse(text);
    if (time.isZero()) {
      throw new IllegalArgumentException("\"" + text + "\" is no time to simulate. Write for example \"30 s\".");
    }
    return time;
  }

  private static double narrow(String text) {
    double share = Ratios.parse(text);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not between 0 and 100 %. Write for example \"2 %\".");
    }
    return share;
  }

  private static <T> T value(String option, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw Failure.usage(option + ": " + message + (message.endsWith(".") ? "" : "."));
    }
  }
}

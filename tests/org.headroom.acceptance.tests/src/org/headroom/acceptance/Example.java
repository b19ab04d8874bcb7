package org.headroom.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Scenario;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/**
 * A model in the folder of examples; its first scenario is under constant load.
 *
 * @param file the model file
 */
record Example(Path file) {

  static final Catalogue CATALOGUE = Catalogue.builtIn();

  /** All examples, by name. */
  static List<Example> all() {
    try (Stream<Path> files = Files.list(Seed.EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".headroom")).sorted().map(Example::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Example named(String name) {
    return new Example(Seed.EXAMPLES.resolve(name + ".headroom"));
  }

  String name() {
    return file.getFileName().toString().replace(".headroom", "");
  }

  Architecture load() throws ModelReadException {
    return new ModelReader().read(file).architecture();
  }

  /** The model with another warm-up of its first scenario. */
  Architecture load(Duration warmUp) throws ModelReadException {
    Architecture architecture = load();
    architecture.getScenarios().get(0).setWarmUp(warmUp);
    return architecture;
  }

  static Simulator simulator() {
    return new Simulator(CATALOGUE, new DiscreteEventEngine(), new AnalyticEngine());
  }

  /** Requests per second of a scenario, on average. */
  static double offered(Architecture architecture, Scenario scenario) {
    return simulator().compile(architecture, RunOptions.defaults().withScenario(scenario.getId())).offeredRps();
  }

  @Override
  public String toString() {
    return name();
  }
}

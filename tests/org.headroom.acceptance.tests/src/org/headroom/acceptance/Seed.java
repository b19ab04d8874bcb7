package org.headroom.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.result.ClassResult;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The reference system, to be changed and run by one test. */
final class Seed {

  static final Path EXAMPLES = Path.of(System.getProperty("headroom.root"), "examples");
  private static final Path FILE = EXAMPLES.resolve("global-ecommerce-catalog.headroom");

  private final Architecture architecture;

  private Seed(Architecture architecture) {
    this.architecture = architecture;
  }

  static Seed load() throws ModelReadException {
    return new Seed(new ModelReader().read(FILE).architecture());
  }

  Architecture architecture() {
    return architecture;
  }

  /** The element with this id, of the class that the caller expects. */
  <T extends Element> T element(Class<T> type, String id) {
    return type.cast(Contents.find(architecture, id).orElseThrow());
  }

  Seed without(String connection) {
    EcoreUtil.delete(element(Connection.class, connection));
    return this;
  }

  /** Runs one replication by discrete events. */
  RunResult run(String scenario, Duration duration) {
    return run(RunOptions.defaults().withScenario(scenario).withDuration(duration).withReplications(1));
  }

  RunResult run(RunOptions options) {
    Simulator simulator = new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(), new AnalyticEngine());
    return simulator.run(architecture, options, RunControl.NONE).get(0);
  }

  static long messages(RunResult result, String connection) {
    return result.connection(connection).orElseThrow().statistics().messages();
  }

  static ComponentResult component(RunResult result, String id) {
    return result.component(id).orElseThrow();
  }

  static ClassResult requestClass(RunResult result, String id) {
    return result.statistics().classes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** Answered requests of a class. */
  static long completed(RunResult result, String requestClass) {
    return requestClass(result, requestClass).completed();
  }
}

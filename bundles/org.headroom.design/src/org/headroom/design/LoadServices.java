package org.headroom.design;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ConnectionResult;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.MonthlyCost;
import org.headroom.diagram.render.Numbers;
import org.headroom.diagram.render.Overlay;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Server;
import org.headroom.model.io.SafeFile;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.result.RunStatistics;

/** What the last run measured, and what components cost. */
public final class LoadServices {
  private static final String NOTHING = "–";

  private final ElementServices words = new ElementServices();

  /**
   * Runs the first scenario of the model by the analytic engine, which takes milliseconds, and puts the result
   * beside the model file, where the next refresh finds it.
   *
   * @throws org.headroom.analysis.CompileException when the model cannot be run as it is; the message says why
   * @throws IllegalStateException when the model was never saved
   */
  public EObject simulate(EObject object) {
    Architecture architecture = Place.architecture(object).orElseThrow();
    Path file = Place.file(architecture)
        .orElseThrow(() -> new IllegalStateException("The model was never saved. Save it, then run it."));
    Catalogue catalogue = Checked.of(architecture).catalogue();
    RunOptions options = RunOptions.defaults().withEngine(EngineChoice.ANALYTIC).withModelFile(file);
    List<RunResult> results = new Simulator(catalogue, new DiscreteEventEngine(), new AnalyticEngine())
        .run(architecture, options, RunControl.NONE);
    Path target = Place.result(architecture).orElseThrow();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ResultJson.write(results.get(0), content);
      new SafeFile(target).write(content.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return object;
  }

  /** Whether the last run measured a utilisation of the element. */
  public boolean hasLoad(EObject object) {
    return utilisation(object).isPresent();
  }

  /** Utilisation in per cent, 100 for a saturated component; 0 without a run. */
  public Integer loadPercent(EObject object) {
    return (int) Math.round(100 * utilisation(object).orElse(0));
  }

  /** The words on a component with its load: name, key facts, utilisation and rate. */
  public String loadCaption(EObject object) {
    return words.caption(object) + "\n" + utilisationText(object) + ", " + throughputText(object);
  }

  /** Utilisation in per cent; a dash without a run. */
  public String utilisationText(EObject object) {
    OptionalDouble utilisation = utilisation(object);
    return utilisation.isPresent() ? Numbers.percent(utilisation.getAsDouble()) : NOTHING;
  }

  /** Messages that a component completes per second; a dash without a run. */
  public String throughputText(EObject object) {
    return measured(object).map(c -> c.statistics().throughput().mean()).filter(Double::isFinite).map(Numbers::rate)
        .orElse(NOTHING);
  }

  /** Mean number of messages waiting at a component; a dash without a run. */
  public String queueText(EObject object) {
    return measured(object).map(c -> c.statistics().meanQueueLength()).filter(Double::isFinite).map(Numbers::amount)
        .orElse(NOTHING);
  }

  /** Whether the last run measured a rate on the connection. */
  public boolean hasRate(EObject object) {
    return rate(object).isPresent();
  }

  /** Messages per second on a connection; a dash without a run. */
  public String rateText(EObject object) {
    return rate(object).map(Numbers::rate).orElse(NOTHING);
  }

  /** The words beside a connection with its rate. */
  public String rateCaption(EObject object) {
    String label = words.connectionLabel(object);
    String rate = rate(object).map(Numbers::rate).orElse("");
    return label.isEmpty() || rate.isEmpty() ? label + rate : label + "\n" + rate;
  }

  /** Width of the line of a connection in pixels, proportional to the square root of its share of the highest rate. */
  public Integer rateWidth(EObject object) {
    double highest = lastRun(object).stream().flatMap(run -> run.connections().stream())
        .mapToDouble(c -> c.statistics().messagesPerSecond()).filter(Double::isFinite).max().orElse(0);
    return (int) Math.round(Overlay.lineWidth(rate(object).orElse(0.0), highest));
  }

  /** The object itself when it is an element whose monthly cost is known; nothing otherwise. */
  public List<Element> withCost(EObject object) {
    return object instanceof Element element && cost(element).isPresent() ? List.of(element) : List.of();
  }

  /** Cost per month: of the last run, else by the catalogue for the stated replicas; a dash when unknown. */
  public String costText(EObject object) {
    return object instanceof Element element ? cost(element).orElse(NOTHING) : NOTHING;
  }

  /** Which scenario and engine the figures are from. */
  public String runText(EObject object) {
    return lastRun(object).map(run -> run.scenario() + (run.statistics().engine() == RunStatistics.Kind.DES
        ? ", simulated by discrete events" : ", solved analytically")).orElse("Never run");
  }

  private static Optional<String> cost(Element element) {
    Optional<Architecture> architecture = Place.architecture(element);
    if (architecture.isEmpty()) {
      return Optional.empty();
    }
    Optional<ComponentResult> measured = measured(element).filter(c -> c.costPerMonth().isPresent());
    if (measured.isPresent()) {
      String currency = lastRun(element).orElseThrow().cost().currency();
      return Optional.of(money(measured.get().costPerMonth().getAsDouble(), currency));
    }
    EffectiveValues values = new EffectiveValues(Checked.of(architecture.get()).catalogue());
    MonthlyCost stated;
    if (element instanceof Component component && !(component instanceof Client)) {
      stated = values.monthlyCost(component, component instanceof Server server ? values.replicas(server).value() : 1);
    } else if (element instanceof Cluster cluster) {
      stated = values.monthlyCost(cluster);
    } else {
      return Optional.empty();
    }
    return stated.items().isEmpty() ? Optional.empty() : Optional.of(money(stated.total(), stated.currency()));
  }

  private static String money(double amount, String currency) {
    return String.format(Locale.ROOT, amount >= 100 ? "%,.0f %s" : "%,.2f %s", amount, currency);
  }

  private static OptionalDouble utilisation(EObject object) {
    return measured(object).map(c -> c.statistics().utilization().mean()).filter(Double::isFinite)
        .map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static Optional<Double> rate(EObject object) {
    if (!(object instanceof Connection connection)) {
      return Optional.empty();
    }
    return lastRun(connection).flatMap(run -> run.connection(connection.getId()))
        .map(ConnectionResult::statistics).map(statistics -> statistics.messagesPerSecond()).filter(Double::isFinite);
  }

  private static Optional<ComponentResult> measured(EObject object) {
    return object instanceof Component component
        ? lastRun(component).flatMap(run -> run.component(component.getId())) : Optional.empty();
  }

  private static Optional<RunResult> lastRun(EObject object) {
    return Place.architecture(object).flatMap(architecture -> LastRun.of(architecture).result());
  }
}

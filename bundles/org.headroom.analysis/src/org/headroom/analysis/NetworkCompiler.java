package org.headroom.analysis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;
import org.headroom.model.units.Rates;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TrafficClass;

/**
 * Turns one scenario of a model into the network that engines read.
 *
 * <ul>
 *   <li>Every derived value comes from {@link EffectiveValues} and is listed among the assumptions with its origin.
 *   <li>A stated warm-up is kept. Without one it is found from the run (MSER-5) when the load is constant, caches are
 *       warm and nothing goes wrong; else measurement begins at once, since the change is what the scenario is about.
 *   <li>Components that no client with traffic can reach, and DEPLOY connections, take no part.
 *   <li>A request class that a component with STRONG consistency serves bypasses caches and read replicas, and such a
 *       component never asks a cache.
 *   <li>Names are resolved once per lifetime of the answer: a Dns costs nothing, and what it points to is as far from
 *       the client as without it.
 * </ul>
 */
public final class NetworkCompiler {
  private final EffectiveValues values;

  public NetworkCompiler(Catalogue catalogue) {
    this.values = new EffectiveValues(catalogue);
  }

  /**
   * Compiles the scenario that the options name.
   *
   * @throws CompileException when the model cannot be run as it is
   */
  public Compilation compile(Architecture architecture, RunOptions options) {
    Scenario scenario = scenario(architecture, options.scenario());
    List<RequestClass> classes = architecture.getRequestClasses();
    if (classes.isEmpty()) {
      throw new CompileException("", "the architecture has no request class",
          "Add the kinds of request that users make.");
    }
    List<Component> components = components(architecture);
    List<Client> clients = clients(scenario);
    Reach reach = new Reach(connected(architecture), clients);
    requireConnected(clients, reach);
    AssumptionLog log = new AssumptionLog();
    Optional<Path> modelFile = ModelFiles.modelFile(architecture, options);
    ModelFiles files = ModelFiles.beside(modelFile);
    Map<Component, Integer> index = new LinkedHashMap<>();
    List<Station> stations = new ArrayList<>();
    StationCompiler stationCompiler = new StationCompiler(values, files, classes, log);
    for (Component component : components) {
      if (reach.contains(component)) {
        index.put(component, stations.size());
        stations.add(stationCompiler.compile(component));
      } else {
        log.decide(component.getId(), "load", "0", "no client with traffic reaches it");
      }
    }
    Map<Connection, Integer> linkIndex = new LinkedHashMap<>();
    List<Link> links = new ArrayList<>();
    LinkCompiler linkCompiler = new LinkCompiler(values, classes, index, log);
    for (Connection connection : reach.connections()) {
      linkIndex.put(connection, links.size());
      links.add(linkCompiler.compile(connection));
    }
    long duration = duration(scenario, options);
    List<Source> sources = sources(scenario, options, new TrafficCompiler(new Loads(files, duration), classes, index),
        duration);
    Network network =
        new Network(title(architecture), trafficClasses(classes, reach, clients, log), stations, links, sources);
    List<Fault> faults = scenario.getFaults().stream()
        .flatMap(fault -> new FaultCompiler(index, linkIndex, links, log).compile(fault).stream()).toList();
    double offered = meanRate(sources, duration);
    log.decide(scenario.getId(), "offered load", Rates.print(offered), "mean over the duration of all clients' loads");
    return new Compilation(architecture, modelFile, scenario, network,
        experiment(scenario, options, sources, faults, duration), offered, log.entries());
  }

  private static Scenario scenario(Architecture architecture, Optional<String> id) {
    if (architecture.getScenarios().isEmpty()) {
      throw new CompileException("", "the architecture has no scenario",
          "Add a scenario with the traffic of at least one client.");
    }
    if (id.isEmpty()) {
      return architecture.getScenarios().get(0);
    }
    return architecture.getScenarios().stream().filter(s -> id.get().equals(s.getId())).findFirst()
        .orElseThrow(() -> new CompileException("", "there is no scenario " + id.get(), "Choose one of "
            + String.join(", ", architecture.getScenarios().stream().map(Scenario::getId).toList()) + "."));
  }

  private static String title(Architecture architecture) {
    return architecture.getName() != null ? architecture.getName() : "";
  }

  /** All components, in the order of the model. */
  static List<Component> components(Architecture architecture) {
    return Contents.components(architecture).toList();
  }

  private static List<Connection> connected(Architecture architecture) {
    for (Connection connection : architecture.getConnections()) {
      if (connection.getSource() == null || connection.getTarget() == null || connection.getRole() == null) {
        throw new CompileException(String.valueOf(connection.getId()), "the connection lacks a source, target or role",
            "Connect it to two components, or remove it.");
      }
    }
    return architecture.getConnections();
  }

  private static List<Client> clients(Scenario scenario) {
    if (scenario.getTraffic().isEmpty()) {
      throw new CompileException(scenario.getId(), "the scenario has no traffic",
          "Add the traffic of at least one client.");
    }
    List<Client> clients = new ArrayList<>();
    for (Traffic traffic : scenario.getTraffic()) {
      Client client = traffic.getClient();
      if (client == null) {
        throw new CompileException(scenario.getId(), "a traffic without a client",
            "Name the client that it starts at.");
      }
      clients.add(client);
    }
    return clients;
  }

  private static void requireConnected(List<Client> clients, Reach reach) {
    for (Client client : clients) {
      if (reach.outgoing(client).isEmpty()) {
        throw new CompileException(client.getId(), "the client has traffic but no connection",
            "Connect it to the entry of the system, or remove its traffic.");
      }
    }
  }

  private static long duration(Scenario scenario, RunOptions options) {
    Duration duration = options.duration().orElse(scenario.getDuration());
    if (duration == null || duration.isZero()) {
      throw new CompileException(scenario.getId(), "the scenario lasts 0 s", "Give it a duration, such as 60 s.");
    }
    return duration.toNanos();
  }

  private static List<TrafficClass> trafficClasses(List<RequestClass> classes, Reach reach, List<Client> clients,
      AssumptionLog log) {
    List<TrafficClass> result = new ArrayList<>();
    for (RequestClass requestClass : classes) {
      boolean stated = Boolean.TRUE.equals(requestClass.getStrong());
      boolean strong = stated || reach.meetsStrongComponent(requestClass, clients);
      if (strong && !stated) {
        log.decide(requestClass.getId(), "strong", "true", "a component with STRONG consistency serves it");
      }
      result.add(new TrafficClass(
          requestClass.getId(),
          Operation.valueOf(requestClass.getOperation().getName()),
          Boolean.TRUE.equals(requestClass.getStaticContent()),
          Boolean.TRUE.equals(requestClass.getCacheable()),
          strong,
          requestClass.getKeys(),
          requestClass.getZipfExponent(),
          requestClass.getRequestSize(),
          requestClass.getResponseSize()));
    }
    return result;
  }

  private static List<Source> sources(Scenario scenario, RunOptions options, TrafficCompiler compiler, long duration) {
    List<Source> sources = scenario.getTraffic().stream().map(t -> compiler.compile(scenario, t)).toList();
    double stated = meanRate(sources, duration);
    if (!(stated > 0)) {
      throw new CompileException(scenario.getId(), "the clients of the scenario start no requests",
          "Give at least one a rate above 0 rps.");
    }
    double factor = options.load().map(load -> load instanceof LoadOverride.Factor times
        ? times.factor() : ((LoadOverride.Rate) load).perSecond() / stated).orElse(1.0);
    return factor == 1 ? sources : scaled(sources, factor);
  }

  /** The same sources with every rate multiplied. */
  static List<Source> scaled(List<Source> sources, double factor) {
    return sources.stream().map(s -> new Source(s.station(), Loads.scaled(s.profile(), factor), s.arrivals(),
        s.burstiness(), s.mix())).toList();
  }

  private static double meanRate(List<Source> sources, long duration) {
    return sources.stream().mapToDouble(source -> Loads.mean(source.profile(), duration)).sum();
  }

  private static Experiment experiment(Scenario scenario, RunOptions options, List<Source> sources, List<Fault> faults,
      long duration) {
    boolean coldStart = Boolean.TRUE.equals(scenario.getColdStart());
    boolean stationary = !coldStart && faults.isEmpty()
        && sources.stream().allMatch(source -> Loads.isConstant(source.profile()));
    OptionalLong warmUp = scenario.getWarmUp() != null
        ? OptionalLong.of(scenario.getWarmUp().toNanos())
        : stationary ? OptionalLong.empty() : OptionalLong.of(0);
    return new Experiment(
        duration,
        warmUp,
        options.seed().orElse(scenario.getSeed()),
        options.replications().orElse(scenario.getReplications()),
        Math.max(1, scenario.getSamplingInterval().toNanos()),
        coldStart,
        faults,
        options.precision());
  }
}

package org.headroom.analysis;

import java.time.Duration;
import java.util.Arrays;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.ConstantLoad;
import org.headroom.model.ExponentialTime;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.LoadProfile;
import org.headroom.model.Metric;
import org.headroom.model.MixShare;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.model.Server;
import org.headroom.model.ServiceDemand;
import org.headroom.model.Traffic;
import org.headroom.model.units.Quantities;
import org.headroom.model.units.Rates;

/** Builds models for tests in few words. */
public final class ModelBuilder {
  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;

  public final Architecture architecture = FACTORY.createArchitecture();

  public ModelBuilder(String name) {
    architecture.setName(name);
  }

  /** A request class with features given as name, text pairs. */
  public RequestClass requestClass(String id, Operation operation, String... features) {
    RequestClass c = FACTORY.createRequestClass();
    c.setId(id);
    c.setOperation(operation);
    set(c, features);
    architecture.getRequestClasses().add(c);
    return c;
  }

  /** A node at the top level. */
  public <T extends Node> T node(Class<T> type, String id, String... features) {
    T node = create(type, id, features);
    architecture.getNodes().add(node);
    return node;
  }

  /** A node inside a boundary. */
  public <T extends Node> T node(Boundary boundary, Class<T> type, String id, String... features) {
    T node = create(type, id, features);
    boundary.getNodes().add(node);
    return node;
  }

  private static <T extends Node> T create(Class<T> type, String id, String... features) {
    EClass eClass = (EClass) HeadroomPackage.eINSTANCE.getEClassifier(type.getSimpleName());
    T node = type.cast(FACTORY.create(eClass));
    node.setId(id);
    set(node, features);
    return node;
  }

  /** Sets features given as name, text pairs, as a model file would. */
  public static void set(org.eclipse.emf.ecore.EObject object, String... features) {
    for (int i = 0; i < features.length; i += 2) {
      EStructuralFeature feature = object.eClass().getEStructuralFeature(features[i]);
      if (feature == null) {
        throw new IllegalArgumentException(object.eClass().getName() + " has no feature " + features[i]);
      }
      object.eSet(feature, EcoreUtil.createFromString((EDataType) feature.getEType(), features[i + 1]));
    }
  }

  /** A connection named source-target. */
  public Connection connect(Component source, Component target, Role role, RequestClass... accepts) {
    Connection connection = FACTORY.createConnection();
    connection.setId(source.getId() + "-" + target.getId());
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(role);
    connection.getAccepts().addAll(Arrays.asList(accepts));
    architecture.getConnections().add(connection);
    return connection;
  }

  /** An exponential service time for some operations, or for all. */
  public static <T extends Server> T demand(T server, String mean, Operation... operations) {
    ExponentialTime time = FACTORY.createExponentialTime();
    set(time, "mean", mean);
    ServiceDemand demand = FACTORY.createServiceDemand();
    demand.setTime(time);
    demand.getOperations().addAll(Arrays.asList(operations));
    server.getDemands().add(demand);
    return server;
  }

  /** A scenario without traffic. */
  public Scenario scenario(String id, String duration) {
    Scenario scenario = FACTORY.createScenario();
    scenario.setId(id);
    set(scenario, "duration", duration);
    architecture.getScenarios().add(scenario);
    return scenario;
  }

  /** Constant traffic with equal shares of the classes. */
  public Traffic constant(Scenario scenario, Client client, String rate, RequestClass... classes) {
    ConstantLoad load = FACTORY.createConstantLoad();
    load.setRate(Rates.parse(rate));
    return traffic(scenario, client, load, classes);
  }

  /** Traffic with equal shares of the classes. */
  public Traffic traffic(Scenario scenario, Client client, LoadProfile profile, RequestClass... classes) {
    Traffic traffic = FACTORY.createTraffic();
    traffic.setClient(client);
    traffic.setProfile(profile);
    for (RequestClass requestClass : classes) {
      share(traffic, requestClass, 1);
    }
    scenario.getTraffic().add(traffic);
    return traffic;
  }

  /** A share of the mix. */
  public static void share(Traffic traffic, RequestClass requestClass, double share) {
    MixShare mix = FACTORY.createMixShare();
    mix.setRequestClass(requestClass);
    mix.setShare(share);
    traffic.getMix().add(mix);
  }

  /** An objective with the default comparator unless features say otherwise. */
  public Objective objective(String id, Metric metric, String threshold, String... features) {
    Objective objective = FACTORY.createObjective();
    objective.setId(id);
    objective.setMetric(metric);
    objective.setThreshold(Quantities.parse(threshold));
    set(objective, features);
    architecture.getObjectives().add(objective);
    return objective;
  }

  /** One client that reads from one service with one server: an M/M/1 queue without network latency. */
  public static ModelBuilder singleServer(String rate, String meanServiceTime) {
    ModelBuilder model = new ModelBuilder("One server");
    RequestClass read = model.requestClass("read", Operation.READ);
    Client client = model.node(Client.class, "users");
    Server service = demand(model.node(org.headroom.model.Microservice.class, "service", "replicas", "1",
        "concurrencyPerReplica", "1"), meanServiceTime);
    model.connect(client, service, Role.REQUEST).setLatency(Duration.ZERO);
    Scenario scenario = model.scenario("steady", "60 s");
    model.constant(scenario, client, rate, read);
    return model;
  }
}

package org.headroom.exchange.kubernetes;

import static org.headroom.exchange.kubernetes.ManifestParts.manifest;
import static org.headroom.exchange.kubernetes.ManifestParts.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.export.PlainWords;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.DataLake;
import org.headroom.model.DataStore;
import org.headroom.model.DataWarehouse;
import org.headroom.model.FileStorage;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.Namespace;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Role;
import org.headroom.model.Router;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;

/** The manifests of one model. */
final class Manifests {

  private static final String EXTERNAL_DOMAIN = ".external.example";

  private final Architecture architecture;
  private final Offerings offerings;
  private final TargetNames names = new TargetNames('-', 52);
  private final ManifestText text = new ManifestText();
  private final List<String> losses = new ArrayList<>();

  Manifests(Architecture architecture, Offerings offerings) {
    this.architecture = architecture;
    this.offerings = offerings;
  }

  Export write() {
    text.comment("Made from the model " + architecture.getName() + ". Replace images of registry.example and hosts "
        + "that end in " + EXTERNAL_DOMAIN + ".");
    for (Namespace namespace : ModelOrder.all(architecture, Namespace.class)) {
      text.manifest(map("apiVersion", "v1", "kind", "Namespace", "metadata", map("name", names.of(namespace))));
    }
    for (Component component : ModelOrder.components(architecture)) {
      component(component);
    }
    for (Connection connection : ModelOrder.connections(architecture)) {
      if (connection.getRole() == Role.CDC || connection.getRole() == Role.REPLICATION) {
        lose(connection.getId(), "no manifest says that a store is copied; configure the product that does it");
      }
    }
    return new Export(text.toString(), losses);
  }

  private void component(Component component) {
    if (component instanceof Client) {
      text.comment(PlainWords.label(component) + " is outside of the cluster.");
    } else if (component instanceof LoadBalancer balancer) {
      ingress(balancer);
    } else if (component instanceof ServerlessFunction || isUnhosted(component)) {
      external(component);
    } else if (offerings.isManaged(component) && !(component instanceof Compute)) {
      external(component);
    } else if (component instanceof Server server) {
      workload(server);
    }
  }

  /** Kinds that no container stands for. */
  private static boolean isUnhosted(Component component) {
    boolean storage = component instanceof ObjectStorage || component instanceof FileStorage
        || component instanceof DataLake || component instanceof DataWarehouse;
    return storage || List.of("Dns", "Cdn", "Waf", "NatGateway", "VpnGateway", "ServiceMesh", "ExternalService",
        "PaymentGateway", "RealUserMonitoring", "SyntheticMonitoring", "DeliveryPipeline")
        .contains(component.eClass().getName());
  }

  private void workload(Server server) {
    String name = names.of(server);
    Workload workload = new Workload(server, name, metadata(server), ContainerImages.of(server, name));
    Map<String, Object> addresses = addresses(server);
    boolean configured = !addresses.isEmpty();
    if (configured) {
      text.manifest(map("apiVersion", "v1", "kind", "ConfigMap", "metadata", metadata(server), "data", addresses));
    }
    boolean stateful = server instanceof DataStore || server instanceof MessageBroker || server instanceof Cache;
    text.manifest(stateful ? workload.statefulSet(configured, offerings) : workload.deployment(configured, offerings));
    text.manifest(workload.service());
    if (server.getScaling() != null) {
      text.manifest(workload.autoscaler(stateful ? "StatefulSet" : "Deployment"));
    }
  }

  private void external(Component component) {
    boolean called = component.getIncoming().stream().anyMatch(each -> each.getRole() != Role.CDC)
        || component instanceof MessageBroker;
    if (!called || component instanceof Router) {
      lose(component.getId(), "a " + PlainWords.type(component) + " is set up outside of the cluster");
      text.comment(PlainWords.label(component) + " (" + PlainWords.technology(component)
          + ") is set up outside of the cluster.");
      return;
    }
    text.comment(PlainWords.label(component) + " (" + PlainWords.technology(component)
        + ") runs outside of the cluster; give its host.");
    text.manifest(manifest("v1", "Service", metadata(component),
        map("type", "ExternalName", "externalName", names.of(component) + EXTERNAL_DOMAIN)));
  }

  private void ingress(LoadBalancer balancer) {
    Set<Component> targets = new LinkedHashSet<>();
    balancer.getOutgoing().stream().filter(each -> each.getRole() == Role.REQUEST).map(Connection::getTarget)
        .filter(target -> target instanceof Server && !(target instanceof LoadBalancer)).forEach(targets::add);
    if (targets.isEmpty()) {
      lose(balancer.getId(), "an Ingress needs a component that it passes requests to");
      text.comment(PlainWords.label(balancer) + " passes requests to nothing that runs in the cluster.");
      return;
    }
    Map<String, List<Component>> byNamespace = new LinkedHashMap<>();
    targets.forEach(target -> byNamespace
        .computeIfAbsent(namespaceSuffix(target), unused -> new ArrayList<>()).add(target));
    byNamespace.values().forEach(neighbours -> ingress(balancer, neighbours, targets.size() == 1));
  }

  /** An Ingress leads to Services of its own namespace only. */
  private void ingress(LoadBalancer balancer, List<Component> targets, boolean only) {
    List<Object> paths = new ArrayList<>();
    for (Component target : targets) {
      String path = only ? "/" : "/" + names.of(target);
      paths.add(map("path", path, "pathType", "Prefix", "backend", map("service", map("name", names.of(target),
          "port", map("number", ContainerImages.of(target, names.of(target)).port())))));
    }
    text.manifest(manifest("networking.k8s.io/v1", "Ingress", metadata(balancer, namespace(targets.get(0))),
        map("rules", List.of(map("http", map("paths", paths))))));
  }

  /** Addresses of everything that a component calls or takes messages from. */
  private Map<String, Object> addresses(Component component) {
    Map<String, Object> addresses = new LinkedHashMap<>();
    for (Connection connection : component.getOutgoing()) {
      if (!(component instanceof DataStore) && connection.getTarget() != null && connection.getRole() != Role.CONSUME
          && !(component instanceof MessageBroker)) {
        address(connection.getTarget(), addresses);
      }
    }
    for (Connection connection : component.getIncoming()) {
      if (connection.getRole() == Role.CONSUME && connection.getSource() != null) {
        address(connection.getSource(), addresses);
      }
    }
    return addresses;
  }

  private void address(Component target, Map<String, Object> addresses) {
    if (target instanceof Client) {
      return;
    }
    String name = names.of(target);
    ContainerImages.Image image = ContainerImages.of(target, name);
    addresses.put(name.replace('-', '_').toUpperCase(Locale.ROOT) + "_URL",
        image.scheme() + "://" + name + namespaceSuffix(target) + ":" + image.port());
  }

  private String namespaceSuffix(Component component) {
    Namespace namespace = namespace(component);
    return namespace == null ? "" : "." + names.of(namespace);
  }

  private Map<String, Object> metadata(Component component) {
    return metadata(component, namespace(component));
  }

  private Map<String, Object> metadata(Component component, Namespace namespace) {
    Map<String, Object> metadata = map("name", names.of(component));
    if (namespace != null) {
      metadata.put("namespace", names.of(namespace));
    }
    Map<String, Object> annotations = map("headroom.org/id", component.getId(),
        "headroom.org/class", component.eClass().getName());
    if (component.getLabel() != null) {
      annotations.put("headroom.org/label", PlainWords.line(component.getLabel()));
    }
    metadata.put("annotations", annotations);
    return metadata;
  }

  private static Namespace namespace(Component component) {
    Boundary boundary = component.getBoundary();
    while (boundary != null && !(boundary instanceof Namespace)) {
      boundary = boundary.getBoundary();
    }
    return (Namespace) boundary;
  }

  private void lose(String id, String reason) {
    losses.add("\"" + PlainWords.line(String.valueOf(id)) + "\" is not in the manifests: " + reason + ".");
  }
}

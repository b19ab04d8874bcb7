package org.headroom.diagram.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headroom.model.ApiGateway;
import org.headroom.model.Authentication;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Consistency;
import org.headroom.model.DataClassification;
import org.headroom.model.DataStore;
import org.headroom.model.Element;
import org.headroom.model.ExternalService;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.ModelEndpoint;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Region;
import org.headroom.model.SecurityGroup;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.StreamProcessor;
import org.headroom.model.Subnet;
import org.headroom.model.TelemetrySink;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;
import org.headroom.model.Worker;
import org.headroom.model.units.DataSizes;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Rates;
import org.headroom.model.units.Ratios;

/** The words on a diagram: label, one line of key facts, and badges of an element. */
public final class Captions {
  private static final String SEPARATOR = " · ";

  private Captions() {
  }

  /** The name that people read: the label, else the id, else the name of the class. */
  public static String label(Element element) {
    if (element.getLabel() != null && !element.getLabel().isBlank()) {
      return element.getLabel();
    }
    return element.getId() == null || element.getId().isBlank() ? element.eClass().getName() : element.getId();
  }

  /** What one must know at a glance, such as {@code 5 × t3.large}; the name of the class when nothing else is said. */
  public static String facts(Component component) {
    List<String> facts = new ArrayList<>();
    lead(component, facts);
    if (component instanceof Server server) {
      add(facts, machines(server));
    }
    trail(component, facts);
    if (facts.isEmpty()) {
      add(facts, component.getOffering());
    }
    return facts.isEmpty() ? Notation.of(component.eClass()).name() : String.join(SEPARATOR, facts);
  }

  /** What one must know of a boundary at a glance: code, address range, exposure. */
  public static String facts(Boundary boundary) {
    List<String> facts = new ArrayList<>();
    if (boundary instanceof Region region) {
      add(facts, region.getCode());
    } else if (boundary instanceof AvailabilityZone zone) {
      add(facts, zone.getCode());
    } else if (boundary instanceof VirtualNetwork network) {
      add(facts, network.getCidr());
    } else if (boundary instanceof Subnet subnet) {
      add(facts, words(subnet.getVisibility()));
      add(facts, subnet.getCidr());
    } else if (boundary instanceof SecurityGroup group) {
      add(facts, words(group.getVisibility()));
    } else if (boundary instanceof Cluster cluster) {
      add(facts, cluster.getOrchestrator());
    }
    return String.join(SEPARATOR, facts);
  }

  /** Whether the internet cannot reach what is inside; {@code false} where the boundary says nothing about it. */
  public static boolean isPrivate(Boundary boundary) {
    return boundary instanceof Subnet subnet && subnet.getVisibility() == Visibility.PRIVATE
        || boundary instanceof SecurityGroup group && group.getVisibility() == Visibility.PRIVATE;
  }

  /** Marks for facts that change how the component behaves. */
  public static List<Badge> badges(Component component) {
    List<Badge> badges = new ArrayList<>();
    if (component instanceof Server server && server.getScaling() != null) {
      String range = server.getScaling().getMinimum() + "–" + server.getScaling().getMaximum();
      badges
          .add(new Badge("auto " + range, "Scales automatically between " + range.replace("–", " and ") + " replicas"));
    }
    if (component instanceof Compute compute && compute.getConsistency() == Consistency.STRONG) {
      badges.add(new Badge("strong", "Reads see the latest write: they bypass caches and read replicas"));
    }
    if (component instanceof DataStore store && Boolean.TRUE.equals(store.getMultiAz())) {
      badges.add(new Badge("multi-AZ", "A standby in another zone takes over"));
    }
    if (component instanceof MessageBroker broker && Boolean.TRUE.equals(broker.getDeadLetter())) {
      badges.add(new Badge("dead letter", "Messages that cannot be delivered go to a dead-letter queue"));
    }
    if (Boolean.TRUE.equals(component.getEncryptedAtRest())) {
      badges.add(new Badge("encrypted", "Stored data is encrypted"));
    }
    DataClassification sensitivity = component.getDataClassification();
    if (sensitivity == DataClassification.CONFIDENTIAL || sensitivity == DataClassification.RESTRICTED) {
      badges.add(new Badge(words(sensitivity), "Most sensitive data handled here: " + words(sensitivity)));
    }
    return badges;
  }

  private static void lead(Component component, List<String> facts) {
    if (component instanceof Client client) {
      add(facts, words(client.getKind()));
      add(facts, client.getRegion());
    } else if (component instanceof Cdn cdn) {
      add(facts, cdn.getCdnType());
    } else if (component instanceof LoadBalancer balancer) {
      add(facts, balancer.getLbType() == null ? null : balancer.getLbType().getLiteral());
      add(facts, words(balancer.getAccess()));
    } else if (component instanceof ApiGateway gateway) {
      add(facts, words(gateway.getAccess()));
      add(facts, gateway.getAuthentication() == null || gateway.getAuthentication() == Authentication.NONE
          ? null
          : words(gateway.getAuthentication()).toUpperCase(Locale.ROOT));
    } else if (component instanceof Cache cache) {
      add(facts, cache.getTtl() == null ? words(cache.getEngine()) : "TTL " + Durations.print(cache.getTtl()));
    } else if (component instanceof SqlDatabase database) {
      add(facts, words(database.getEngine()));
    } else if (component instanceof NoSqlDatabase database) {
      add(facts, words(database.getDataModel()));
    } else if (component instanceof ObjectStorage storage) {
      add(facts, storage.getStorageClass());
    } else if (component instanceof MessageBroker broker) {
      add(facts, broker.getBrokerType() == null ? words(broker.getStyle()) : broker.getBrokerType());
    }
  }

  private static void trail(Component component, List<String> facts) {
    if (component instanceof Cdn cdn) {
      add(facts, cdn.getStaticOffload() == null ? null : Ratios.print(cdn.getStaticOffload()) + " offload");
    } else if (component instanceof DataStore store) {
      add(facts, store.getStorageType());
      if (store instanceof SqlDatabase database && database.getReadReplicas() != null
          && database.getReadReplicas() > 0) {
        add(facts, count(database.getReadReplicas(), "read replica"));
      }
    } else if (component instanceof MessageBroker broker) {
      add(facts, broker.getPartitions() == null ? null : count(broker.getPartitions(), "partition"));
    } else if (component instanceof ServerlessFunction function) {
      add(facts, function.getRuntime());
      add(facts, function.getMemory() == null ? null : DataSizes.print(function.getMemory()));
    } else if (component instanceof ModelEndpoint endpoint) {
      add(facts, endpoint.getAccelerator());
    } else if (component instanceof StreamProcessor processor) {
      add(facts, processor.getWindow() == null ? null : "window " + Durations.print(processor.getWindow()));
    } else if (component instanceof Worker worker) {
      add(facts, worker.getBatchSize() != null && worker.getBatchSize() > 1 ? "batch " + worker.getBatchSize() : null);
    } else if (component instanceof TelemetrySink sink) {
      add(facts, sink.getIngestLimit() == null ? null : "up to " + Rates.print(sink.getIngestLimit()));
    } else if (component instanceof ExternalService service) {
      add(facts, service.getSla() == null ? null : "SLA " + Ratios.print(service.getSla()));
    }
  }

  private static String machines(Server server) {
    Integer replicas = server.getReplicas();
    String machine = server.getInstanceType();
    if (machine == null || machine.isBlank()) {
      return replicas == null ? null : count(replicas, "replica");
    }
    return replicas == null || replicas == 1 ? machine : replicas + " × " + machine;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String words(Enum<?> literal) {
    return literal == null ? null : literal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void add(List<String> facts, String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.add(fact);
    }
  }
}

package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.FaultKind;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;

/**
 * Turns faults into struck stations and links. A boundary means everything nested in it; for LATENCY and PARTITION the
 * links that cross it.
 */
final class FaultCompiler {
  private final Map<Component, Integer> stations;
  private final Map<Connection, Integer> linkIndex;
  private final List<Link> links;
  private final AssumptionLog log;

  FaultCompiler(Map<Component, Integer> stations, Map<Connection, Integer> linkIndex, List<Link> links,
      AssumptionLog log) {
    this.stations = stations;
    this.linkIndex = linkIndex;
    this.links = links;
    this.log = log;
  }

  /**
   * Nothing when nothing that takes part in the scenario is struck. The outage of a zone is a fail-over for stores with
   * a standby in another zone.
   */
  List<Fault> compile(org.headroom.model.Fault fault) {
    if (fault.getKind() == null || fault.getTarget() == null) {
      throw new CompileException(fault.getId(), "a fault without kind or target",
          "Name the kind of fault, and the component, boundary or connection that it strikes.");
    }
    requireSuitable(fault);
    List<Integer> struckStations = new ArrayList<>();
    List<Integer> struckLinks = new ArrayList<>();
    if (fault.getTarget() instanceof Connection connection) {
      Optional.ofNullable(linkIndex.get(connection)).ifPresent(struckLinks::add);
    } else if (fault.getTarget() instanceof Boundary boundary) {
      struckStations.addAll(inside(boundary, fault.getKind()));
      if (strikesLinks(fault.getKind())) {
        struckLinks.addAll(crossing(struckStations));
        struckStations.clear();
      }
    } else {
      Optional.ofNullable(stations.get(fault.getTarget())).ifPresent(struckStations::add);
    }
    if (struckStations.isEmpty() && struckLinks.isEmpty()) {
      log.decide(fault.getId(), "fault", "without effect", "nothing that it strikes takes part in the scenario");
      return List.of();
    }
    if (fault.getKind() != FaultKind.ZONE_OUTAGE) {
      return List.of(fault(fault, kind(fault.getKind()), struckStations, struckLinks));
    }
    Map<Boolean, List<Integer>> byStandby =
        struckStations.stream().collect(Collectors.partitioningBy(elsewhere()::contains));
    List<Fault> faults = new ArrayList<>();
    if (!byStandby.get(false).isEmpty()) {
      faults.add(fault(fault, Fault.Kind.OUTAGE, byStandby.get(false), List.of()));
    }
    if (!byStandby.get(true).isEmpty()) {
      faults.add(fault(fault, Fault.Kind.DATABASE_FAILOVER, byStandby.get(true), List.of()));
    }
    return faults;
  }

  /** Stores whose standby is in another zone. */
  private Set<Integer> elsewhere() {
    return stations.entrySet().stream()
        .filter(e -> e.getKey() instanceof DataStore store && Boolean.TRUE.equals(store.getMultiAz()))
        .map(Map.Entry::getValue).collect(Collectors.toSet());
  }

  private static Fault fault(org.headroom.model.Fault fault, Fault.Kind kind, List<Integer> struckStations,
      List<Integer> struckLinks) {
    return new Fault(
        fault.getId(),
        kind,
        struckStations,
        struckLinks,
        fault.getAt().toNanos(),
        BehaviourCompiler.endless(fault.getLasting()),
        fault.getReplicas() != null ? fault.getReplicas() : 1,
        fault.getSeverity(),
        fault.getAddedLatency() != null ? fault.getAddedLatency().toNanos() : 0);
  }

  private static boolean strikesLinks(FaultKind kind) {
    return kind == FaultKind.LATENCY || kind == FaultKind.PARTITION;
  }

  private static void requireSuitable(org.headroom.model.Fault fault) {
    EObject target = fault.getTarget();
    boolean node = target instanceof Component || target instanceof Boundary;
    boolean suitable = switch (fault.getKind()) {
      case LATENCY, PARTITION -> node || target instanceof Connection;
      case CACHE_FLUSH -> target instanceof Cache || target instanceof Cdn || target instanceof Boundary;
      case DATABASE_FAILOVER -> target instanceof DataStore || target instanceof Boundary;
      case NODE_CRASH, ZONE_OUTAGE, REGION_OUTAGE, THROTTLE -> node;
    };
    if (!suitable) {
      throw new CompileException(fault.getId(), "a fault of kind " + fault.getKind() + " cannot strike "
          + fault.getTarget().getId() + ", which is a " + target.eClass().getName(),
          "Choose a target of the right kind: a cache for CACHE_FLUSH, a data store for DATABASE_FAILOVER, a component "
              + "or boundary for crashes, outages and throttling, these or a connection for LATENCY and PARTITION.");
    }
    if (fault.getKind() == FaultKind.LATENCY && fault.getAddedLatency() == null) {
      throw new CompileException(fault.getId(), "a LATENCY fault that adds no time",
          "Give its added latency, such as 50 ms.");
    }
  }

  private List<Integer> inside(Boundary boundary, FaultKind kind) {
    List<Integer> inside = new ArrayList<>();
    boundary.eAllContents().forEachRemaining(object -> {
      if (object instanceof Component component && stations.containsKey(component) && concerns(kind, component)) {
        inside.add(stations.get(component));
      }
    });
    return inside;
  }

  private static boolean concerns(FaultKind kind, Component component) {
    return switch (kind) {
      case CACHE_FLUSH -> component instanceof Cache || component instanceof Cdn;
      case DATABASE_FAILOVER -> component instanceof DataStore;
      default -> true;
    };
  }

  private List<Integer> crossing(List<Integer> inside) {
    List<Integer> crossing = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      if (inside.contains(links.get(i).source()) != inside.contains(links.get(i).target())) {
        crossing.add(i);
      }
    }
    return crossing;
  }

  private static Fault.Kind kind(FaultKind kind) {
    return switch (kind) {
      case ZONE_OUTAGE, REGION_OUTAGE -> Fault.Kind.OUTAGE;
      default -> Fault.Kind.valueOf(kind.getName());
    };
  }
}

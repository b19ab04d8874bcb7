package org.headroom.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Access;
import org.headroom.model.Architecture;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.ExternalService;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.NoSqlDatabase;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.ServiceDemand;
import org.headroom.model.ServiceMesh;
import org.headroom.model.SqlDatabase;
import org.headroom.model.TelemetrySink;

/**
 * The values that a model means: an explicit value wins, else the catalogue row of the instance type, else that of the
 * offering (or load balancer, CDN, broker, storage type, engine, runtime), else a documented default. Every answer says
 * which of them it is.
 *
 * <p>An empty answer means that there is no such limit. Reads the model only; safe for concurrent use while the model
 * does not change.
 */
public final class EffectiveValues {
  /** Hours of a month for which machines are billed. */
  public static final double HOURS_PER_MONTH = 730;

  /** Entries of a cache when the architecture has no cacheable class: the default size of a response. */
  private static final long DEFAULT_ENTRY_BYTES = 10 * 1024;

  /** Memory of a cache entry besides its value: key, pointers, expiry; a usual figure for Redis. */
  private static final long ENTRY_OVERHEAD_BYTES = 100;

  /** Share of a cache node's memory for entries; the rest is reserved for copies and buffers (ElastiCache: 25 %). */
  private static final double USABLE_CACHE_MEMORY = 0.75;

  private static final double TELEMETRY_SAMPLING = 0.1;
  private static final double SECRET_FETCHES = 0.001;

  private final Catalogue catalogue;
  private final ComponentRows rows;

  public EffectiveValues(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.rows = new ComponentRows(catalogue);
  }

  /** The catalogue in use. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The features by which the component names rows of the catalogue, with the names, known or not. */
  public static Map<EAttribute, String> references(Component component) {
    return ComponentRows.references(component);
  }

  /** The rows that speak about a component, the most specific first, the defaults of its class last. */
  public List<Offering> rows(Component component) {
    return rows.of(component);
  }

  /** A figure that only the catalogue can state. */
  public <T> Optional<Derived<T>> figure(Component component, Figure<T> figure) {
    return Derived.first(rows.of(component), figure);
  }

  /** Replicas at the start of a run. */
  public Derived<Integer> replicas(Server server) {
    return server.getReplicas() != null
        ? Derived.fromModel(server.getReplicas()) : Derived.byDefault(1, "one replica when the model says nothing");
  }

  /**
   * Requests that one replica serves at the same time: stated, else a figure of a row, else the vCPUs of its machine.
   */
  public Derived<Integer> concurrencyPerReplica(Server server) {
    if (server.getConcurrencyPerReplica() != null) {
      return Derived.fromModel(server.getConcurrencyPerReplica());
    }
    List<Offering> candidates = rows.of(server);
    List<Offering> stated = candidates.stream().filter(row -> row.kind() != OfferingKind.DEFAULT).toList();
    return Derived.first(stated, Figure.CONCURRENCY).or(() -> Derived.first(stated, Figure.VCPU))
        .or(() -> Derived.first(candidates, Figure.CONCURRENCY)).orElseThrow();
  }

  /**
   * Time that one server works on one operation, without the volume, the network, authentication and calls downstream.
   *
   * <p>The first demand that names the class or no class, and the operation or no operation, applies. Else the time of
   * the operation in the most specific row; a row that states a capacity C for its c servers means c / C.
   *
   * @param requestClass null when the work belongs to no class; then only demands without classes apply
   */
  public Derived<ServiceTime> serviceTime(Server server, RequestClass requestClass, Operation operation) {
    for (ServiceDemand demand : server.getDemands()) {
      if (applies(demand, requestClass, operation) && demand.getTime() != null) {
        return Derived.fromModel(new ServiceTime.Modelled(demand.getTime()));
      }
    }
    List<Offering> candidates = rows.of(server);
    double cv = Derived.first(candidates, Figure.SERVICE_CV).orElseThrow().value();
    if (server instanceof Cdn cdn) {
      return edgeLatency(cdn).map(mean -> new ServiceTime.Estimated(mean, cv));
    }
    if (server instanceof ServiceMesh mesh) {
      return overhead(mesh).map(mean -> new ServiceTime.Estimated(mean, cv));
    }
    double factor = internalFactor(server, candidates);
    for (Offering row : candidates) {
      Optional<Duration> mean = meanTime(row, server, operation);
      if (mean.isPresent()) {
        return new Derived<>(new ServiceTime.Estimated(scaled(mean.get(), factor), cv), Derived.origin(row));
      }
    }
    throw new IllegalStateException("the catalogue has no default service time for " + server.eClass().getName());
  }

  /** Mean time to answer at the edge. */
  public Derived<Duration> edgeLatency(Cdn cdn) {
    return cdn.getEdgeLatency() != null
        ? Derived.fromModel(cdn.getEdgeLatency()) : Derived.first(rows.of(cdn), Figure.EDGE_LATENCY).orElseThrow();
  }

  /**
   * Entries that the whole cache holds: stated, else its memory divided by the size of an entry (the mean response of
   * the cacheable classes and an overhead). Replicas add memory when keys are spread over them, else they are copies.
   */
  public Derived<Long> cacheCapacityEntries(Cache cache) {
    if (cache.getCapacityEntries() != null) {
      return Derived.fromModel(cache.getCapacityEntries());
    }
    long entry = entryBytes(cache) + ENTRY_OVERHEAD_BYTES;
    int nodes = Boolean.TRUE.equals(cache.getClustered()) ? replicas(cache).value() : 1;
    return cacheBytesPerNode(cache).map(bytes -> Math.max(1, bytes * nodes / entry));
  }

  private Derived<Long> cacheBytesPerNode(Cache cache) {
    return cache.getCapacityBytes() != null
        ? Derived.fromModel(cache.getCapacityBytes())
        : Derived.first(rows.of(cache), Figure.MEMORY).orElseThrow().map(bytes -> (long) (bytes * USABLE_CACHE_MEMORY));
  }

  /** Volume operations per second; empty when the store has no known volume. */
  public Optional<Derived<Double>> iops(DataStore store) {
    return fromModel(store.getIops()).or(() -> rows.volume(store).flatMap(row -> Derived.from(row, Figure.IOPS)));
  }

  /** Mean time of one volume operation; empty when the store has no known volume. */
  public Optional<Derived<Duration>> volumeLatency(DataStore store) {
    return rows.volume(store).flatMap(row -> Derived.from(row, Figure.VOLUME_LATENCY));
  }

  /** Operations or messages per second that the provider accepts for the whole component; empty when unlimited. */
  public Optional<Derived<Double>> throughputLimit(Server server) {
    Double stated = null;
    if (server instanceof MessageBroker broker) {
      stated = broker.getThroughputLimit();
    } else if (server instanceof NoSqlDatabase database) {
      stated = database.getThroughputLimit();
    }
    return fromModel(stated).or(() -> Derived.first(rows.of(server), Figure.THROUGHPUT_LIMIT));
  }

  /** Requests that may be open in the database at the same time, each copy for itself. */
  public Derived<Integer> connectionLimit(SqlDatabase database) {
    return fromModel(database.getConnectionLimit())
        .or(() -> Derived.first(rows.of(database), Figure.CONNECTION_LIMIT)).orElseThrow();
  }

  /** Records per second that the sink takes. */
  public Derived<Double> ingestLimit(TelemetrySink sink) {
    return fromModel(sink.getIngestLimit()).or(() -> Derived.first(rows.of(sink), Figure.INGEST_LIMIT)).orElseThrow();
  }

  /** Time until the standby of a store serves. */
  public Derived<Duration> failoverTime(DataStore store) {
    return fromModel(store.getFailoverTime())
        .or(() -> Derived.first(rows.of(store), Figure.FAILOVER_TIME)).orElseThrow();
  }

  /** Time to start an instance of a function: stated, else of its runtime, else of any function. */
  public Derived<Duration> coldStart(ServerlessFunction function) {
    return fromModel(function.getColdStart())
        .or(() -> Derived.first(rows.of(function), Figure.COLD_START)).orElseThrow();
  }

  /** Instances of a function at the same time. */
  public Derived<Integer> concurrencyLimit(ServerlessFunction function) {
    return fromModel(function.getConcurrencyLimit())
        .or(() -> Derived.first(rows.of(function), Figure.CONCURRENCY_LIMIT)).orElseThrow();
  }

  /** Independent ordered parts of a broker; empty when it has none and consumers are not bounded by them. */
  public Optional<Derived<Integer>> partitions(MessageBroker broker) {
    return fromModel(broker.getPartitions()).or(() -> Derived.first(rows.of(broker), Figure.PARTITIONS));
  }

  /** Share of the source's requests that send a record over the connection; 100 % unless it carries telemetry. */
  public Derived<Double> samplingRate(Connection connection) {
    if (connection.getSamplingRate() != null) {
      return Derived.fromModel(connection.getSamplingRate());
    }
    return switch (connection.getRole()) {
      case TELEMETRY -> Derived.byDefault(TELEMETRY_SAMPLING, "telemetry samples 10 % of the requests");
      case SECRET -> Derived.byDefault(SECRET_FETCHES, "services keep secrets: 0.1 % of requests fetch one");
      default -> Derived.byDefault(1.0, "every request sends a message");
    };
  }

  /**
   * One-way network latency: stated, else half the round trip between the two places.
   *
   * <p>Two regions: the matrix. One region: same zone, or another zone when both are known and differ. A place that is
   * not said counts as the region of the other end, except that a {@link Client} is anywhere, the edge (CDN, DNS,
   * firewall, edge code outside all regions) is near everything, and an {@link ExternalService} is far; these three
   * have distances of their own.
   */
  public Derived<Duration> networkLatency(Connection connection) {
    if (connection.getLatency() != null) {
      return Derived.fromModel(connection.getLatency());
    }
    return new Distances(catalogue.regionLatencies()).roundTrip(connection.getSource(), connection.getTarget())
        .map(time -> time.dividedBy(2));
  }

  /**
   * What a component costs per month with a number of replicas: machines for 730 h, a standby when it has one, read
   * replicas, provisioned storage and IOPS, fixed fees. Without what its use costs.
   *
   * @param replicas mean number of replicas over the month
   */
  public MonthlyCost monthlyCost(Component component, double replicas) {
    return new Costs(catalogue, rows).monthlyCost(component, replicas);
  }

  /** What the control plane of a cluster costs per month. */
  public MonthlyCost monthlyCost(Cluster cluster) {
    return new Costs(catalogue, rows).monthlyCost(cluster);
  }

  /** What the use of a component costs. */
  public UsagePrices usagePrices(Component component) {
    return new Costs(catalogue, rows).usagePrices(component);
  }

  private Derived<Duration> overhead(ServiceMesh mesh) {
    return mesh.eIsSet(HeadroomPackage.Literals.SERVICE_MESH__OVERHEAD)
        ? Derived.fromModel(mesh.getOverhead()) : Derived.byDefault(mesh.getOverhead(), "default of the feature "
            + "overhead");
  }

  private double internalFactor(Server server, List<Offering> candidates) {
    return server instanceof LoadBalancer balancer && balancer.getAccess() == Access.INTERNAL
        ? Derived.first(candidates, Figure.INTERNAL_FACTOR).map(Derived::value).orElse(1.0) : 1.0;
  }

  private Optional<Duration> meanTime(Offering row, Server server, Operation operation) {
    return row.get(operation == Operation.WRITE ? Figure.WRITE_TIME : Figure.READ_TIME)
        .or(() -> row.get(Figure.SERVICE_TIME))
        .or(() -> row.get(Figure.CAPACITY)
            .map(capacity -> Duration.ofNanos(Math.round(concurrencyPerReplica(server).value() / capacity * 1e9))));
  }

  private static Duration scaled(Duration time, double factor) {
    return Duration.ofNanos(Math.round(time.toNanos() * factor));
  }

  private static boolean applies(ServiceDemand demand, RequestClass requestClass, Operation operation) {
    return (demand.getRequestClasses().isEmpty() || demand.getRequestClasses().contains(requestClass))
        && (demand.getOperations().isEmpty() || demand.getOperations().contains(operation));
  }

  private static long entryBytes(Cache cache) {
    EObject root = EcoreUtil.getRootContainer(cache);
    if (root instanceof Architecture architecture) {
      return (long) architecture.getRequestClasses().stream().filter(c -> Boolean.TRUE.equals(c.getCacheable()))
          .mapToLong(RequestClass::getResponseSize).average().orElse(DEFAULT_ENTRY_BYTES);
    }
    return DEFAULT_ENTRY_BYTES;
  }

  private static <T> Optional<Derived<T>> fromModel(T stated) {
    return Optional.ofNullable(stated).map(Derived::fromModel);
  }
}

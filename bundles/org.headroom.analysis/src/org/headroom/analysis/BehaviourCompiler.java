package org.headroom.analysis;

import java.time.Duration;
import java.util.Optional;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.DataStore;
import org.headroom.model.Dns;
import org.headroom.model.Expiry;
import org.headroom.model.MessageBroker;
import org.headroom.model.Replication;
import org.headroom.model.Role;
import org.headroom.model.Router;
import org.headroom.model.SearchIndex;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.StreamProcessor;
import org.headroom.model.TelemetrySink;
import org.headroom.model.Worker;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Rates;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.TimeDistribution;

/** Decides what a component does with a message, from its class and features. */
final class BehaviourCompiler {
  /** A content network has no health check of its own in the model; it looks after origins as routers do by default. */
  private static final Duration ORIGIN_CHECK = Duration.ofSeconds(30);

  private final EffectiveValues values;
  private final AssumptionLog log;

  BehaviourCompiler(EffectiveValues values, AssumptionLog log) {
    this.values = values;
    this.log = log;
  }

  Behaviour of(Component component) {
    if (component instanceof Client) {
      return new Behaviour.Origin(Behaviour.Routing.WEIGHTED);
    }
    if (component instanceof Router router) {
      return new Behaviour.Route(
          Behaviour.Routing.valueOf(router.getPolicy().getName()),
          router.getHealthCheck().toNanos(),
          router instanceof Dns dns ? dns.getTtl().toNanos() : 0);
    }
    if (component instanceof Cdn cdn) {
      return edge(cdn);
    }
    if (component instanceof Cache cache) {
      return cache(cache);
    }
    if (component instanceof DataStore store) {
      return store(store);
    }
    if (component instanceof MessageBroker broker) {
      return broker(broker);
    }
    if (component instanceof ServerlessFunction function) {
      return function(function);
    }
    if (component instanceof TelemetrySink sink) {
      return new Behaviour.Sink(log.note(sink.getId(), "ingest limit", values.ingestLimit(sink), Rates::print));
    }
    if (component instanceof Worker worker) {
      return new Behaviour.Serve(worker.getBatchSize(), 0);
    }
    if (component instanceof StreamProcessor processor) {
      return new Behaviour.Serve(1, processor.getWindow() != null ? processor.getWindow().toNanos() : 0);
    }
    return new Behaviour.Serve(1, 0);
  }

  private Behaviour edge(Cdn cdn) {
    if (cdn.getStaticOffload() != null) {
      return new Behaviour.Edge(cdn.getStaticOffload(), Optional.empty(), ORIGIN_CHECK.toNanos());
    }
    log.decide(cdn.getId(), "static offload", "a simulated cache", "the share answered at the edge is not stated");
    return new Behaviour.Edge(0, Optional.of(new Behaviour.Cache(
        cdn.getCapacityEntries() != null ? cdn.getCapacityEntries() : Long.MAX_VALUE,
        endless(cdn.getTtl()), false, Behaviour.Eviction.LRU, false)), ORIGIN_CHECK.toNanos());
  }

  private Behaviour cache(Cache cache) {
    return new Behaviour.Cache(
        log.note(cache.getId(), "capacity in entries", values.cacheCapacityEntries(cache), String::valueOf),
        endless(cache.getTtl()),
        cache.getExpiry() == Expiry.AFTER_ACCESS,
        Behaviour.Eviction.valueOf(cache.getEviction().getName()),
        Boolean.TRUE.equals(cache.getCoalescing()),
        Boolean.TRUE.equals(cache.getClustered()));
  }

  private Behaviour store(DataStore store) {
    Optional<SqlDatabase> database = store instanceof SqlDatabase sql ? Optional.of(sql) : Optional.empty();
    Optional<Derived<Double>> iops = values.iops(store);
    return new Behaviour.Store(
        iops.map(limit -> log.note(store.getId(), "volume operations per second", limit, Rates::print))
            .orElse(Double.POSITIVE_INFINITY),
        store.getIoPerRead(),
        store.getIoPerWrite(),
        database.map(sql -> log.note(sql.getId(), "connection limit", values.connectionLimit(sql), String::valueOf))
            .orElse(Servers.UNLIMITED),
        database.map(SqlDatabase::getReadReplicas).orElse(0),
        database.map(this::commitsWait).orElse(false),
        database.map(SqlDatabase::getReplicationLag).orElse(Duration.ZERO).toNanos(),
        hasStandby(store)
            ? log.note(store.getId(), "failover time", values.failoverTime(store), Durations::print).toNanos() : 0,
        store instanceof SearchIndex index ? index.getRefreshInterval().toNanos() : 0,
        values.volumeLatency(store)
            .map(latency -> log.note(store.getId(), "volume latency", latency, Durations::print).toNanos())
            .orElse(0L));
  }

  /** A standby exists where the model says so, or says how long it takes. */
  private static boolean hasStandby(DataStore store) {
    return Boolean.TRUE.equals(store.getMultiAz()) || store.getFailoverTime() != null;
  }

  /** A commit can only wait for copies that there are. */
  private boolean commitsWait(SqlDatabase database) {
    if (database.getReplication() != Replication.SYNC) {
      return false;
    }
    boolean copied = database.getReadReplicas() > 0 || hasStandby(database)
        || database.getOutgoing().stream().anyMatch(connection -> connection.getRole() == Role.REPLICATION);
    if (!copied) {
      log.decide(database.getId(), "replication", "none", "there is no copy that a commit could wait for");
    }
    return copied;
  }

  private Behaviour broker(MessageBroker broker) {
    boolean oneConsumer = broker.getStyle() == BrokerStyle.QUEUE;
    return new Behaviour.Broker(
        oneConsumer ? Behaviour.Style.QUEUE : Behaviour.Style.FAN_OUT,
        values.partitions(broker).map(parts -> log.note(broker.getId(), "partitions", parts, String::valueOf))
            .orElse(Servers.UNLIMITED),
        endless(broker.getRetention()),
        broker.getMaxDepth() != null ? broker.getMaxDepth() : Long.MAX_VALUE,
        broker.getMaxDeliveries(),
        Boolean.TRUE.equals(broker.getDeadLetter()),
        broker.getVisibilityTimeout().toNanos());
  }

  private Behaviour function(ServerlessFunction function) {
    Duration start = log.note(function.getId(), "cold start", values.coldStart(function), Durations::print);
    return new Behaviour.Function(
        new TimeDistribution.Constant(Distributions.nanoseconds(start)),
        function.getKeepAlive().toNanos(),
        function.getProvisioned(),
        log.note(function.getId(), "instances at most", values.concurrencyLimit(function), String::valueOf),
        endless(function.getTimeout()));
  }

  static long endless(Duration duration) {
    return duration != null ? duration.toNanos() : Long.MAX_VALUE;
  }
}

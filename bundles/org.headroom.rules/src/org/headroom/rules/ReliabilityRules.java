package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headroom.model.ApiGateway;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Cache;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.DataLake;
import org.headroom.model.DataStore;
import org.headroom.model.EdgeRuntime;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.Monitoring;
import org.headroom.model.ObjectStorage;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.ReverseProxy;
import org.headroom.model.Role;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.SearchIndex;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.TelemetrySink;
import org.headroom.model.Violation;
import org.headroom.rules.Rule.Report;

/** Rules about failure: HR3xx. */
final class ReliabilityRules {
  /**
   * Skew of key popularity from which single keys are hot; measured web workloads lie between 0.64 and 0.83 and above.
   */
  private static final double HOT_KEYS_ZIPF = 0.6;

  /** Concurrency from which a component is taken for a managed, elastic service that has no single machine to lose. */
  private static final int ELASTIC_CONCURRENCY = 1000;

  private ReliabilityRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR301", Severity.WARNING, "One replica on a request path",
            "The loss or the restart of one machine fails requests.",
            "Services, caches, proxies and databases with one replica and no standby for whose answer a client waits.",
            "Run at least two replicas, or a standby in another zone.", ReliabilityRules::oneReplica)
            .fixedBy(ReplicaFixes::secondReplica),
        new Rule("HR302", Severity.ERROR, "Single point of failure",
            "When it fails, everything behind it fails with it.",
            "Components with one replica and no standby that no request can avoid on its way to others (dominators "
                + "of the request graph).",
            "Run at least two replicas or a standby, or give requests another way.", ReliabilityRules::singlePoint)
            .fixedBy(ReplicaFixes::secondReplica),
        new Rule("HR303", Severity.WARNING, "Everything in one zone",
            "Zones fail as a whole, about once a year; two zones rarely do so together.",
            "Models with zones in which all services, caches and databases of the request path are in the same one.",
            "Spread the replicas over two or more zones.", ReliabilityRules::oneZone),
        new Rule("HR304", Severity.INFO, "Reads only from the primary",
            "Eventual reads compete with writes for the one server that cannot be replaced quickly.",
            "Relational databases without read replicas that serve eventual reads of a service without cache.",
            "Add a read replica or a cache, or mark the classes as strong.", ReliabilityRules::noReadReplica)
            .fixedBy(ReliabilityFixes::readReplica),
        new Rule("HR305", Severity.WARNING, "No dead-letter queue",
            "One message that cannot be processed is repeated for ever or lost without a trace.",
            "Brokers with consumers and without a dead-letter queue.",
            "Set deadLetter and watch its depth.", MessagingChecks::noDeadLetter)
            .fixedBy(ReliabilityFixes::deadLetter),
        new Rule("HR306", Severity.WARNING, "Queue without consumer",
            "Messages pile up until the broker is full or they expire.",
            "Brokers that are published to and from which nobody consumes.",
            "Connect a consumer, or delete the broker.", MessagingChecks::noConsumer),
        new Rule("HR307", Severity.WARNING, "Consumer without producer",
            "A worker or a queue that never gets a message is either dead or its input is missing in the model.",
            "Brokers with consumers and without publisher; workers without a message source.",
            "Connect what produces the messages.", MessagingChecks::noProducer),
        new Rule("HR308", Severity.WARNING, "Call without timeout",
            "A caller that waits for ever keeps its threads and connections until it fails itself.",
            "Synchronous calls of services and gateways without timeout.",
            "Set a timeout above the p99 of the call and below the timeout of the caller.",
            CallChecks::noTimeout).fixedBy(ReliabilityFixes::timeout),
        new Rule("HR309", Severity.WARNING, "Retry without budget",
            "When a service is overloaded, retries add load exactly then; a budget caps them.",
            "Connections that repeat calls and have no budget.",
            "Set a budget, such as 10 % of the first calls.", CallChecks::retryWithoutBudget)
            .fixedBy(ReliabilityFixes::retryBudget),
        new Rule("HR310", Severity.ERROR, "Retry storm",
            "Retries at several levels multiply: three levels of three attempts are 27 calls of the last service.",
            "The product of unbudgeted attempts along each path of synchronous calls, from "
            + (int) CallChecks.STORM_FACTOR
                + " on.",
            "Retry at one level only, or set budgets.", CallChecks::retryStorm)
            .fixedBy(ReliabilityFixes::calmStorm),
        new Rule("HR311", Severity.ERROR, "Autoscaling bounds make no sense",
            "A policy that cannot act or starts outside its bounds protects nothing.",
            "The values of scaling policies: minimum above maximum, replicas outside the bounds, a target of 0, of "
                + "the wrong unit, or above 100 % CPU.",
            "Correct the bounds, the replicas or the target.", ReliabilityRules::scalingBounds)
            .fixedBy(ReplicaFixes::soundScaling),
        new Rule("HR312", Severity.WARNING, "Autoscaling cannot act",
            "Equal bounds switch scaling off, and a replica that takes minutes to start does not help against a peak.",
            "Policies with minimum equal to maximum, or with a start-up delay of 5 min or more.",
            "Widen the bounds, keep spare replicas, or start faster.", ReliabilityRules::scalingUseless)
            .fixedBy(ReplicaFixes::widenScaling),
        new Rule("HR313", Severity.WARNING, "Hot keys without request coalescing",
            "When a popular entry expires, all its readers miss at once and stampede the database.",
            "Caches without coalescing that serve a cacheable class with few keys or a Zipf exponent of "
                + HOT_KEYS_ZIPF
                + " and more.",
            "Set coalescing, so that concurrent misses of one key share one read.", ReliabilityRules::noCoalescing)
            .fixedBy(ReliabilityFixes::coalescing),
        new Rule("HR314", Severity.WARNING, "More consumers than partitions",
            "Each partition feeds one consumer at a time; further replicas are idle and scaling them out changes "
                + "nothing.",
            "Consumers whose replicas, or whose scaling maximum, exceed the partitions of the broker.",
            "Add partitions, or use fewer replicas.", MessagingChecks::consumersBeyondPartitions)
            .fixedBy(ReplicaFixes::partitions),
        new Rule("HR315", Severity.INFO, "Component is not monitored",
            "What is not measured cannot be managed: the first sign of trouble will be a customer.",
            "Services, caches, databases and brokers without a telemetry or log connection; models without monitoring.",
            "Connect it to a monitoring component with role TELEMETRY.", ReliabilityRules::notMonitored)
            .fixedBy(ServiceFixes::monitor),
        new Rule("HR316", Severity.WARNING, "Data without backup",
            "Replication copies a mistaken DELETE within milliseconds; only a backup brings the data back.",
            "Data stores without backup retention. Search indexes, object storage and data lakes are exempt.",
            "Set backupRetention.", ReliabilityRules::noBackup).fixedBy(ReliabilityFixes::backup),
        new Rule("HR317", Severity.WARNING, "Caller gives up before its callee",
            "Work goes on for an answer that nobody waits for, at the very moment when capacity is short.",
            "Calls whose timeout is shorter than the timeout of a call that their target makes.",
            "Let timeouts shrink from the entry inwards.", CallChecks::timeoutsGrow)
            .fixedBy(ReliabilityFixes::shrinkTimeouts),
        new Rule("HR318", Severity.INFO, "External call without circuit breaker",
            "A partner that hangs takes the caller down with it unless calls stop.",
            "Calls to external services and payment providers without circuit breaker.",
            "Add a circuit breaker and decide what to answer while it is open.", CallChecks::noCircuitBreaker)
            .fixedBy(ReliabilityFixes::circuitBreaker),
        new Rule("HR319", Severity.WARNING, "Message is delivered again while it is processed",
            "A visibility timeout below the processing time makes every message run several times.",
            "Consumers whose mean service time exceeds the visibility timeout of their broker.",
            "Raise the visibility timeout to several times the processing time.",
            MessagingChecks::visibilityTooShort).fixedBy(ReliabilityFixes::visibility));
  }

  /** Whether the loss of one machine stops the component for a while. */
  private static boolean failsAsOne(ReviewedModel model, Component c) {
    if (!(c instanceof Server server) || server instanceof ServerlessFunction || server instanceof EdgeRuntime) {
      return false;
    }
    boolean ofInterest = server instanceof Compute || server instanceof Cache || server instanceof DataStore
        || server instanceof ReverseProxy || server instanceof LoadBalancer || server instanceof ApiGateway
        || server instanceof MessageBroker;
    if (!ofInterest || model.values().replicas(server).value() > 1
        || server.getScaling() != null && server.getScaling().getMinimum() > 1
        || server instanceof DataStore store && Boolean.TRUE.equals(store.getMultiAz())) {
      return false;
    }
    return model.values().concurrencyPerReplica(server).value() < ELASTIC_CONCURRENCY;
  }

  private static void oneReplica(ReviewedModel model, Report report) {
    Map<Component, Integer> dominated = model.dominatedCounts();
    for (Component c : model.components()) {
      if (model.requestPath().contains(c) && failsAsOne(model, c) && !dominated.containsKey(c)) {
        report.add(c, "'" + label(c) + "' runs as one replica, and clients wait for its answers.");
      }
    }
  }

  private static void singlePoint(ReviewedModel model, Report report) {
    Map<Component, Integer> dominated = model.dominatedCounts();
    for (Component c : model.components()) {
      if (dominated.containsKey(c) && failsAsOne(model, c)) {
        int others = dominated.get(c);
        report.add(c, "'" + label(c) + "' runs as one replica, and no request reaches "
            + (others == 1 ? "the component" : "the " + others + " components") + " behind it without passing it.");
      }
    }
  }

  private static void oneZone(ReviewedModel model, Report report) {
    Set<AvailabilityZone> zones = new LinkedHashSet<>();
    boolean everywhere = true;
    for (Component c : model.requestPath()) {
      if (c instanceof Compute || c instanceof Cache || c instanceof DataStore) {
        Optional<AvailabilityZone> zone = ReviewedModel.enclosing(c, AvailabilityZone.class);
        boolean standby = c instanceof DataStore store && Boolean.TRUE.equals(store.getMultiAz());
        everywhere &= zone.isPresent() && !standby;
        zone.ifPresent(zones::add);
      }
    }
    if (everywhere && zones.size() == 1) {
      AvailabilityZone zone = zones.iterator().next();
      report.add(zone, "All services and data of the request path are in the zone '" + label(zone) + "'.");
    }
  }

  private static void noReadReplica(ReviewedModel model, Report report) {
    List<RequestClass> eventual = model.architecture().getRequestClasses().stream()
        .filter(r -> r.getOperation() == Operation.READ && !r.getStrong()).toList();
    model.components(SqlDatabase.class).filter(d -> d.getReadReplicas() == 0).forEach(database ->
        model.incoming(database).stream()
            .filter(c -> ReviewedModel.isSynchronous(c) && model.requestPath().contains(c.getSource()))
            .filter(c -> model.outgoing(c.getSource()).stream().noneMatch(o -> o.getRole() == Role.CACHE))
            .filter(c -> eventual.stream().anyMatch(r -> reaches(model, c, r)))
            .findFirst().ifPresent(c -> report.add(database, "'" + label(database) + "' has no read replica, and '"
                + label(c.getSource()) + "' reads from it without a cache.")));
  }

  private static boolean reaches(ReviewedModel model, Connection last, RequestClass requestClass) {
    return ConnectionRules.carries(last, requestClass) && model.incoming(last.getSource()).stream()
        .anyMatch(c -> ReviewedModel.isSynchronous(c) && ConnectionRules.carries(c, requestClass));
  }

  private static void scalingBounds(ReviewedModel model, Report report) {
    model.violations().stream().filter(ReliabilityRules::isScalingBound).forEach(report::add);
  }

  static boolean isScalingBound(Violation violation) {
    return violation.object() instanceof ScalingPolicy
        || violation.feature() == Literals.SERVER__REPLICAS
            && violation.object() instanceof Server server && server.getScaling() != null;
  }

  private static void scalingUseless(ReviewedModel model, Report report) {
    model.components(Server.class).filter(s -> s.getScaling() != null).forEach(s -> {
      ScalingPolicy policy = s.getScaling();
      if (policy.getMinimum().equals(policy.getMaximum())) {
        report.add(s, "'" + label(s) + "' scales from " + policy.getMinimum() + " to " + policy.getMaximum()
            + " replicas, so never.");
      } else if (policy.getStartupDelay().compareTo(Duration.ofMinutes(5)) >= 0) {
        report.add(s, "A new replica of '" + label(s) + "' serves only after " + policy.getStartupDelay().toMinutes()
            + " min.");
      }
    });
  }

  private static void noCoalescing(ReviewedModel model, Report report) {
    Optional<RequestClass> hot = model.architecture().getRequestClasses().stream()
        .filter(r -> r.getCacheable() && r.getOperation() == Operation.READ)
        .filter(r -> r.getZipfExponent() >= HOT_KEYS_ZIPF || r.getKeys() <= 1000).findFirst();
    hot.ifPresent(requestClass -> model.components(Cache.class)
        .filter(c -> !Boolean.TRUE.equals(c.getCoalescing()) && MessagingChecks.has(model.incoming(c), Role.CACHE))
        .forEach(c -> report.add(c, "'" + label(c) + "' does not coalesce misses, and '" + label(requestClass)
            + "' has hot keys.")));
  }

  private static void notMonitored(ReviewedModel model, Report report) {
    List<Component> blind = unmonitored(model);
    if (!blind.isEmpty() && model.components(Monitoring.class).findAny().isEmpty()) {
      report.addToArchitecture("The model has no monitoring component.");
      return;
    }
    blind.forEach(c -> report.add(c, "'" + label(c) + "' sends no telemetry."));
  }

  static List<Component> unmonitored(ReviewedModel model) {
    return model.components().stream()
        .filter(c -> c instanceof Compute || c instanceof Cache || c instanceof DataStore || c instanceof MessageBroker)
        .filter(c -> model.outgoing(c).stream().noneMatch(o -> o.getTarget() instanceof TelemetrySink)).toList();
  }

  private static void noBackup(ReviewedModel model, Report report) {
    model.components(DataStore.class).filter(s -> s.getBackupRetention() == null
        && !(s instanceof SearchIndex || s instanceof ObjectStorage || s instanceof DataLake))
        .forEach(s -> report.add(s, "'" + label(s) + "' has no backup."));
  }
}

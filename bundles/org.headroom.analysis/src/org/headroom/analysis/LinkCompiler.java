package org.headroom.analysis;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.catalogue.Derived;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Placement;
import org.headroom.model.BackoffRule;
import org.headroom.model.CircuitBreaker;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Dns;
import org.headroom.model.EdgeRuntime;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Retry;
import org.headroom.model.Role;
import org.headroom.model.Waf;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Ratios;
import org.headroom.simulation.network.Link;

/** Turns connections into links. */
final class LinkCompiler {
  private final EffectiveValues values;
  private final List<RequestClass> classes;
  private final Map<Component, Integer> stations;
  private final AssumptionLog log;

  LinkCompiler(EffectiveValues values, List<RequestClass> classes, Map<Component, Integer> stations,
      AssumptionLog log) {
    this.values = values;
    this.classes = classes;
    this.stations = stations;
    this.log = log;
  }

  Link compile(Connection connection) {
    return new Link(
        connection.getId(),
        stations.get(connection.getSource()),
        stations.get(connection.getTarget()),
        Link.Role.valueOf(connection.getRole().getName()),
        classes(connection),
        !connection.getAccepts().isEmpty(),
        carries(connection, Operation.READ),
        carries(connection, Operation.WRITE),
        connection.getCallsPerRequest(),
        connection.getOrder(),
        connection.getWeight(),
        latency(connection),
        connection.getBandwidth() != null ? connection.getBandwidth() : Double.POSITIVE_INFINITY,
        BehaviourCompiler.endless(connection.getTimeout()),
        Optional.ofNullable(connection.getRetry()).map(LinkCompiler::retry),
        Optional.ofNullable(connection.getCircuitBreaker()).map(LinkCompiler::breaker),
        samplingRate(connection));
  }

  private BitSet classes(Connection connection) {
    BitSet accepted = new BitSet(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      accepted.set(i, connection.getAccepts().isEmpty() || connection.getAccepts().contains(classes.get(i)));
    }
    return accepted;
  }

  /** The stated operations; else a READ connection carries reads, a WRITE connection writes, any other both. */
  private static boolean carries(Connection connection, Operation operation) {
    if (!connection.getOperations().isEmpty()) {
      return connection.getOperations().contains(operation);
    }
    return switch (connection.getRole()) {
      case READ -> operation == Operation.READ;
      case WRITE -> operation == Operation.WRITE;
      default -> true;
    };
  }

  private double latency(Connection connection) {
    if (connection.getTarget() instanceof Dns && connection.getLatency() == null) {
      log.decide(connection.getId(), "network latency", "0 s", "names are resolved once per lifetime of the answer");
      return 0;
    }
    Derived<Duration> latency = connection.getSource() instanceof Dns && connection.getLatency() == null
        ? asFromClient(connection.getTarget()) : values.networkLatency(connection);
    return Distributions.nanoseconds(log.note(connection.getId(), "network latency", latency, Durations::print));
  }

  /** A client that has resolved a name asks the target directly. */
  private Derived<Duration> asFromClient(Component target) {
    boolean edge = Placement.of(target).region().isEmpty()
        && (target instanceof Cdn || target instanceof Waf || target instanceof EdgeRuntime);
    var latencies = values.catalogue().regionLatencies();
    return (edge ? latencies.clientToEdge() : latencies.clientToRegion()).map(time -> time.dividedBy(2));
  }

  private double samplingRate(Connection connection) {
    if (connection.getRole() == Role.TELEMETRY || connection.getRole() == Role.LOG
        || connection.getRole() == Role.SECRET) {
      return log.note(connection.getId(), "sampling rate", values.samplingRate(connection), Ratios::print);
    }
    return values.samplingRate(connection).value();
  }

  private static Link.Retry retry(Retry retry) {
    return new Link.Retry(
        retry.getAttempts(),
        retry.getBackoff().toNanos(),
        retry.getBackoffRule() == BackoffRule.EXPONENTIAL,
        retry.getMaximumBackoff().toNanos(),
        retry.getJitter(),
        retry.getBudget() != null ? retry.getBudget() : Double.POSITIVE_INFINITY);
  }

  private static Link.CircuitBreaker breaker(CircuitBreaker breaker) {
    return new Link.CircuitBreaker(breaker.getFailureThreshold(), breaker.getMinimumCalls(),
        breaker.getWindow().toNanos(), breaker.getOpenDuration().toNanos());
  }
}

package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.headroom.model.Cache;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.MessageBroker;
import org.headroom.model.Operation;
import org.headroom.model.Retry;
import org.headroom.model.Role;
import org.headroom.model.Server;
import org.headroom.model.SqlDatabase;
import org.headroom.model.units.Durations;

/** Quick fixes for messages and calls that fail: HR3xx. Fixes for replicas are {@link ReplicaFixes}. */
final class ReliabilityFixes {
  /** Where nothing else bounds it: an interactive caller has given up after it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** Share of the first calls that may be retried; the usual default of client libraries and meshes is 10 to 20 %. */
  private static final double BUDGET = 0.1;

  private static final Duration BACKUP = Duration.ofDays(7);

  /** A message is given back only when its consumer needs this many times its mean. */
  private static final int VISIBILITY_FACTOR = 6;

  private ReliabilityFixes() {}

  static List<QuickFix> deadLetter(FixSite site) {
    return site.element(MessageBroker.class).map(b -> QuickFix.of("Add a dead-letter queue", "'" + label(b)
        + "' moves messages that failed " + b.getMaxDeliveries() + " times to a dead-letter queue.",
        () -> b.setDeadLetter(true))).map(List::of).orElse(List.of());
  }

  /** A timeout not below those of the calls behind it, and not above those of the calls before it. */
  static List<QuickFix> timeout(FixSite site) {
    return site.element(Connection.class).map(c -> {
      Duration time = timeouts(site.model().outgoing(c.getTarget())).max(Comparator.naturalOrder())
          .filter(behind -> behind.compareTo(TIMEOUT) > 0)
          .or(() -> timeouts(site.model().incoming(c.getSource())).min(Comparator.naturalOrder())
              .filter(before -> before.compareTo(TIMEOUT) < 0))
          .orElse(TIMEOUT);
      return QuickFix.setting(c, "timeout", Durations.print(time), () -> c.setTimeout(time));
    }).map(List::of).orElse(List.of());
  }

  private static Stream<Duration> timeouts(Collection<Connection> connections) {
    return connections.stream().filter(ReviewedModel::isSynchronous).map(Connection::getTimeout)
        .filter(Objects::nonNull);
  }

  static List<QuickFix> retryBudget(FixSite site) {
    return site.element(Connection.class).map(Connection::getRetry).map(retry -> QuickFix.of(
        "Limit retries to 10 % of the calls", "The retry of '" + label((Connection) retry.eContainer())
            + "' gets a budget of 10 %.", () -> retry.setBudget(BUDGET))).map(List::of).orElse(List.of());
  }

  /** A budget on every unlimited retry before and behind the call, because their product is the storm. */
  static List<QuickFix> calmStorm(FixSite site) {
    return site.element(Connection.class).map(c -> {
      Set<Connection> chain = new LinkedHashSet<>(List.of(c));
      collect(site.model(), c, true, chain);
      collect(site.model(), c, false, chain);
      List<Retry> retries = chain.stream().map(Connection::getRetry)
          .filter(r -> r != null && r.getAttempts() > 1 && r.getBudget() == null).toList();
      return QuickFix.of("Limit all retries on the way to 10 % of the calls",
          retries.size() + (retries.size() == 1 ? " retry before or behind '" : " retries before and behind '")
              + label(c) + "' get a budget of 10 %.", () -> retries.forEach(r -> r.setBudget(BUDGET)));
    }).map(List::of).orElse(List.of());
  }

  private static void collect(ReviewedModel model, Connection from, boolean callers, Set<Connection> found) {
    List<Connection> open = new ArrayList<>(List.of(from));
    Set<Component> seen = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      Component end = callers ? open.get(i).getSource() : open.get(i).getTarget();
      if (seen.add(end)) {
        (callers ? model.incoming(end) : model.outgoing(end)).stream().filter(ReviewedModel::isSynchronous)
            .forEach(open::add);
      }
    }
    found.addAll(open);
  }

  static List<QuickFix> coalescing(FixSite site) {
    return site.element(Cache.class).map(c -> QuickFix.of("Turn on request coalescing",
        "Concurrent misses of one key of '" + label(c) + "' share one read.", () -> c.setCoalescing(true)))
        .map(List::of).orElse(List.of());
  }

  static List<QuickFix> backup(FixSite site) {
    return site.element(DataStore.class).map(s -> QuickFix.setting(s, "backup retention", Durations.print(BACKUP),
        () -> s.setBackupRetention(BACKUP))).map(List::of).orElse(List.of());
  }

  static List<QuickFix> readReplica(FixSite site) {
    return site.element(SqlDatabase.class).map(d -> QuickFix.setting(d, "number of read replicas", "1",
        () -> d.setReadReplicas(1))).map(List::of).orElse(List.of());
  }

  static List<QuickFix> circuitBreaker(FixSite site) {
    return site.element(Connection.class).map(c -> QuickFix.of("Add a circuit breaker", "'" + label(c)
        + "' gets a circuit breaker that opens for 30 s when half of the calls of 10 s fail.",
        () -> c.setCircuitBreaker(HeadroomFactory.eINSTANCE.createCircuitBreaker()))).map(List::of).orElse(List.of());
  }

  /** Shortens the timeouts behind a call to its own, all the way down. */
  static List<QuickFix> shrinkTimeouts(FixSite site) {
    return site.element(Connection.class).filter(c -> c.getTimeout() != null).map(c -> {
      List<Connection> longer = new ArrayList<>();
      List<Component> open = new ArrayList<>(List.of(c.getTarget()));
      for (int i = 0; i < open.size(); i++) {
        for (Connection next : site.model().outgoing(open.get(i))) {
          boolean waits = ReviewedModel.isSynchronous(next) && next.getTimeout() != null && next != c
              && next.getTimeout().compareTo(c.getTimeout()) > 0;
          if (waits && !longer.contains(next)) {
            longer.add(next);
            open.add(next.getTarget());
          }
        }
      }
      return QuickFix.of("Shorten the timeouts behind it to " + Durations.print(c.getTimeout()),
          longer.size() + (longer.size() == 1 ? " timeout behind '" : " timeouts behind '") + label(c) + "' become "
              + Durations.print(c.getTimeout()) + ".", () -> longer.forEach(l -> l.setTimeout(c.getTimeout())));
    }).map(List::of).orElse(List.of());
  }

  static List<QuickFix> visibility(FixSite site) {
    return site.element(MessageBroker.class).flatMap(b -> site.model().outgoing(b).stream()
        .filter(c -> c.getRole() == Role.CONSUME && c.getTarget() instanceof Server)
        .map(c -> ServiceTimes.mean(site.model().values().serviceTime((Server) c.getTarget(), null, Operation.WRITE)
            .value())).flatMap(Optional::stream).max(Comparator.naturalOrder()).map(mean -> {
              Duration time = Duration.ofSeconds(Math.max(1, mean.multipliedBy(VISIBILITY_FACTOR).plusMillis(999)
                  .toSeconds()));
              return QuickFix.setting(b, "visibility timeout", Durations.print(time),
                  () -> b.setVisibilityTimeout(time));
            })).map(List::of).orElse(List.of());
  }
}

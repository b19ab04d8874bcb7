package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.headroom.model.Connection;
import org.headroom.model.MessageBroker;
import org.headroom.model.Operation;
import org.headroom.model.Role;
import org.headroom.model.Server;
import org.headroom.model.Worker;
import org.headroom.rules.Rule.Report;

/** What HR305 to HR307, HR314 and HR319 look at: brokers with their producers and consumers. */
final class MessagingChecks {
  private MessagingChecks() {}

  static boolean has(List<Connection> connections, Role... roles) {
    return connections.stream().anyMatch(c -> List.of(roles).contains(c.getRole()));
  }

  static void noDeadLetter(ReviewedModel model, Report report) {
    model.components(MessageBroker.class)
        .filter(b -> has(model.outgoing(b), Role.CONSUME) && !Boolean.TRUE.equals(b.getDeadLetter()))
        .forEach(b -> report.add(b, "'" + label(b) + "' has no dead-letter queue: a message that fails "
            + b.getMaxDeliveries() + " times is lost."));
  }

  static void noConsumer(ReviewedModel model, Report report) {
    model.components(MessageBroker.class).filter(b -> has(model.incoming(b), Role.PUBLISH, Role.CDC)
        && !has(model.outgoing(b), Role.CONSUME, Role.PUBLISH, Role.REPLICATION))
        .forEach(b -> report.add(b, "Nobody consumes from '" + label(b) + "'."));
  }

  static void noProducer(ReviewedModel model, Report report) {
    model.components(MessageBroker.class).filter(b -> has(model.outgoing(b), Role.CONSUME)
        && !has(model.incoming(b), Role.PUBLISH, Role.CDC, Role.REPLICATION))
        .forEach(b -> report.add(b, "Nobody publishes to '" + label(b) + "'."));
    model.components(Worker.class).filter(w -> !has(model.incoming(w), Role.CONSUME, Role.CDC, Role.REQUEST))
        .forEach(w -> report.add(w, "'" + label(w) + "' consumes from no broker."));
  }

  static void consumersBeyondPartitions(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getRole() == Role.CONSUME && c.getSource() instanceof MessageBroker broker
          && c.getTarget() instanceof Server consumer && model.values().partitions(broker).isPresent()) {
        int partitions = model.values().partitions(broker).orElseThrow().value();
        int replicas = model.values().replicas(consumer).value();
        int most = consumer.getScaling() == null ? replicas : Math.max(replicas, consumer.getScaling().getMaximum());
        if (most > partitions) {
          report.add(consumer, "'" + label(consumer) + "' runs up to " + most + " replicas, but '" + label(broker)
              + "' has " + partitions + " partitions.");
        }
      }
    }
  }

  static void visibilityTooShort(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getRole() == Role.CONSUME && c.getSource() instanceof MessageBroker broker
          && c.getTarget() instanceof Server consumer && broker.getVisibilityTimeout() != null) {
        Optional<Duration> mean =
            ServiceTimes.mean(model.values().serviceTime(consumer, null, Operation.WRITE).value());
        mean.filter(m -> m.compareTo(broker.getVisibilityTimeout()) > 0).ifPresent(m -> report.add(broker,
            "'" + label(consumer) + "' works " + m.toMillis() + " ms on a message of '" + label(broker)
                + "', which is delivered again after " + broker.getVisibilityTimeout().toMillis() + " ms."));
      }
    }
  }
}

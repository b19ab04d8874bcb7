package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.headroom.model.DataStore;
import org.headroom.model.MessageBroker;
import org.headroom.model.Role;
import org.headroom.model.ScalingMetric;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.model.units.Quantity;

/** Quick fixes for the number of replicas and for autoscaling. */
final class ReplicaFixes {
  private static final Quantity CPU_TARGET = Quantity.ratio(0.7);
  private static final Quantity COUNT_TARGET = Quantity.count(40);

  private ReplicaFixes() {}

  /** A standby for data, or a second replica. */
  static List<QuickFix> secondReplica(FixSite site) {
    List<QuickFix> fixes = new ArrayList<>();
    site.element(DataStore.class).ifPresent(s -> fixes.add(QuickFix.of("Add a standby in another zone",
        "'" + label(s) + "' gets a standby in another zone (multiAz).", () -> s.setMultiAz(true))));
    site.element(Server.class).ifPresent(s -> fixes.add(s.getScaling() == null
        ? QuickFix.setting(s, "number of replicas", "2", () -> s.setReplicas(2))
        : QuickFix.setting(s, "least number of replicas", "2", () -> atLeastTwo(s))));
    return fixes;
  }

  private static void atLeastTwo(Server server) {
    ScalingPolicy policy = server.getScaling();
    policy.setMinimum(2);
    policy.setMaximum(Math.max(2, policy.getMaximum()));
    if (server.getReplicas() != null) {
      server.setReplicas(Math.max(2, server.getReplicas()));
    }
  }

  static List<QuickFix> soundScaling(FixSite site) {
    return site.element(Server.class).filter(s -> s.getScaling() != null).map(s -> {
      ScalingPolicy p = s.getScaling();
      int least = Math.min(p.getMinimum(), p.getMaximum());
      int most = Math.max(p.getMinimum(), p.getMaximum());
      Quantity usual = p.getMetric() == ScalingMetric.CPU ? CPU_TARGET : COUNT_TARGET;
      boolean sound = p.getTarget() != null && p.getTarget().dimension() == usual.dimension()
          && p.getTarget().value() > 0 && (p.getMetric() != ScalingMetric.CPU || p.getTarget().value() <= 1);
      Quantity target = sound ? p.getTarget() : usual;
      Integer replicas = s.getReplicas() == null ? null : Math.max(least, Math.min(most, s.getReplicas()));
      return QuickFix.of("Correct the scaling", "'" + label(s) + "' scales from " + least + " to " + most
          + " replicas at a target of " + target + (replicas == null ? "." : " and starts with " + replicas + "."),
          () -> {
            p.setMinimum(least);
            p.setMaximum(most);
            p.setTarget(target);
            s.setReplicas(replicas);
          });
    }).map(List::of).orElse(List.of());
  }

  static List<QuickFix> widenScaling(FixSite site) {
    return site.element(Server.class).map(Server::getScaling).filter(p -> p.getMinimum().equals(p.getMaximum()))
        .map(p -> QuickFix.setting((Server) p.eContainer(), "largest number of replicas", 2 * p.getMaximum(),
            () -> p.setMaximum(2 * p.getMaximum()))).map(List::of).orElse(List.of());
  }

  /** A partition for each consumer, or no more consumers than partitions. */
  static List<QuickFix> partitions(FixSite site) {
    return site.element(Server.class).map(consumer -> {
      List<MessageBroker> brokers = site.model().incoming(consumer).stream().filter(c -> c.getRole() == Role.CONSUME)
          .map(c -> c.getSource()).filter(MessageBroker.class::isInstance).map(MessageBroker.class::cast)
          .filter(b -> site.model().values().partitions(b).isPresent()).toList();
      int replicas = site.model().values().replicas(consumer).value();
      int most = consumer.getScaling() == null ? replicas : Math.max(replicas, consumer.getScaling().getMaximum());
      List<QuickFix> fixes = new ArrayList<>();
      List<MessageBroker> narrow = brokers.stream()
          .filter(b -> site.model().values().partitions(b).orElseThrow().value() < most).toList();
      narrow.stream().findFirst().ifPresent(b -> fixes.add(QuickFix.of("Raise the partitions to " + most,
          narrow.size() == 1 ? "'" + label(b) + "' gets " + most + " partitions."
              : narrow.size() + " brokers get " + most + " partitions.",
          () -> narrow.forEach(each -> each.setPartitions(most)))));
      OptionalInt fewest = narrow.stream().mapToInt(b -> site.model().values().partitions(b).orElseThrow().value())
          .min();
      fewest.ifPresent(n -> fixes.add(QuickFix.setting(consumer, "largest number of replicas", n,
          () -> limit(consumer, n))));
      return fixes;
    }).orElse(new ArrayList<>());
  }

  private static void limit(Server consumer, int most) {
    ScalingPolicy policy = consumer.getScaling();
    if (policy != null) {
      policy.setMaximum(most);
      policy.setMinimum(Math.min(most, policy.getMinimum()));
    }
    if (policy == null || consumer.getReplicas() != null) {
      consumer.setReplicas(consumer.getReplicas() == null ? most : Math.min(most, consumer.getReplicas()));
    }
  }
}

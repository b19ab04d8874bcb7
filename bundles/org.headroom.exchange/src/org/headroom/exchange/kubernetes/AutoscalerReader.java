package org.headroom.exchange.kubernetes;

import java.time.Duration;
import java.util.Map;
import org.headroom.exchange.imports.ImportLog;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.ScalingMetric;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.model.units.Quantity;

/** Reads autoscalers of either version of the API into scaling policies. */
final class AutoscalerReader {

  private AutoscalerReader() {
  }

  static void read(Resource scaler, Map<Resource, Component> workloads, ImportLog log) {
    String target = scaler.spec().get("scaleTargetRef", "name").text();
    String kind = scaler.spec().get("scaleTargetRef", "kind").text();
    Server server = null;
    for (Map.Entry<Resource, Component> workload : workloads.entrySet()) {
      Resource resource = workload.getKey();
      if (resource.name().equals(target) && resource.kind().equals(kind)
          && resource.namespace().equals(scaler.namespace()) && workload.getValue() instanceof Server found) {
        server = found;
      }
    }
    if (server == null) {
      log.notUnderstood(scaler.line(), scaler.where(),
          "There is no " + kind + " \"" + target + "\". Correct the name.");
      return;
    }
    ScalingPolicy policy = HeadroomFactory.eINSTANCE.createScalingPolicy();
    policy.setMinimum(number(scaler.spec().get("minReplicas"), 1));
    policy.setMaximum(Math.max(policy.getMinimum(), number(scaler.spec().get("maxReplicas"), 10)));
    windows(scaler.spec().get("behavior"), policy);
    server.setScaling(policy);
    log.understood(scaler.line(), scaler.where(), server.getId() + ".scaling");
    metric(scaler, policy, log);
  }

  private static void windows(Tree behaviour, ScalingPolicy policy) {
    Tree up = behaviour.get("scaleUp", "stabilizationWindowSeconds");
    Tree down = behaviour.get("scaleDown", "stabilizationWindowSeconds");
    policy.setScaleOutCooldown(Duration.ofSeconds(number(up, 0)));
    policy.setScaleInCooldown(Duration.ofSeconds(number(down, 300)));
  }

  private static void metric(Resource scaler, ScalingPolicy policy, ImportLog log) {
    Tree plain = scaler.spec().get("targetCPUUtilizationPercentage");
    int percent = number(plain, 0);
    for (Tree metric : scaler.spec().get("metrics").items()) {
      if (metric.get("resource", "name").text().equals("cpu")) {
        percent = Math.max(percent, number(metric.get("resource", "target", "averageUtilization"), 0));
      } else if (metric.get("type").text().equals("Pods")
          && number(metric.get("pods", "target", "averageValue"), 0) > 0) {
        policy.setMetric(ScalingMetric.CONCURRENCY);
        policy.setTarget(Quantity.count(number(metric.get("pods", "target", "averageValue"), 1)));
        return;
      } else if (metric.get("type").text().equals("External")
          && number(metric.get("external", "target", "averageValue"), 0) > 0) {
        policy.setMetric(ScalingMetric.QUEUE);
        policy.setTarget(Quantity.count(number(metric.get("external", "target", "averageValue"), 1)));
        return;
      } else {
        log.notUnderstood(metric.line(), scaler.where(), "Only the use of CPU, a number per pod and an external number "
            + "can be a target. Set the scaling in the model.");
      }
    }
    if (percent > 0 && percent <= 100) {
      policy.setTarget(Quantity.ratio(percent / 100.0));
    } else {
      log.assumed(scaler.line(), scaler.where(), "the target is 70 % of the CPU");
    }
  }

  private static int number(Tree tree, int otherwise) {
    return tree.text().matches("\\d{1,7}") ? Integer.parseInt(tree.text()) : otherwise;
  }
}

package org.headroom.exchange.kubernetes;

import static org.headroom.exchange.kubernetes.ManifestParts.manifest;
import static org.headroom.exchange.kubernetes.ManifestParts.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.catalogue.Figure;
import org.headroom.exchange.export.Offerings;
import org.headroom.model.DataStore;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.ScalingMetric;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.model.StepRule;

/**
 * The manifests that run one component.
 *
 * @param server the component
 * @param name of all its manifests
 * @param metadata name, namespace and annotations
 * @param image what runs in its containers
 */
record Workload(Server server, String name, Map<String, Object> metadata, ContainerImages.Image image) {

  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;
  private static final int DEFAULT_VOLUME_GIB = 10;

  Map<String, Object> deployment(boolean configured, Offerings offerings) {
    return manifest("apps/v1", "Deployment", metadata, specification(configured, offerings));
  }

  Map<String, Object> statefulSet(boolean configured, Offerings offerings) {
    Map<String, Object> specification = map("serviceName", name);
    specification.putAll(specification(configured, offerings));
    if (server instanceof DataStore store) {
      long size = store.getStorageSize() == null ? DEFAULT_VOLUME_GIB : Math.max(1, store.getStorageSize() / GIB);
      specification.put("volumeClaimTemplates", List.of(map("metadata", map("name", "data"), "spec",
          map("accessModes", List.of("ReadWriteOnce"), "resources", map("requests", map("storage", size + "Gi"))))));
    }
    return manifest("apps/v1", "StatefulSet", metadata, specification);
  }

  private Map<String, Object> specification(boolean configured, Offerings offerings) {
    Map<String, Object> container = map("name", name, "image", image.name(),
        "ports", List.of(map("containerPort", image.port())));
    if (configured) {
      container.put("envFrom", List.of(map("configMapRef", map("name", name))));
    }
    Map<String, Object> requests = new LinkedHashMap<>();
    offerings.machine(server, Figure.VCPU).ifPresent(vcpu -> requests.put("cpu", String.valueOf(vcpu)));
    offerings.machine(server, Figure.MEMORY).ifPresent(bytes -> requests.put("memory", bytes / MIB + "Mi"));
    if (!requests.isEmpty()) {
      container.put("resources", map("requests", requests));
    }
    if (server instanceof DataStore) {
      container.put("volumeMounts", List.of(map("name", "data", "mountPath", "/data")));
    }
    Map<String, Object> specification = new LinkedHashMap<>();
    if (server.getScaling() == null) {
      boolean given = server.eIsSet(HeadroomPackage.Literals.SERVER__REPLICAS);
      specification.put("replicas", given ? server.getReplicas() : 1);
    }
    specification.put("selector", map("matchLabels", labels()));
    specification.put("template", map("metadata", map("labels", labels()), "spec",
        map("containers", List.of(container))));
    return specification;
  }

  private Map<String, Object> labels() {
    return map("app.kubernetes.io/name", name);
  }

  Map<String, Object> service() {
    Map<String, Object> specification = map("selector", labels(),
        "ports", List.of(map("name", "main", "port", image.port(), "targetPort", image.port())));
    return manifest("v1", "Service", metadata, specification);
  }

  /** The autoscaler, with the target, bounds and periods of the policy. */
  Map<String, Object> autoscaler(String kind) {
    ScalingPolicy policy = server.getScaling();
    Map<String, Object> up = behaviour(policy, policy.getScaleOutCooldown().toSeconds());
    Map<String, Object> down = behaviour(policy, policy.getScaleInCooldown().toSeconds());
    return manifest("autoscaling/v2", "HorizontalPodAutoscaler", metadata, map(
        "scaleTargetRef", map("apiVersion", "apps/v1", "kind", kind, "name", name),
        "minReplicas", policy.getMinimum(), "maxReplicas", policy.getMaximum(),
        "metrics", List.of(metric(policy)), "behavior", map("scaleUp", up, "scaleDown", down)));
  }

  private static Map<String, Object> behaviour(ScalingPolicy policy, long window) {
    Map<String, Object> behaviour = map("stabilizationWindowSeconds", Math.min(window, 3600));
    if (policy.getStepRule() == StepRule.FIXED) {
      long period = Math.max(1, Math.min(1800, policy.getEvaluationPeriod().toSeconds()));
      behaviour.put("policies", List.of(map("type", "Pods", "value", policy.getStepSize(), "periodSeconds", period)));
    }
    return behaviour;
  }

  private Map<String, Object> metric(ScalingPolicy policy) {
    double target = policy.getTarget().value();
    if (policy.getMetric() == ScalingMetric.CPU) {
      return map("type", "Resource", "resource", map("name", "cpu", "target",
          map("type", "Utilization", "averageUtilization", Math.max(1, (int) Math.round(target * 100)))));
    }
    String amount = String.valueOf(Math.max(1, Math.round(target)));
    return policy.getMetric() == ScalingMetric.QUEUE
        ? map("type", "External", "external", map("metric", map("name", "queue_depth", "selector",
            map("matchLabels", labels())), "target", map("type", "AverageValue", "averageValue", amount)))
        : map("type", "Pods", "pods", map("metric", map("name", "requests_in_progress"),
            "target", map("type", "AverageValue", "averageValue", amount)));
  }
}

package org.headroom.exchange.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.formats.ExampleModels;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.ScalingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class KubernetesExportTest {

  private static final KubernetesExport KUBERNETES = new KubernetesExport(new Offerings(Catalogue.builtIn()));

  /** What the API server refuses to be without, per kind. */
  private static final Map<String, List<String>> REQUIRED = Map.of(
      "Namespace", List.of("metadata.name"),
      "ConfigMap", List.of("metadata.name", "data"),
      "Deployment", List.of("metadata.name", "spec.selector.matchLabels", "spec.template.metadata.labels",
          "spec.template.spec.containers"),
      "StatefulSet", List.of("metadata.name", "spec.serviceName", "spec.selector.matchLabels",
          "spec.template.metadata.labels", "spec.template.spec.containers"),
      "Service", List.of("metadata.name", "spec"),
      "HorizontalPodAutoscaler", List.of("metadata.name", "spec.scaleTargetRef.name", "spec.minReplicas",
          "spec.maxReplicas", "spec.metrics"),
      "Ingress", List.of("metadata.name", "spec.rules"));

  static Stream<Architecture> models() {
    return ExampleModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyManifestHasWhatItsKindRequires(Architecture architecture) {
    Set<String> names = new HashSet<>();
    for (Map<?, ?> manifest : parse(KUBERNETES.write(architecture).text())) {
      String kind = (String) manifest.get("kind");
      assertNotNull(manifest.get("apiVersion"));
      assertTrue(REQUIRED.containsKey(kind), kind);
      REQUIRED.get(kind).forEach(path -> assertNotNull(at(manifest, path), () -> kind + " without " + path));
      String name = (String) at(manifest, "metadata.name");
      assertTrue(name.matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?"), name);
      assertTrue(names.add(kind + " " + at(manifest, "metadata").toString()), () -> "twice: " + kind + " " + name);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyIngressLeadsToAServiceOfTheManifests(Architecture architecture) {
    Set<Object> services = new HashSet<>();
    List<Map<?, ?>> manifests = parse(KUBERNETES.write(architecture).text());
    manifests.stream().filter(each -> each.get("kind").equals("Service"))
        .forEach(each -> services.add(at(each, "metadata.name")));
    for (Map<?, ?> manifest : manifests) {
      if (manifest.get("kind").equals("Ingress")) {
        Map<?, ?> rule = (Map<?, ?>) ((List<?>) at(manifest, "spec.rules")).get(0);
        for (Object path : (List<?>) at(rule, "http.paths")) {
          assertTrue(services.contains(at((Map<?, ?>) path, "backend.service.name")), path::toString);
        }
      }
    }
  }

  @Test
  void theAutoscalerHasTargetBoundsAndPeriodsOfThePolicy() {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    service.setId("orders");
    service.setInstanceType("m5.large");
    ScalingPolicy policy = HeadroomFactory.eINSTANCE.createScalingPolicy();
    policy.setMinimum(2);
    policy.setMaximum(9);
    service.setScaling(policy);
    architecture.getNodes().add(service);
    List<Map<?, ?>> manifests = parse(KUBERNETES.write(architecture).text());
    Map<?, ?> scaler = manifests.stream().filter(each -> each.get("kind").equals("HorizontalPodAutoscaler"))
        .findFirst().orElseThrow();
    assertEquals(2, at(scaler, "spec.minReplicas"));
    assertEquals(9, at(scaler, "spec.maxReplicas"));
    assertEquals(300, at(scaler, "spec.behavior.scaleDown.stabilizationWindowSeconds"));
    Map<?, ?> metric = (Map<?, ?>) ((List<?>) at(scaler, "spec.metrics")).get(0);
    assertEquals(70, at(metric, "resource.target.averageUtilization"));
    Map<?, ?> deployment = manifests.get(0);
    Map<?, ?> container = (Map<?, ?>) ((List<?>) at(deployment, "spec.template.spec.containers")).get(0);
    assertEquals(Map.of("cpu", "2", "memory", "8192Mi"), at(container, "resources.requests"));
  }

  private static List<Map<?, ?>> parse(String text) {
    List<Map<?, ?>> manifests = new ArrayList<>();
    new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(each -> manifests.add((Map<?, ?>) each));
    return manifests;
  }

  private static Object at(Map<?, ?> map, String path) {
    Object value = map;
    for (String key : path.split("\\.")) {
      value = ((Map<?, ?>) value).get(key);
    }
    return value;
  }
}

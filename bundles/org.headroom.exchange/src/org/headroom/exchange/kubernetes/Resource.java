package org.headroom.exchange.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headroom.exchange.tree.Tree;

/**
 * One manifest.
 *
 * @param tree its content
 */
record Resource(Tree tree) {

  String kind() {
    return tree.get("kind").text();
  }

  String name() {
    return tree.get("metadata", "name").text();
  }

  String namespace() {
    String given = tree.get("metadata", "namespace").text();
    return given.isEmpty() ? "default" : given;
  }

  Tree spec() {
    return tree.get("spec");
  }

  int line() {
    return tree.line();
  }

  /** "Deployment shop/web" for the report. */
  String where() {
    return kind() + " " + namespace() + "/" + name();
  }

  String annotation(String key) {
    return tree.get("metadata", "annotations").get("headroom.org/" + key).text();
  }

  /** The template of the pods of a workload; empty for anything else. */
  Tree pod() {
    return switch (kind()) {
      case "Pod" -> tree;
      case "CronJob" -> spec().get("jobTemplate", "spec", "template");
      default -> spec().get("template");
    };
  }

  List<Tree> containers() {
    return Stream.concat(pod().get("spec", "containers").items().stream(),
        pod().get("spec", "initContainers").items().stream()).toList();
  }

  Map<String, String> podLabels() {
    return labels(pod().get("metadata", "labels"));
  }

  static Map<String, String> labels(Tree map) {
    Map<String, String> labels = new LinkedHashMap<>();
    map.entries().forEach((key, value) -> labels.put(key, value.text()));
    return labels;
  }
}

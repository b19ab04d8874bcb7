package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.exchange.tree.Tree;

/** The resources of a plan by their address. */
final class Plan {

  private final Map<String, PlanResource> resources = new LinkedHashMap<>();
  private final PlanReferences references;

  Plan(Tree document) {
    references = new PlanReferences(document.get("configuration"));
    Tree values = document.has("planned_values") ? document.get("planned_values") : document.get("values");
    module(values.get("root_module"));
  }

  private void module(Tree module) {
    for (Tree planned : module.get("resources").items()) {
      if (planned.get("mode").text().equals("managed")) {
        resource(planned, path(module.get("address").text()));
      }
    }
    module.get("child_modules").items().forEach(this::module);
  }

  /** "module.net[0].module.a" as names: net, a. */
  private static List<String> path(String address) {
    List<String> names = new ArrayList<>();
    for (String part : address.replaceAll("\\[[^\\]]*]", "").split("\\.")) {
      if (!part.equals("module") && !part.isEmpty()) {
        names.add(part);
      }
    }
    return names;
  }

  private void resource(Tree planned, List<String> modules) {
    String type = planned.get("type").text();
    String name = planned.get("name").text();
    String address = PlanReferences.address(modules, type + "." + name);
    PlanResource known = resources.get(address);
    resources.put(address, known != null ? known.withInstance()
        : new PlanResource(address, type, 1, planned, references.of(modules, type, name)));
  }

  List<PlanResource> resources() {
    return List.copyOf(resources.values());
  }

  /** The resource with an address, or null. */
  PlanResource find(String address) {
    return resources.get(address);
  }

  /** The resources of a type that a resource refers to, directly or through others such as a subnet group. */
  List<PlanResource> reachable(PlanResource from, String type, int depth) {
    List<PlanResource> found = new ArrayList<>();
    for (String address : from.allReferences()) {
      PlanResource other = find(address);
      if (other != null && other.type().equals(type)) {
        found.add(other);
      } else if (other != null && depth > 1 && other.type().endsWith("_subnet_group")) {
        found.addAll(reachable(other, type, depth - 1));
      }
    }
    return found.stream().distinct().toList();
  }
}

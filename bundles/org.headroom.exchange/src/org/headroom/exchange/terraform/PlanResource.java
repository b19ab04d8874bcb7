package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.exchange.tree.Tree;

/**
 * A resource of a plan: one block of the configuration with all its instances.
 *
 * @param address without the index of an instance, such as {@code module.net.aws_subnet.a}
 * @param type such as {@code aws_subnet}
 * @param instances how many {@code count} and {@code for_each} make of it
 * @param planned the first instance in the plan
 * @param references per argument, the addresses of resources that it refers to, those of nested blocks included
 */
record PlanResource(String address, String type, int instances, Tree planned, Map<String, List<String>> references) {

  Tree values() {
    return planned.get("values");
  }

  String text(String key) {
    return values().get(key).text();
  }

  int line() {
    return planned.line();
  }

  String name() {
    return address.substring(address.lastIndexOf('.') + 1);
  }

  /** A whole number from 1 in the values, or another. */
  int number(String key, int otherwise) {
    return text(key).matches("[1-9]\\d{0,8}") ? Integer.parseInt(text(key)) : otherwise;
  }

  /** The addresses that any argument refers to. */
  List<String> allReferences() {
    return references(references.keySet().toArray(String[]::new));
  }

  /** The addresses that some arguments refer to. */
  List<String> references(String... arguments) {
    List<String> found = new ArrayList<>();
    for (String argument : arguments) {
      found.addAll(references.getOrDefault(argument, List.of()));
    }
    return found.stream().distinct().toList();
  }

  PlanResource withInstance() {
    return new PlanResource(address, type, instances + 1, planned, new LinkedHashMap<>(references));
  }
}

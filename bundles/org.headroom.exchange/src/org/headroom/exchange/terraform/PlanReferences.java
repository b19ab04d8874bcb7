package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.exchange.tree.Tree;

/**
 * Finds out which resources the expressions of a configuration refer to, through variables, locals that were resolved
 * by Terraform, and outputs of modules.
 */
final class PlanReferences {

  private static final Pattern RESOURCE =
      Pattern.compile("((?:data\\.)?[a-z][a-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_-]*)\\b.*");
  private static final int DEEPEST = 30;

  private final Tree root;

  PlanReferences(Tree configuration) {
    root = configuration.get("root_module");
  }

  /**
   * The references of a block.
   *
   * @param modules names of the modules around it, outermost first
   * @param type of the resource
   * @param name of the resource
   */
  Map<String, List<String>> of(List<String> modules, String type, String name) {
    Map<String, List<String>> references = new LinkedHashMap<>();
    for (Tree block : module(modules).get("resources").items()) {
      if (block.get("type").text().equals(type) && block.get("name").text().equals(name)) {
        block.get("expressions").entries().forEach((argument, expression) ->
            references.put(argument, resolve(modules, expression)));
      }
    }
    return references;
  }

  private Tree module(List<String> path) {
    Tree at = root;
    for (String name : path) {
      at = at.get("module_calls", name, "module");
    }
    return at;
  }

  private List<String> resolve(List<String> modules, Tree expression) {
    List<String> found = new ArrayList<>();
    collect(modules, expression, found, new HashSet<>(), 0);
    return found.stream().distinct().toList();
  }

  private void collect(List<String> modules, Tree expression, List<String> found, Set<String> seen, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    expression.get("references").items().forEach(each -> reference(modules, each.text(), found, seen, depth));
    expression.entries().forEach((key, part) -> {
      if (!key.equals("references") && !key.equals("constant_value")) {
        collect(modules, part, found, seen, depth + 1);
      }
    });
    expression.items().forEach(part -> collect(modules, part, found, seen, depth + 1));
  }

  private void reference(List<String> modules, String reference, List<String> found, Set<String> seen, int depth) {
    if (!seen.add(modules + " " + reference)) {
      return;
    }
    String[] parts = reference.split("\\.");
    if (parts[0].equals("var") && parts.length > 1 && !modules.isEmpty()) {
      List<String> outer = modules.subList(0, modules.size() - 1);
      collect(outer, module(outer).get("module_calls", modules.get(modules.size() - 1), "expressions")
          .get(parts[1].replaceFirst("\\[.*$", "")), found, seen, depth + 1);
    } else if (parts[0].equals("module") && parts.length > 2) {
      List<String> inner = new ArrayList<>(modules);
      inner.add(parts[1].replaceFirst("\\[.*$", ""));
      collect(inner, module(inner).get("outputs").get(parts[2].replaceFirst("\\[.*$", ""), "expression"), found, seen,
          depth + 1);
    } else if (!List.of("var", "local", "module", "each", "count", "path", "self", "terraform").contains(parts[0])) {
      Matcher matcher = RESOURCE.matcher(reference);
      if (matcher.matches()) {
        found.add(address(modules, matcher.group(1)));
      }
    }
  }

  /** The address of a block inside modules. */
  static String address(List<String> modules, String local) {
    StringBuilder address = new StringBuilder();
    modules.forEach(module -> address.append("module.").append(module).append('.'));
    return address.append(local).toString();
  }
}

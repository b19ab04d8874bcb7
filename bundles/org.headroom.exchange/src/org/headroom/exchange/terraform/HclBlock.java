package org.headroom.exchange.terraform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block of the HashiCorp Configuration Language: arguments first, nested blocks after them. */
final class HclBlock {

  private final String type;
  private final List<String> labels;
  private final Map<String, Hcl> arguments = new LinkedHashMap<>();
  private final List<HclBlock> nested = new ArrayList<>();

  HclBlock(String type, String... labels) {
    this.type = type;
    this.labels = List.of(labels);
  }

  HclBlock set(String name, Hcl value) {
    arguments.put(name, value);
    return this;
  }

  HclBlock set(String name, String value) {
    return set(name, Hcl.string(value));
  }

  HclBlock set(String name, long value) {
    return set(name, Hcl.number(value));
  }

  HclBlock set(String name, boolean value) {
    return set(name, Hcl.truth(value));
  }

  HclBlock nest(HclBlock block) {
    nested.add(block);
    return this;
  }

  void write(StringBuilder text, String indent) {
    text.append(indent).append(type);
    labels.forEach(label -> text.append(" \"").append(label).append('"'));
    if (arguments.isEmpty() && nested.isEmpty()) {
      text.append(" {}\n");
      return;
    }
    text.append(" {\n");
    int width = arguments.keySet().stream().mapToInt(String::length).max().orElse(0);
    arguments.forEach((name, value) -> text.append(indent).append("  ").append(name)
        .append(" ".repeat(width - name.length())).append(" = ").append(value.text()).append('\n'));
    for (int i = 0; i < nested.size(); i++) {
      if (i > 0 || !arguments.isEmpty()) {
        text.append('\n');
      }
      nested.get(i).write(text, indent + "  ");
    }
    text.append(indent).append("}\n");
  }
}

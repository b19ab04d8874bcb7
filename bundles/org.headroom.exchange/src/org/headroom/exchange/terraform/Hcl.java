package org.headroom.exchange.terraform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headroom.exchange.export.PlainWords;

/**
 * An expression of the HashiCorp Configuration Language.
 *
 * @param text as written in the file
 */
record Hcl(String text) {

  /** A string. What Terraform would evaluate, in a template or by an escape, is escaped. */
  static Hcl string(String value) {
    String plain = PlainWords.line(value).replace("\\", "\\\\").replace("\"", "\\\"")
        .replace("${", "$${").replace("%{", "%%{");
    return new Hcl("\"" + plain + "\"");
  }

  /** An attribute of another block, or a function call of such. */
  static Hcl reference(String expression) {
    return new Hcl(expression);
  }

  static Hcl number(long value) {
    return new Hcl(String.valueOf(value));
  }

  static Hcl truth(boolean value) {
    return new Hcl(String.valueOf(value));
  }

  static Hcl list(List<Hcl> values) {
    return new Hcl(values.stream().map(Hcl::text).collect(Collectors.joining(", ", "[", "]")));
  }

  static Hcl list(Hcl... values) {
    return list(List.of(values));
  }

  /** An object with quoted keys, in the order of the map. */
  static Hcl object(Map<String, Hcl> values) {
    return new Hcl(values.isEmpty() ? "{}" : values.entrySet().stream()
        .map(entry -> string(entry.getKey()).text() + " = " + entry.getValue().text())
        .collect(Collectors.joining(", ", "{ ", " }")));
  }
}

package org.headroom.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.catalogue.yaml.YamlNode;

/**
 * Takes values out of one catalogue file. Whatever is missing or malformed becomes a problem that names its line, and
 * reading goes on.
 */
final class CatalogueEntries {
  private final String file;
  private final List<CatalogueProblem> problems;

  /**
   * @param file name of the file, as problems tell it
   * @param problems where problems are collected
   */
  CatalogueEntries(String file, List<CatalogueProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Source, date and confidence, which a row and most sections must have. */
  Optional<Provenance> provenance(Map<String, YamlNode> row, YamlNode node, String id) {
    String source = required(row, node, id, "source");
    Optional<LocalDate> date = row.containsKey("date")
        ? parse(row.get("date"), id, "date", LocalDate::parse) : Optional.empty();
    if (!row.containsKey("date")) {
      report(node, id, "'date' is missing", "Add the day on which the figures were recorded: date: 2026-01-31");
    }
    Optional<Confidence> confidence = oneOf(row, node, id, "confidence", Confidence.values(), Confidence::word);
    return source.isEmpty() || date.isEmpty() || confidence.isEmpty()
        ? Optional.empty() : Optional.of(new Provenance(source, date.get(), confidence.get()));
  }

  /** One of the values of an enumeration. */
  <E> Optional<E> oneOf(Map<String, YamlNode> row, YamlNode node, String id, String key, E[] values,
      Function<E, String> word) {
    String words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    YamlNode value = row.get(key);
    if (value == null || !value.isText()) {
      report(node, id, "'" + key + "' is missing", "Add one of " + words);
      return Optional.empty();
    }
    Optional<E> found = Arrays.stream(values).filter(v -> word.apply(v).equals(value.text())).findFirst();
    if (found.isEmpty()) {
      report(value, id, "'" + value.text() + "' is not a value of '" + key + "'", "Use one of " + words);
    }
    return found;
  }

  /** A text that must be there; empty when it is not. */
  String required(Map<String, YamlNode> row, YamlNode node, String id, String key) {
    YamlNode value = row.get(key);
    if (value == null || !value.isText() || value.text().isBlank()) {
      report(node, id, "'" + key + "' is missing", "Add '" + key + ": ...' to the row or to the defaults of the file");
      return "";
    }
    return value.text();
  }

  /** A list of names; empty when there is none. */
  List<String> list(Map<String, YamlNode> row, String id, String key) {
    YamlNode value = row.get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isList() || !value.items().stream().allMatch(YamlNode::isText)) {
      report(value, id, "'" + key + "' is a list of names", "Write '" + key + ": [one, two]'");
      return List.of();
    }
    return value.items().stream().map(YamlNode::text).toList();
  }

  /** A value in the notation of its kind. */
  <T> Optional<T> parse(YamlNode value, String row, String key, Function<String, T> parser) {
    if (!value.isText()) {
      report(value, row, "'" + key + "' is a single value", "Write '" + key + ": value'");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.text()));
    } catch (NumberFormatException e) {
      report(value, row, "'" + value.text() + "' is not a value of '" + key + "': not a number", expectation(key));
    } catch (IllegalArgumentException | DateTimeException e) {
      report(value, row, "'" + value.text() + "' is not a value of '" + key + "': " + e.getMessage(), expectation(key));
    }
    return Optional.empty();
  }

  private static String expectation(String key) {
    return Figure.forKey(key).map(f -> "'" + key + "' is the " + f.meaning() + ", written with its unit")
        .orElse("Correct the value");
  }

  /** A section of the file; empty when there is none. */
  Map<String, YamlNode> section(Map<String, YamlNode> sections, String name) {
    YamlNode node = sections.get(name);
    return node == null ? Map.of() : map(node, name, null);
  }

  /** Entries of a map; complains about repeated keys and, when the known ones are given, about others. */
  Map<String, YamlNode> map(YamlNode node, String row, List<String> known) {
    if (!node.isMap()) {
      report(node, row, "expected is a map", "Write 'key: value' lines");
      return Map.of();
    }
    for (YamlNode key : node.repeatedKeys()) {
      report(key, row, "'" + key.text() + "' occurs twice", "Remove one of them");
    }
    Map<String, YamlNode> entries = node.entries();
    if (known != null) {
      entries.forEach((key, value) -> {
        if (!known.contains(key)) {
          report(value, row, "unknown key '" + key + "'", "Known are " + String.join(", ", known));
        }
      });
    }
    return entries;
  }

  void report(YamlNode node, String row, String message, String remedy) {
    problems.add(new CatalogueProblem(place(node), row, message, remedy));
  }

  SourceLine place(YamlNode node) {
    return new SourceLine(file, node.line());
  }
}

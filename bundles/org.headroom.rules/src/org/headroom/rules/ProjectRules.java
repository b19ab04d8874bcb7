package org.headroom.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.headroom.catalogue.yaml.YamlNode;
import org.headroom.catalogue.yaml.YamlSyntaxException;

/**
 * What a project says about rules: other severities, rules switched off, and rules of its own.
 *
 * <pre>
 * severities:
 *   HR301: error
 *   HR604: off
 * rules:
 *   ACME-1: {title: Data is kept for a month, on: SqlDatabase, assert: backupRetention >= 30 d}
 * </pre>
 *
 * @param severities severities that replace those of the rules, by rule id
 * @param off ids of rules that are not applied
 * @param own rules of the project
 */
public record ProjectRules(Map<String, Severity> severities, Set<String> off, RuleSet own) {
  private static final Path FILE = Path.of(".headroom", "rules.yaml");
  private static final String OFF = "off";

  public ProjectRules {
    severities = Map.copyOf(severities);
    off = Set.copyOf(off);
    Objects.requireNonNull(own);
  }

  /** Without rules of its own. */
  public ProjectRules(Map<String, Severity> severities, Set<String> off) {
    this(severities, off, RuleSet.of(List.of()));
  }

  /** Nothing overridden. */
  public static ProjectRules none() {
    return new ProjectRules(Map.of(), Set.of());
  }

  /**
   * What {@code .headroom/rules.yaml} in a folder says; nothing when there is no such file.
   *
   * @param rules the rules that the file may name
   * @throws ProjectRulesException when the file is wrong
   * @throws IOException when it cannot be read
   */
  public static ProjectRules forProject(Path folder, RuleSet rules) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file) ? read(file, rules) : none();
  }

  /**
   * Reads a file.
   *
   * @param rules the rules that the file may name
   * @throws ProjectRulesException when the file is wrong
   * @throws IOException when it cannot be read
   */
  public static ProjectRules read(Path file, RuleSet rules) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return new Parser(file, rules).parse(YamlNode.read(text));
    } catch (CharacterCodingException e) {
      throw new ProjectRulesException(List.of(file + ": not text in UTF-8. Save it in UTF-8."));
    } catch (YamlSyntaxException e) {
      throw new ProjectRulesException(
          List.of(file + ":" + e.line() + ": not well-formed YAML: " + e.getMessage() + ". Correct the syntax there."));
    }
  }

  private static final class Parser {
    private final Path file;
    private RuleSet rules;
    private final List<String> problems = new ArrayList<>();

    Parser(Path file, RuleSet rules) {
      this.file = file;
      this.rules = rules;
    }

    ProjectRules parse(YamlNode root) {
      Map<String, Severity> severities = new TreeMap<>();
      Set<String> off = new TreeSet<>();
      Map<String, YamlNode> parts = map(root, "Begin the file with 'severities:' or 'rules:'");
      RuleSet own = RuleSet.of(parts.containsKey("rules") ? new CustomRules(this::report)
          .read(map(parts.get("rules"), "Write lines such as 'ACME-1:'"), rules) : List.of());
      rules = rules.plus(own);
      parts.forEach((key, value) -> {
        if (key.equals("severities")) {
          map(value, "Write lines such as 'HR301: error'").forEach((id, word) -> override(id, word, severities, off));
        } else if (!key.equals("rules")) {
          report(value, "unknown key '" + key + "'", "The keys are 'severities' and 'rules'");
        }
      });
      if (!problems.isEmpty()) {
        throw new ProjectRulesException(problems);
      }
      return new ProjectRules(severities, off, own);
    }

    private void override(String id, YamlNode word, Map<String, Severity> severities, Set<String> off) {
      String text = word.isText() ? word.text() : "";
      Optional<Severity> severity = Arrays.stream(Severity.values()).filter(s -> s.word().equals(text)).findFirst();
      if (rules.find(id).isEmpty()) {
        report(word, "unknown rule '" + id + "'", "The rules are listed in docs/rules.md");
      } else if (severity.isPresent()) {
        severities.put(id, severity.get());
      } else if (text.equals(OFF)) {
        off.add(id);
      } else {
        String words = Arrays.stream(Severity.values()).map(Severity::word).collect(Collectors.joining(", "));
        report(word, "'" + text + "' is not a severity of " + id, "Use one of " + words + ", " + OFF);
      }
    }

    private Map<String, YamlNode> map(YamlNode node, String remedy) {
      if (!node.isMap()) {
        report(node, "expected is a map", remedy);
        return Map.of();
      }
      node.repeatedKeys().forEach(key -> report(key, "'" + key.text() + "' occurs twice", "Remove one of them"));
      return node.entries();
    }

    private void report(YamlNode node, String message, String remedy) {
      problems.add(file + ":" + node.line() + ": " + message + ". " + remedy + ".");
    }
  }
}

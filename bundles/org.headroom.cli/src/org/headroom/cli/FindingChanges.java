package org.headroom.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headroom.compare.ModelDiff;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Names;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/**
 * Findings that only one of two versions of a model has. A finding is the same when rule, element and message are,
 * where new names of elements and other figures do not make another message.
 *
 * @param added findings on the new model only
 * @param fixed findings on the old model only
 */
record FindingChanges(List<Finding> added, List<Finding> fixed) {

  private static final Pattern FIGURE = Pattern.compile(
      "(?<![\\w-])\\d[\\d.,]*(\\s?(%|ns|us|µs|ms|s|min|h|d|rps|/s|USD|[KMGT]i?B))?(?![\\w-])");

  static FindingChanges of(ModelDiff diff, Architecture before, List<Finding> old, List<Finding> now) {
    Map<String, Element> byId = Contents.byId(before);
    Map<String, String> newNames = new TreeMap<>(Comparator.comparing(String::length).reversed()
        .thenComparing(Comparator.naturalOrder()));
    byId.values().forEach(element -> diff.counterpart(element).ifPresent(other -> {
      rename(Names.of(element), Names.of(other), newNames);
      rename(element.getId(), other.getId(), newNames);
    }));
    Optional<Pattern> oldNames = newNames.isEmpty() ? Optional.empty()
        : Optional.of(Pattern.compile(newNames.keySet().stream().map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])"))));
    List<Key> oldKeys = old.stream().map(finding -> {
      Element element = byId.get(finding.elementId());
      String id = element == null ? "" : diff.counterpart(element).map(Element::getId).orElse("");
      String message = oldNames.map(names -> names.matcher(finding.message())
          .replaceAll(found -> Matcher.quoteReplacement(newNames.get(found.group())))).orElse(finding.message());
      return new Key(finding.rule().id(), element == null ? finding.elementId() : id, figures(message));
    }).toList();
    List<Key> newKeys = now.stream()
        .map(finding -> new Key(finding.rule().id(), finding.elementId(), figures(finding.message()))).toList();
    return new FindingChanges(without(now, newKeys, oldKeys), without(old, oldKeys, newKeys));
  }

  private record Key(String rule, String element, String message) {
  }

  private static void rename(String old, String now, Map<String, String> names) {
    if (old != null && now != null && !old.equals(now) && !old.isBlank()) {
      names.put(old, now);
    }
  }

  private static String figures(String message) {
    return FIGURE.matcher(message).replaceAll("0");
  }

  private static List<Finding> without(List<Finding> findings, List<Key> keys, List<Key> others) {
    Map<Key, Integer> left = new HashMap<>();
    others.forEach(key -> left.merge(key, 1, Integer::sum));
    List<Finding> remaining = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (left.merge(keys.get(i), -1, Integer::sum) < 0) {
        remaining.add(findings.get(i));
      }
    }
    return remaining;
  }

  /** Whether there is a new finding at or above a severity. */
  boolean worsens(Severity threshold) {
    return added.stream().anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
  }
}

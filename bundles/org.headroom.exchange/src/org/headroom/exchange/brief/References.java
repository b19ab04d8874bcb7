package org.headroom.exchange.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Element;

/**
 * Finds elements by what a brief calls them. Tried in this order: id, label, label without its remark in parentheses,
 * kind ("Redis Cache", "Workers"), and words of the label ("Queue" for "Order Queue"). The first that fits counts.
 */
final class References {

  private final Map<String, Set<Element>> byId = new HashMap<>();
  private final Map<String, Set<Element>> byLabel = new HashMap<>();
  private final Map<String, Set<Element>> byShortLabel = new HashMap<>();
  private final Map<EClass, Set<Element>> byClass = new HashMap<>();
  private final Set<Element> all = new LinkedHashSet<>();

  void add(Element element) {
    all.add(element);
    put(byId, element.getId(), element);
    put(byClass, element.eClass(), element);
    if (element.getLabel() != null) {
      put(byLabel, lower(element.getLabel()), element);
      put(byShortLabel, lower(Names.shortLabel(element.getLabel())), element);
    }
  }

  private static <K> void put(Map<K, Set<Element>> map, K key, Element element) {
    map.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(element);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** The elements of a class that a name means; empty when it means none. */
  List<Element> find(String name, Class<? extends Element> type) {
    String lower = lower(name);
    List<Element> found = only(type, byId.get(name));
    if (found.isEmpty()) {
      found = only(type, byLabel.get(lower));
    }
    if (found.isEmpty()) {
      found = only(type, byShortLabel.get(lower));
    }
    if (found.isEmpty()) {
      found = only(type, ofKind(Kind.named(name)));
    }
    return found.isEmpty() ? only(type, withWords(lower)) : found;
  }

  private static List<Element> only(Class<? extends Element> type, Set<Element> elements) {
    return elements == null ? List.of() : elements.stream().filter(type::isInstance).toList();
  }

  private Set<Element> ofKind(Kind kind) {
    Set<Element> found = new LinkedHashSet<>();
    if (kind != null) {
      for (Element element : byClass.getOrDefault(kind.type(), Set.of())) {
        if (kind.implied().entrySet().stream().allMatch(e -> e.getValue().equals(element.eGet(e.getKey())))) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private Set<Element> withWords(String name) {
    Set<Element> found = new LinkedHashSet<>();
    List<String> wanted = wordsOf(name);
    if (wanted.isEmpty()) {
      return found;
    }
    for (Element element : all) {
      if (element.getLabel() != null && wordsOf(lower(element.getLabel())).containsAll(wanted)) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The name that reads best among those that mean this element only. */
  String nameOf(Element element) {
    String label = element.getLabel();
    if (label != null) {
      String shortened = Names.shortLabel(label);
      if (isUnique(shortened, element)) {
        return shortened;
      }
    }
    String kind = Kind.of(element).name();
    return isUnique(kind, element) ? kind : element.getId();
  }

  private boolean isUnique(String name, Element element) {
    return MarkdownText.isPlainCode(name) && find(name, Element.class).equals(List.of(element));
  }
}

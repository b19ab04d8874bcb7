package org.headroom.exchange.brief;

import java.util.HashMap;
import java.util.Map;
import org.headroom.model.Element;

/** How often ids occur or would be given, so that a brief says an id only where the reader would conclude another. */
final class GivenIds {

  private final Map<String, Integer> uses = new HashMap<>();

  /** Counts an id that an element has, or that the reader would give it. */
  void add(String id) {
    uses.merge(id, 1, Integer::sum);
  }

  /** @param given what the reader would call the element */
  boolean mustSay(Element element, String given) {
    return !element.getId().equals(given) || uses.getOrDefault(given, 0) > 2;
  }
}

package org.headroom.diagram.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What differs between one of two diagrams and the other: marks by the ids of nodes and connections.
 *
 * @param caption what this version is called
 * @param marks what happened to the elements that are not the same
 */
public record Differences(String caption, Map<String, Mark> marks) {

  /** What happened to an element. Each has a sign, so that none depends on colours. */
  public enum Mark {
    /** Only the new version has it. */
    ADDED("+", "added"),
    /** Only the old version has it. */
    REMOVED("−", "removed"),
    /** It has other values. */
    CHANGED("≠", "changed"),
    /** It is in another boundary. */
    MOVED("→", "moved");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    /** One character. */
    public String sign() {
      return sign;
    }

    /** The word for a legend. */
    public String word() {
      return word;
    }
  }

  /** Keeps an unmodifiable copy. */
  public Differences {
    Objects.requireNonNull(caption);
    marks = Map.copyOf(new LinkedHashMap<>(marks));
  }
}

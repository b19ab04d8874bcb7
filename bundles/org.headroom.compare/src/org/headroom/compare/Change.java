package org.headroom.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference between an old and a new model.
 *
 * @param element id of the element in the new model, of a removed one in the old model; empty for the architecture
 * @param kind what happened
 * @param feature path of the feature, such as {@code scaling.maximum} or {@code demands[READ].time.mean}; {@code id}
 *     for a new name, {@code type} for another class, {@code boundary} or {@code scenario} for another container; none
 *     when the whole element was added or removed
 * @param before the old value in the units of the model; none when there was none
 * @param after the new value; none when there is none
 */
public record Change(
    String element, Kind kind, Optional<String> feature, Optional<String> before, Optional<String> after) {

  /** What can happen to an element. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** It has another container. */
    MOVED,
    /** A feature, the id or the class has another value. */
    CHANGED;

    /** The word used in output: {@code added}, {@code removed}, … */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that everything is there. */
  public Change {
    Objects.requireNonNull(element);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(feature);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }
}

package org.headroom.model;

/** The signs of comparisons, the same wherever people read them. */
public final class ComparatorSigns {
  private ComparatorSigns() {
  }

  /** The sign of a comparison, such as "≤". */
  public static String of(Comparator comparator) {
    return switch (comparator) {
      case LESS -> "<";
      case AT_MOST -> "≤";
      case GREATER -> ">";
      case AT_LEAST -> "≥";
    };
  }
}

package org.headroom.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;

/**
 * Merges two layouts that were made from one: what one side moved is moved; where both moved the same element to
 * different places, ours stays and the conflict is reported.
 */
public final class LayoutMerge {

  private final List<Conflict> conflicts = new ArrayList<>();

  private LayoutMerge() {
  }

  /**
   * The outcome.
   *
   * @param merged the merged layout
   * @param conflicts moves that are not in it, nodes first, by id
   */
  public record Outcome(DiagramLayout merged, List<Conflict> conflicts) {

    /** Keeps an unmodifiable copy of the conflicts. */
    public Outcome {
      Objects.requireNonNull(merged);
      conflicts = List.copyOf(conflicts);
    }
  }

  /** Merges the changes from {@code base} to {@code theirs} into {@code ours}. */
  public static Outcome merge(DiagramLayout base, DiagramLayout ours, DiagramLayout theirs) {
    LayoutMerge merge = new LayoutMerge();
    SortedMap<String, Bounds> nodes =
        merge.entries("bounds", base.nodes(), ours.nodes(), theirs.nodes(), LayoutMerge::words);
    SortedMap<String, List<Point>> connections = merge.entries("bend points", base.connections(), ours.connections(),
        theirs.connections(), LayoutMerge::words);
    SortedSet<String> automatic = new TreeSet<>(ours.automatic());
    automatic.addAll(theirs.automatic());
    // what one of the two decided stays decided
    automatic.removeAll(ours.decided().ids());
    automatic.removeAll(theirs.decided().ids());
    return new Outcome(new DiagramLayout(nodes, connections, automatic), merge.conflicts);
  }

  private <T> SortedMap<String, T> entries(String what, Map<String, T> base, Map<String, T> ours,
      Map<String, T> theirs, Function<T, String> words) {
    SortedSet<String> ids = new TreeSet<>(ours.keySet());
    ids.addAll(theirs.keySet());
    SortedMap<String, T> merged = new TreeMap<>();
    for (String id : ids) {
      T mine = ours.get(id);
      T other = theirs.get(id);
      if (Entity.isContested(base.get(id), mine, other)) {
        conflicts.add(new Conflict(id, Optional.of(what), Optional.ofNullable(base.get(id)).map(words),
            Optional.ofNullable(mine).map(words), Optional.ofNullable(other).map(words),
            "Both changed it. Ours is kept."));
      }
      T kept = Entity.takesTheirs(base.get(id), mine, other) ? other : mine;
      if (kept != null) {
        merged.put(id, kept);
      }
    }
    return merged;
  }

  private static String words(Bounds bounds) {
    return number(bounds.x()) + "," + number(bounds.y()) + " " + number(bounds.width()) + " × "
        + number(bounds.height());
  }

  private static String words(List<Point> points) {
    return points.stream().map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}

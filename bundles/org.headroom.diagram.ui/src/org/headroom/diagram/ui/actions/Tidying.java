package org.headroom.diagram.ui.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.scene.Bounds;
import org.headroom.model.Node;

/** Brings selected nodes into line, to equal distances or to equal sizes. What was selected last stays as it is. */
public enum Tidying {
  ALIGN_LEFT("Left edges", 2),
  ALIGN_CENTRE("Centres", 2),
  ALIGN_RIGHT("Right edges", 2),
  ALIGN_TOP("Top edges", 2),
  ALIGN_MIDDLE("Middles", 2),
  ALIGN_BOTTOM("Bottom edges", 2),
  DISTRIBUTE_ACROSS("Distribute horizontally", 3),
  DISTRIBUTE_DOWN("Distribute vertically", 3),
  MATCH_WIDTH("Same width", 2),
  MATCH_HEIGHT("Same height", 2),
  MATCH_SIZE("Same size", 2);

  private final String title;
  private final int least;

  Tidying(String title, int least) {
    this.title = title;
    this.least = least;
  }

  /** Words for a menu. */
  public String title() {
    return title;
  }

  /** How many nodes it needs. */
  public int least() {
    return least;
  }

  /** Id of the command. */
  public String id() {
    return DiagramActions.PREFIX + name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
  }

  /**
   * The new places.
   *
   * @param places the places of at least {@link #least()} nodes, the reference last
   */
  public Map<Node, Bounds> apply(Map<Node, Bounds> places) {
    List<Map.Entry<Node, Bounds>> entries = new ArrayList<>(places.entrySet());
    return switch (this) {
      case DISTRIBUTE_ACROSS -> distributed(entries, true);
      case DISTRIBUTE_DOWN -> distributed(entries, false);
      default -> {
        Bounds reference = entries.get(entries.size() - 1).getValue();
        Map<Node, Bounds> result = new LinkedHashMap<>();
        entries.forEach(entry -> result.put(entry.getKey(), like(entry.getValue(), reference)));
        yield result;
      }
    };
  }

  private Bounds like(Bounds b, Bounds reference) {
    return switch (this) {
      case ALIGN_LEFT -> b.moved(reference.x() - b.x(), 0);
      case ALIGN_CENTRE -> b.moved(Math.round(reference.centreX() - b.centreX()), 0);
      case ALIGN_RIGHT -> b.moved(reference.right() - b.right(), 0);
      case ALIGN_TOP -> b.moved(0, reference.y() - b.y());
      case ALIGN_MIDDLE -> b.moved(0, Math.round(reference.centreY() - b.centreY()));
      case ALIGN_BOTTOM -> b.moved(0, reference.bottom() - b.bottom());
      case MATCH_WIDTH -> new Bounds(b.x(), b.y(), reference.width(), b.height());
      case MATCH_HEIGHT -> new Bounds(b.x(), b.y(), b.width(), reference.height());
      case MATCH_SIZE -> new Bounds(b.x(), b.y(), reference.width(), reference.height());
      case DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN -> b;
    };
  }

  /** Equal gaps between the first and the last, which stay. */
  private static Map<Node, Bounds> distributed(List<Map.Entry<Node, Bounds>> entries, boolean across) {
    entries.sort(Comparator.comparingDouble(entry -> across ? entry.getValue().centreX() : entry.getValue().centreY()));
    Bounds first = entries.get(0).getValue();
    Bounds last = entries.get(entries.size() - 1).getValue();
    double taken = entries.stream().mapToDouble(entry -> extent(entry.getValue(), across)).sum();
    double whole = across ? last.right() - first.x() : last.bottom() - first.y();
    double gap = (whole - taken) / (entries.size() - 1);
    double next = across ? first.x() : first.y();
    Map<Node, Bounds> result = new LinkedHashMap<>();
    for (Map.Entry<Node, Bounds> entry : entries) {
      Bounds b = entry.getValue();
      result.put(entry.getKey(), across ? b.moved(Math.round(next) - b.x(), 0) : b.moved(0, Math.round(next) - b.y()));
      next += extent(b, across) + gap;
    }
    return result;
  }

  private static double extent(Bounds b, boolean across) {
    return across ? b.width() : b.height();
  }
}

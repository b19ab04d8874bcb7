package org.headroom.model.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the author of a diagram put things: what a layout file contains.
 *
 * <p>Coordinates are in pixels at 100 %, x to the right and y downwards, relative to the whole diagram. Elements
 * without an entry are placed automatically.
 *
 * @param nodes the bounds of nodes by their ids
 * @param connections the bend points of connections by their ids, from source to target, without the ends
 * @param automatic ids of the entries that nobody decided about: the diagram looks the same when it is opened again,
 *     but arranging it anew may change them
 */
public record DiagramLayout(SortedMap<String, Bounds> nodes, SortedMap<String, List<Point>> connections,
    SortedSet<String> automatic) {

  /** Coordinates are smaller than this, so that sums of them stay exact. */
  public static final double LARGEST = 1_000_000;

  /** Coordinates are rounded to this part of a pixel. */
  private static final double RESOLUTION = 1_000;

  /** A layout without entries. */
  public static final DiagramLayout EMPTY = new DiagramLayout(Map.of(), Map.of());

  /**
   * A rectangle.
   *
   * @param x left edge
   * @param y upper edge
   * @param width greater than 0
   * @param height greater than 0
   */
  public record Bounds(double x, double y, double width, double height) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with a sentence when a number is out of range
     */
    public Bounds {
      x = checked(x);
      y = checked(y);
      width = checked(width);
      height = checked(height);
      if (width <= 0 || height <= 0) {
        throw new IllegalArgumentException("Width and height must be greater than 0.");
      }
    }
  }

  /**
   * A point.
   *
   * @param x to the right
   * @param y downwards
   */
  public record Point(double x, double y) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException with a sentence when a number is out of range
     */
    public Point {
      x = checked(x);
      y = checked(y);
    }
  }

  /** Keeps unmodifiable copies. */
  public DiagramLayout {
    nodes = Collections.unmodifiableSortedMap(new TreeMap<>(nodes));
    SortedMap<String, List<Point>> copies = new TreeMap<>();
    connections.forEach((id, points) -> copies.put(id, List.copyOf(points)));
    connections = Collections.unmodifiableSortedMap(copies);
    SortedSet<String> entries = new TreeSet<>(automatic);
    Set<String> known = nodes.keySet();
    entries.removeIf(id -> !copies.containsKey(id) && !known.contains(id));
    automatic = Collections.unmodifiableSortedSet(entries);
  }

  /** A layout with these entries, in any order, all decided by the author. */
  public DiagramLayout(Map<String, Bounds> nodes, Map<String, List<Point>> connections) {
    this(nodes, connections, Set.of());
  }

  /** A layout with these entries, in any order. */
  public DiagramLayout(Map<String, Bounds> nodes, Map<String, List<Point>> connections, Set<String> automatic) {
    this(new TreeMap<>(nodes), new TreeMap<>(connections), new TreeSet<>(automatic));
  }

  /** The entries whose ids are still in use. */
  public DiagramLayout retain(Set<String> ids) {
    SortedMap<String, Bounds> keptNodes = new TreeMap<>(nodes);
    keptNodes.keySet().retainAll(ids);
    SortedMap<String, List<Point>> keptConnections = new TreeMap<>(connections);
    keptConnections.keySet().retainAll(ids);
    return new DiagramLayout(keptNodes, keptConnections, automatic);
  }

  /** The entries that the author decided about. */
  public DiagramLayout decided() {
    Set<String> ids = new TreeSet<>(ids());
    ids.removeAll(automatic);
    return retain(ids);
  }

  /** All ids that have an entry, nodes first. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(nodes.keySet());
    ids.addAll(connections.keySet());
    return ids;
  }

  private static double checked(double coordinate) {
    if (!(Math.abs(coordinate) < LARGEST)) {
      throw new IllegalArgumentException("Coordinates lie between -1000000 and 1000000.");
    }
    return Math.rint(coordinate * RESOLUTION) / RESOLUTION + 0.0; // no negative zero
  }
}

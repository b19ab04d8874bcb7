package org.headroom.diagram.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/**
 * A sample with its explanation below a diagram, for every renderer.
 *
 * @param words the explanation
 * @param kind what the sample shows
 * @param line the line that is explained, for the kind LINE
 */
public record LegendEntry(String words, Kind kind, Optional<EdgeNotation> line) {
  /** Height of a row of entries. */
  public static final double ROW = 26;
  /** Width of a sample. */
  public static final double SAMPLE = 46;
  /** Room between a sample and its words. */
  public static final double BESIDE = 8;
  /** Room between the diagram, a line, and the first row. */
  public static final double PADDING = 14;

  private static final double GAP = 26;

  /** What samples show. */
  public enum Kind {
    /** The line of a role. */
    LINE,
    /** Lines as wide as their rates. */
    WIDTHS,
    /** The way of most messages. */
    HOTTEST,
    /** Colours of utilisation. */
    UTILISATION,
    /** The bar of a queue. */
    QUEUE,
    /** A replica badge. */
    REPLICAS,
    /** The cross of a failed component. */
    FAILED
  }

  /** An entry at its place, relative to the upper left corner of the legend. */
  public record Placed(LegendEntry entry, double x, double middle) {
  }

  /** Room for sample and words. */
  public double width() {
    return SAMPLE + BESIDE + Math.ceil(TextMetrics.width(words, TextStyle.LEGEND));
  }

  /** What a scene needs explained, in rows. */
  public static List<Placed> of(Scene scene, Optional<Overlay> overlay, double width) {
    List<LegendEntry> entries = new ArrayList<>();
    List<EdgeNotation> used = scene.edges().stream().map(Edge::notation).distinct().toList();
    Notation.edges().stream().filter(used::contains)
        .forEach(notation -> entries.add(new LegendEntry(notation.name(), Kind.LINE, Optional.of(notation))));
    overlay.ifPresent(measured -> explain(measured, entries));
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    double middle = PADDING + ROW / 2;
    for (LegendEntry entry : entries) {
      if (x > 0 && x + entry.width() > width) {
        x = 0;
        middle += ROW;
      }
      placed.add(new Placed(entry, x, middle));
      x += entry.width() + GAP;
    }
    return placed;
  }

  /** The height of a legend; 0 without entries. */
  public static double height(List<Placed> entries) {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).middle() + ROW / 2;
  }

  private static void explain(Overlay overlay, List<LegendEntry> entries) {
    if (overlay.highestRate() > 0) {
      add(entries, "width grows with √rate, thickest " + Numbers.rate(overlay.highestRate()), Kind.WIDTHS);
      add(entries, "way of most messages", Kind.HOTTEST);
    }
    if (!overlay.utilisation().isEmpty()) {
      add(entries, "utilisation: 50 %, 75 %, 90 % and above", Kind.UTILISATION);
    }
    if (!overlay.queueLength().isEmpty()) {
      add(entries, "waiting, logarithmic", Kind.QUEUE);
    }
    if (!overlay.replicas().isEmpty()) {
      add(entries, "replicas", Kind.REPLICAS);
    }
    if (!overlay.failed().isEmpty()) {
      add(entries, "failed", Kind.FAILED);
    }
  }

  private static void add(List<LegendEntry> entries, String words, Kind kind) {
    entries.add(new LegendEntry(words, kind, Optional.empty()));
  }
}

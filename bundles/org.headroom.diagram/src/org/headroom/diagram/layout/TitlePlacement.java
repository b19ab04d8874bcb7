package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.PlainText;
import org.headroom.diagram.text.TextMetrics;
import org.headroom.model.Boundary;

/**
 * Puts the title of a boundary into its top strip, where no edge passes through.
 *
 * @param icon where the icon is
 * @param title the name
 * @param facts the facts beside it, when there is room
 */
record TitlePlacement(Bounds icon, Label title, Optional<Label> facts) {
  private static final double ICON = 18;
  private static final double LOCK = 20;
  private static final double GAP = 8;
  private static final double INSET = 14;
  private static final double CLEARANCE = 6;
  private static final double TOP = 10;

  /** Width of icon, lock, and title without facts. */
  static double width(Boundary boundary) {
    return marks(boundary) + TextMetrics.width(Blueprint.title(boundary), TextStyle.CONTAINER_TITLE);
  }

  private static double marks(Boundary boundary) {
    return ICON + (Captions.isPrivate(boundary) ? LOCK : 0) + GAP;
  }

  static TitlePlacement of(Boundary boundary, Bounds bounds, Iterable<List<Point>> routes, Iterable<Bounds> labels) {
    String title = Blueprint.title(boundary);
    String facts = PlainText.of(Captions.facts(boundary));
    double titleWidth = TextMetrics.width(title, TextStyle.CONTAINER_TITLE);
    double factsWidth = facts.isEmpty() ? 0 : TextMetrics.width(facts, TextStyle.CONTAINER_FACTS);
    double marks = marks(boundary);
    double full = marks + titleWidth + (facts.isEmpty() ? 0 : GAP + 4 + factsWidth);
    Bounds strip = new Bounds(bounds.x() + INSET, bounds.y() + TOP, Math.max(0, bounds.width() - 2 * INSET), ICON + 4);
    List<Bounds> free = freeParts(strip, routes, labels);
    Bounds place = free.stream().filter(part -> part.width() >= marks + titleWidth).findFirst()
        .or(() -> free.stream().max(Comparator.comparingDouble(Bounds::width))).orElse(strip);
    String shown = TextMetrics.shorten(title, TextStyle.CONTAINER_TITLE, Math.max(0, place.width() - marks));
    double x = place.x() + marks;
    double shownWidth = TextMetrics.width(shown, TextStyle.CONTAINER_TITLE);
    Label name = new Label(TextStyle.CONTAINER_TITLE,
        new Bounds(x, place.y(), shownWidth, TextStyle.CONTAINER_TITLE.lineHeight()), List.of(shown));
    Optional<Label> beside = facts.isEmpty() || place.width() < full ? Optional.empty()
        : Optional.of(new Label(TextStyle.CONTAINER_FACTS,
            new Bounds(x + shownWidth + GAP + 4, place.y() + 2, factsWidth, TextStyle.CONTAINER_FACTS.lineHeight()),
            List.of(facts)));
    return new TitlePlacement(new Bounds(place.x(), place.y(), ICON, ICON), name, beside);
  }

  private static List<Bounds> freeParts(Bounds strip, Iterable<List<Point>> routes, Iterable<Bounds> labels) {
    List<double[]> taken = new ArrayList<>();
    Bounds clear = strip.grown(CLEARANCE);
    for (List<Point> route : routes) {
      for (int i = 1; i < route.size(); i++) {
        Point from = route.get(i - 1);
        Point to = route.get(i);
        if (clear.crossedBy(from, to)) {
          taken.add(new double[] {Math.min(from.x(), to.x()) - CLEARANCE, Math.max(from.x(), to.x()) + CLEARANCE});
        }
      }
    }
    for (Bounds label : labels) {
      if (strip.overlaps(label)) {
        taken.add(new double[] {label.x() - CLEARANCE, label.right() + CLEARANCE});
      }
    }
    taken.sort(Comparator.comparingDouble(part -> part[0]));
    List<Bounds> free = new ArrayList<>();
    double left = strip.x();
    for (double[] part : taken) {
      if (part[0] > left) {
        free.add(new Bounds(left, strip.y(), Math.min(part[0], strip.right()) - left, strip.height()));
      }
      left = Math.min(Math.max(left, part[1]), strip.right());
    }
    free.add(new Bounds(left, strip.y(), strip.right() - left, strip.height()));
    return free;
  }
}

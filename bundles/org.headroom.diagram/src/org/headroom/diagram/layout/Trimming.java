package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Node;

/** Takes away empty space at the right and lower edge of boundaries, as far as lines inside leave room. */
final class Trimming {
  private static final double LINE_CLEARANCE = 14;

  private final Placement placement;

  private Trimming(Placement placement) {
    this.placement = placement;
  }

  static void apply(Placement placement) {
    Trimming trimming = new Trimming(placement);
    List<Node> innermostFirst = new ArrayList<>(placement.boxes.keySet());
    Collections.reverse(innermostFirst);
    innermostFirst.stream().filter(Boundary.class::isInstance).map(Boundary.class::cast)
        .filter(boundary -> !boundary.getNodes().isEmpty()).forEach(trimming::trim);
  }

  private void trim(Boundary boundary) {
    Bounds bounds = placement.boxes.get(boundary);
    Bounds content = boundary.getNodes().stream().map(placement.boxes::get).reduce(Bounds::union).orElse(bounds);
    double right = Math.max(content.right() + LayeredPlacement.PADDING,
        bounds.x() + TitlePlacement.width(boundary) + LayeredPlacement.PADDING);
    double bottom = content.bottom() + LayeredPlacement.PADDING;
    for (Bounds label : placement.labels.values()) {
      if (bounds.overlaps(label)) {
        right = Math.max(right, label.right() + LINE_CLEARANCE);
        bottom = Math.max(bottom, label.bottom() + LINE_CLEARANCE);
      }
    }
    for (List<Point> route : placement.routes.values()) {
      for (int i = 1; i < route.size(); i++) {
        Point a = route.get(i - 1);
        Point b = route.get(i);
        if (bounds.crossedBy(a, b) && a.y() == b.y()) {
          bottom = Math.max(bottom, a.y() + LINE_CLEARANCE);
        } else if (bounds.crossedBy(a, b)) {
          right = Math.max(right, a.x() + LINE_CLEARANCE);
        }
      }
    }
    placement.boxes.put(boundary,
        new Bounds(bounds.x(), bounds.y(), Math.min(bounds.width(), Math.ceil(right - bounds.x())),
            Math.min(bounds.height(), Math.ceil(bottom - bounds.y()))));
  }
}

package org.headroom.diagram.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReadException;

/**
 * What the author decided about a diagram; the automatic layout does the rest.
 *
 * @param positions bounds of nodes by id, in absolute coordinates; a component keeps its own size when the given one is
 *   smaller, and a boundary grows to enclose what is inside
 * @param bendPoints inner corners of connections by id, source side first; used when the line stays clear of boxes
 * @param measures whether to keep room for measured values: rates beside lines, meters inside components
 */
public record Arrangement(Map<String, Bounds> positions, Map<String, List<Point>> bendPoints, boolean measures) {
  /** Everything automatic, without room for measured values. */
  public static final Arrangement AUTOMATIC = new Arrangement(Map.of(), Map.of(), false);
  /** Everything automatic, with room for measured values. */
  public static final Arrangement AUTOMATIC_WITH_MEASURES = new Arrangement(Map.of(), Map.of(), true);

  /** What a layout file says. */
  public static Arrangement of(DiagramLayout layout, boolean measures) {
    Map<String, Bounds> positions = new LinkedHashMap<>();
    layout.nodes().forEach(
        (id, bounds) -> positions.put(id, new Bounds(bounds.x(), bounds.y(), bounds.width(), bounds.height())));
    Map<String, List<Point>> bends = new LinkedHashMap<>();
    layout.connections()
        .forEach((id, points) -> bends.put(id, points.stream().map(point -> new Point(point.x(), point.y())).toList()));
    return new Arrangement(positions, bends, measures);
  }

  /**
   * What the layout file beside a model says; everything automatic when there is none.
   *
   * @throws ModelReadException when the layout file cannot be read
   */
  public static Arrangement beside(Path model, boolean measures) throws ModelReadException {
    LayoutFile file = LayoutFile.beside(model);
    return Files.exists(file.path()) ? of(file.read(), measures) : measures ? AUTOMATIC_WITH_MEASURES : AUTOMATIC;
  }

  public Arrangement {
    positions = Map.copyOf(positions);
    Map<String, List<Point>> bends = new LinkedHashMap<>();
    bendPoints.forEach((id, points) -> bends.put(id, List.copyOf(points)));
    bendPoints = Map.copyOf(bends);
  }
}

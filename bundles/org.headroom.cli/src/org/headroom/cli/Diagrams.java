package org.headroom.cli;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelReadException;

/** Where the author of a model put things. */
final class Diagrams {

  private Diagrams() {
  }

  /** What the layout file beside the model says; everything automatic when there is none. */
  static Arrangement arrangement(ModelFile model, boolean measures) {
    if (model.path().isEmpty()) {
      return new Arrangement(Map.of(), Map.of(), measures);
    }
    LayoutFile file = LayoutFile.beside(model.path().get());
    if (!Files.exists(file.path())) {
      return new Arrangement(Map.of(), Map.of(), measures);
    }
    try {
      return arrangement(file.read(), measures);
    } catch (ModelReadException e) {
      throw Failure.unreadable(e.getMessage().split("\\R"));
    }
  }

  private static Arrangement arrangement(DiagramLayout layout, boolean measures) {
    Map<String, Bounds> positions = new HashMap<>();
    layout.nodes().forEach((id, box) -> positions.put(id, new Bounds(box.x(), box.y(), box.width(), box.height())));
    Map<String, List<Point>> bends = new HashMap<>();
    layout.connections().forEach((id, points) ->
        bends.put(id, points.stream().map(point -> new Point(point.x(), point.y())).toList()));
    return new Arrangement(positions, bends, measures);
  }
}

package org.headroom.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.headroom.compare.Change;
import org.headroom.compare.ModelDiff;
import org.headroom.compare.ThreeWayMerge;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Differences;
import org.headroom.diagram.render.Differences.Mark;
import org.headroom.diagram.render.SideBySide;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;

/**
 * Two versions of a model as one drawing. A model that has the elements of both is laid out once, and each version
 * takes its places from it: what is equal stands at the same place, and what the other version has leaves a gap.
 */
final class ComparisonDiagram {

  private final ModelDiff diff;
  private final Architecture before;
  private final Architecture after;
  /** The present ids of elements of the old version, by their old ids. */
  private final Map<String, String> names = new HashMap<>();

  private ComparisonDiagram(ModelDiff diff, Architecture before, Architecture after) {
    this.diff = diff;
    this.before = before;
    this.after = after;
    Contents.elements(before).forEach(element -> diff.counterpart(element).map(Element::getId)
        .ifPresent(id -> names.put(element.getId(), id)));
  }

  /** The drawing as SVG. */
  static String of(ModelDiff diff, ModelFile before, ModelFile after) {
    return new ComparisonDiagram(diff, before.architecture(), after.architecture())
        .draw(before.name(), after.name(), Diagrams.arrangement(after, false));
  }

  private String draw(String oldName, String newName, Arrangement arrangement) {
    Map<String, Mark> now = marks(Change.Kind.REMOVED);
    Map<String, Mark> old = marks(Change.Kind.ADDED);
    names.forEach((was, is) -> {
      Mark mark = old.remove(is);
      if (mark != null) {
        old.put(was, mark);
      }
    });
    Architecture both =
        ThreeWayMerge.merge(HeadroomFactory.eINSTANCE.createArchitecture(), after, before).merged();
    Scene union = SceneLayout.of(both, arrangement);
    Scene oldScene = SceneLayout.of(before, places(union, before, old, id -> names.getOrDefault(id, id)));
    Scene newScene = SceneLayout.of(after, places(union, after, Map.of(), id -> id));
    return new SideBySide(Theme.LIGHT).render(oldScene, new Differences(oldName, old), newScene,
        new Differences(newName, now));
  }

  /** The strongest mark of each element: what is new or gone, then what moved, then what changed. */
  private Map<String, Mark> marks(Change.Kind without) {
    return diff.changes().stream().filter(change -> !change.element().isEmpty() && change.kind() != without)
        .collect(Collectors.toMap(Change::element, change -> Mark.valueOf(change.kind().name()),
            (a, b) -> a == Mark.CHANGED ? b : a, HashMap::new));
  }

  /** An element stands where the union has it, unless it moved to another boundary. */
  private static Arrangement places(Scene union, Architecture version, Map<String, Mark> marks,
      UnaryOperator<String> nameInUnion) {
    Map<String, Bounds> all = union.allBoxes().collect(Collectors.toMap(Box::id, Box::bounds, (a, b) -> a));
    Map<String, List<Point>> routes = union.edges().stream()
        .collect(Collectors.toMap(Edge::id, edge -> edge.points().subList(1, edge.points().size() - 1), (a, b) -> a));
    Map<String, Bounds> bounds = new HashMap<>();
    Map<String, List<Point>> bends = new HashMap<>();
    Contents.elements(version).map(Element::getId).filter(id -> marks.get(id) != Mark.MOVED).forEach(id -> {
      String name = nameInUnion.apply(id);
      Optional.ofNullable(all.get(name)).ifPresent(place -> bounds.put(id, place));
      Optional.ofNullable(routes.get(name)).ifPresent(points -> bends.put(id, points));
    });
    return new Arrangement(bounds, bends, false);
  }
}

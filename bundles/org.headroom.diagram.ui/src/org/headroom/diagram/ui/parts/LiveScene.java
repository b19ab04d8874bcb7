package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.BentRoute;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.render.CardMeasure;
import org.headroom.diagram.render.EdgeMeasure;
import org.headroom.diagram.render.Measures;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.edit.Places;
import org.headroom.model.io.DiagramLayout;

/**
 * The scene of a document while it is edited. At first it is laid out as a whole; after a change only what the change
 * touches gets new places and routes, everything else stays.
 */
public final class LiveScene {
  /** What is laid out anew. */
  public enum Arranging {
    /** What the author did not place. */
    UNDECIDED("Arrange"),
    /** Everything; where the author had put things is forgotten. */
    EVERYTHING("Arrange everything");

    private final String title;

    Arranging(String title) {
      this.title = title;
    }
  }

  private final ModelDocument document;
  private final Settling settling;
  private final Rerouting rerouting;
  private final SceneHistory history = new SceneHistory();
  private DrawnModel shown;
  private boolean isProvisional;
  private Optional<Overlay> overlay = Optional.empty();
  private Optional<Measures> measures = Optional.empty();

  /** Lays out a document, unless that takes long: then the scene is provisional. */
  public LiveScene(ModelDocument document) {
    this.document = document;
    settling = new Settling(document);
    rerouting = new Rerouting(document, settling);
    Arrangement stored = stored();
    isProvisional = !SceneLayout.isQuick(architecture(), stored);
    take(isProvisional ? SceneLayout.rough(architecture()) : SceneLayout.of(architecture(), stored));
  }

  private Arrangement stored() {
    Places places = document.places();
    return Arrangement.of(places.layout(architecture(), places.all(), places.bends()), false);
  }

  /** Whether nodes stand in rows until the {@link #pendingLayout()} is found and taken; nobody wants to keep that. */
  public boolean isProvisional() {
    return isProvisional;
  }

  /** What finds the scene that should be shown in place of the provisional one. */
  public PendingLayout pendingLayout() {
    return PendingLayout.of(document, stored());
  }

  /** Shows what was found in place of what is provisional, unless the document was changed meanwhile: then false. */
  public boolean take(PendingLayout layout, Scene found) {
    if (layout.fits()) {
      isProvisional = false;
      take(found);
      return true;
    }
    return false;
  }

  /** The document. */
  public ModelDocument document() {
    return document;
  }

  /** The scene as it is now. */
  public Scene scene() {
    return shown.scene();
  }

  /** The box of a node. */
  public Box box(Node node) {
    return shown.boxes().get(node);
  }

  /** The edge of a connection; none while an end is missing. */
  public Optional<Edge> edge(Connection connection) {
    return Optional.ofNullable(shown.edges().get(connection));
  }

  /** Connections that start at the component and are shown. */
  public List<Connection> outgoing(Component component) {
    return shown.outgoing().getOrDefault(component, List.of());
  }

  /** Connections that end at the component and are shown. */
  public List<Connection> incoming(Component component) {
    return shown.incoming().getOrDefault(component, List.of());
  }

  /** Measured values to show. */
  public Optional<Overlay> overlay() {
    return overlay;
  }

  /** Shows measured values, or none. */
  public void setOverlay(Optional<Overlay> measured) {
    overlay = measured;
    measures = measured.map(values -> Measures.of(shown.scene(), values));
  }

  /** What a component shows of the measured values. */
  public Optional<CardMeasure> measure(Card card) {
    return measures.flatMap(all -> all.card(card.id()));
  }

  /** What a connection shows of the measured values. */
  public Optional<EdgeMeasure> measure(Edge edge) {
    return measures.map(all -> all.edge(edge.id()));
  }

  /** The bounds of all nodes in the form of layout files. */
  public Map<Node, DiagramLayout.Bounds> places() {
    return stored(shown.places());
  }

  /** Where everything stands, in the form of layout files; without places that nobody wants to keep. */
  public DiagramLayout asSaved() {
    Places places = document.places();
    return isProvisional ? places.layout(architecture(), places.all(), places.bends())
        : places.layout(architecture(), places(), routes());
  }

  /** Gives nodes new bounds; what is inside of a boundary moves with its upper left corner. */
  public Command place(String label, Map<Node, Bounds> wishes) {
    Map<Node, DiagramLayout.Bounds> places = new LinkedHashMap<>();
    Map<Node, Box> boxes = shown.boxes();
    wishes.forEach((node, bounds) -> {
      Bounds old = boxes.containsKey(node) ? boxes.get(node).bounds() : bounds;
      if (node instanceof Boundary boundary) {
        Contents.nodes(boundary).filter(inner -> !wishes.containsKey(inner) && boxes.containsKey(inner))
            .forEach(inner -> places.put(inner,
                stored(boxes.get(inner).bounds().moved(bounds.x() - old.x(), bounds.y() - old.y()))));
      }
      places.put(node, stored(bounds));
    });
    return document.places().change(label, places, places());
  }

  /** Resizes a boundary; what is inside stays where it is. */
  public Command resize(Node node, Bounds bounds) {
    return document.places().change("Resize", Map.of(node, stored(bounds)), places());
  }

  /** The inner corners of all connections in the form of layout files. */
  public Map<Connection, List<DiagramLayout.Point>> routes() {
    Map<Connection, List<DiagramLayout.Point>> routes = new LinkedHashMap<>();
    shown.edges().forEach((connection, edge) -> routes.put(connection, stored(BentRoute.corners(edge.points()))));
    return routes;
  }

  /** Leads a connection through corners; through none to leave its route to the layout. */
  public Command bend(Connection connection, List<Point> corners) {
    return document.places().bend(connection, stored(corners));
  }

  /** Whether a layout is found at once. */
  public boolean isQuick() {
    return SceneLayout.isQuick(architecture(), Arrangement.AUTOMATIC);
  }

  /** What finds the scene in which something is laid out anew. */
  public PendingLayout layout(Arranging what) {
    Places places = document.places();
    return PendingLayout.of(document, what == Arranging.EVERYTHING ? Arrangement.AUTOMATIC
        : Arrangement.of(places.layout(architecture(), places.all(), places.bends()).decided(), false));
  }

  /** Gives nodes and connections the places that they have in a scene that was found. */
  public Command arrange(Arranging what, Scene arrangedScene) {
    isProvisional = false;
    Predicate<Element> stays = what == Arranging.EVERYTHING ? element -> false : document.places()::isDecided;
    DrawnModel arranged = DrawnModel.of(architecture(), arrangedScene);
    Map<Node, Bounds> found = arranged.places();
    found.keySet().removeIf(stays);
    Map<Connection, List<DiagramLayout.Point>> corners = new LinkedHashMap<>();
    arranged.edges().forEach((connection, edge) -> corners.put(connection,
        stored(BentRoute.corners(edge.points()))));
    corners.keySet().removeIf(stays);
    return document.places().arrange(what.title, stored(found), corners, places(), routes());
  }

  /** Follows a change of the document. In large diagrams the scene may be unfinished after a change of much. */
  public void update() {
    update(false);
  }

  /** Whether some lines are straight until their routes are found. */
  public boolean isUnfinished() {
    return rerouting.isUnfinished();
  }

  /** What finds the routes of those lines. */
  public PendingLayout pendingRoutes() {
    return PendingLayout.routes(document, shown.places(), rerouting.known(shown));
  }

  /** Finds all routes that are left, at once. */
  public void finish() {
    if (isUnfinished()) {
      update(true);
    }
  }

  private void update(boolean all) {
    Optional<Scene> before = history.after(document.stack().getUndoCommand());
    if (before.isPresent()) {
      take(before.get());
      return;
    }
    Map<Node, Bounds> places = settling.settle(shown.scene().bounds());
    Rerouting.Plan plan = rerouting.plan(shown, places, all);
    draw(SceneLayout.at(architecture(), places, plan.kept(), plan.bent(), plan.straight()));
  }

  private Architecture architecture() {
    return document.architecture();
  }

  /** Replaces the scene as a whole. */
  private void take(Scene taken) {
    rerouting.forget();
    draw(taken);
  }

  private void draw(Scene taken) {
    shown = DrawnModel.of(architecture(), taken);
    measures = overlay.map(values -> Measures.of(taken, values));
    settling.remember(shown.places());
    if (!isProvisional && !isUnfinished()) {
      history.remember(document.stack().getUndoCommand(), taken, shown.boxes().size());
    }
  }

  private static Map<Node, DiagramLayout.Bounds> stored(Map<Node, Bounds> places) {
    Map<Node, DiagramLayout.Bounds> result = new LinkedHashMap<>();
    places.forEach((node, bounds) -> result.put(node, stored(bounds)));
    return result;
  }

  private static List<DiagramLayout.Point> stored(List<Point> corners) {
    return corners.stream().map(p -> new DiagramLayout.Point(p.x(), p.y())).toList();
  }

  private static DiagramLayout.Bounds stored(Bounds b) {
    return new DiagramLayout.Bounds(b.x(), b.y(), b.width(), b.height());
  }
}

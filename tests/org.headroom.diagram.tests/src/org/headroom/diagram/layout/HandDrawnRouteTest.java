package org.headroom.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.layout.OrthogonalRouter.Preference;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.junit.jupiter.api.Test;

/** Lines between boxes that somebody placed by hand run as one would draw them. */
class HandDrawnRouteTest {
  private static final Bounds SERVICE = new Bounds(0, 0, 200, 60);

  private static List<Point> route(Bounds to, Preference preference, Bounds... others) {
    List<Bounds> boxes = new ArrayList<>(List.of(SERVICE, to));
    boxes.addAll(List.of(others));
    return new OrthogonalRouter(boxes, List.of(), List.of()).route(SERVICE, to, preference, List.of());
  }

  @Test
  void boxesThatOverlapSidewaysAreJoinedByOneStraightLine() {
    assertEquals(List.of(new Point(100, 60), new Point(100, 200)),
        route(new Bounds(37, 200, 270, 70), Preference.VERTICAL));
  }

  @Test
  void lineOfBoxesSideBySideLeavesAndArrivesAtTheSides() {
    assertEquals(List.of(new Point(200, 30), new Point(400, 30)),
        route(new Bounds(400, 10, 200, 60), Preference.VERTICAL));
  }

  @Test
  void lineDownAndAcrossTurnsHalfway() {
    List<Point> route = route(new Bounds(400, 300, 200, 60), Preference.VERTICAL);
    assertEquals(List.of(60.0, 180.0, 180.0, 300.0), route.stream().map(Point::y).toList());
  }

  @Test
  void lineTurnsElsewhereWhenABoxStandsHalfway() {
    List<Point> route = route(new Bounds(400, 300, 200, 60), Preference.VERTICAL, new Bounds(250, 150, 100, 60));
    assertEquals(4, route.size());
    assertTrue(route.get(1).y() <= 150 || route.get(1).y() >= 210, route.toString());
  }

  @Test
  void lineDoesNotTurnOnTheEdgeOfABoundary() {
    Bounds boundary = new Bounds(300, 182, 400, 300);
    Bounds inside = new Bounds(400, 300, 200, 60);
    double turn = new OrthogonalRouter(List.of(SERVICE, inside), List.of(), List.of(boundary))
        .route(SERVICE, inside, Preference.VERTICAL, List.of()).get(1).y();
    assertTrue(Math.abs(turn - boundary.y()) >= 9 && turn > 80 && turn < 280, "turns at " + turn);
  }

  @Test
  void telemetryToABoxRightBelowRunsStraightDown() {
    assertEquals(List.of(new Point(100, 60), new Point(100, 160)),
        route(new Bounds(0, 160, 200, 60), Preference.HORIZONTAL));
  }
}

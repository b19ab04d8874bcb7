package org.headroom.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.junit.jupiter.api.Test;

class OrthogonalRouterTest {
  @Test
  void severalLinesBetweenTwoBoxesOfDifferentWidthAreAllStraight() {
    Bounds above = new Bounds(4, 0, 230, 56);
    Bounds below = new Bounds(0, 260, 238, 56);
    OrthogonalRouter router = new OrthogonalRouter(List.of(above, below), List.of(), List.of());
    List<List<Point>> routes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      routes.add(router.route(i % 2 == 0 ? above : below, i % 2 == 0 ? below : above,
          OrthogonalRouter.Preference.VERTICAL, List.of()));
    }
    for (List<Point> route : routes) {
      assertEquals(2, route.size(), route.toString());
      assertEquals(route.get(0).x(), route.get(1).x());
    }
    assertEquals(5, routes.stream().map(route -> route.get(0).x()).distinct().count(), "each has a place of its own");
  }
}

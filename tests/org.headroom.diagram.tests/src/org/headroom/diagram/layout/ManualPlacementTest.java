package org.headroom.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.fixture.Examples;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Region;
import org.headroom.model.Subnet;
import org.headroom.model.io.DiagramLayout;
import org.junit.jupiter.api.Test;

class ManualPlacementTest {
  private final Scene automatic = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);

  @Test
  void aComponentStandsWhereTheAuthorPutIt() {
    Bounds wish = box(automatic, "product-cache").bounds().moved(300, 120);
    Scene scene = arranged(Map.of("product-cache", wish));
    assertEquals(wish, box(scene, "product-cache").bounds());
  }

  @Test
  void whatWasNotMovedStaysWhereItWas() {
    Scene scene = arranged(Map.of("product-cache", box(automatic, "product-cache").bounds().moved(300, 120)));
    for (String id : List.of("client", "cdn", "api-gateway", "product-db", "monitoring")) {
      assertEquals(box(automatic, id).bounds(), box(scene, id).bounds(), id);
    }
  }

  @Test
  void boundariesGrowAroundWhatWasMoved() {
    Scene scene = arranged(Map.of("product-cache", box(automatic, "product-cache").bounds().moved(300, 400)));
    assertTrue(box(scene, "app-vpc").bounds().contains(box(scene, "product-cache").bounds(), 12));
    assertTrue(box(scene, "us-east").bounds().contains(box(scene, "app-vpc").bounds(), 12));
  }

  @Test
  void theContentOfAMovedBoundaryGoesWithIt() {
    Bounds old = box(automatic, "us-east").bounds();
    Scene scene = arranged(Map.of("us-east", old.moved(40, 500)));
    assertEquals(box(automatic, "product-svc").bounds().moved(40, 500), box(scene, "product-svc").bounds());
  }

  @Test
  void whatWouldBeCoveredMakesRoom() {
    Scene scene = arranged(Map.of("cdn", box(automatic, "assets").bounds()));
    assertTrue(!box(scene, "assets").bounds().overlaps(box(scene, "cdn").bounds()));
  }

  @Test
  void linesOfMovedComponentsAvoidBoxes() {
    Scene scene = arranged(Map.of("product-cache", box(automatic, "client").bounds().moved(400, 0),
        "search-indexer", box(automatic, "monitoring").bounds().moved(0, 300)));
    for (Edge edge : scene.edges()) {
      scene.cards().forEach(
          card -> assertTrue(!EdgeLabels.crosses(edge.points(), card.bounds()), edge.id() + " through " + card.id()));
    }
  }

  @Test
  void aCompleteArrangementIsKeptToThePixel() {
    Map<String, Bounds> positions = new HashMap<>();
    automatic.allBoxes().forEach(box -> positions.put(box.id(), box.bounds().moved(100, 50)));
    Scene scene = arranged(positions);
    scene.allBoxes().forEach(box -> assertEquals(positions.get(box.id()), box.bounds(), box.id()));
  }

  @Test
  void aNewComponentFindsAFreePlaceInAnArrangedDiagram() {
    Map<String, Bounds> positions = new HashMap<>();
    automatic.allBoxes().filter(box -> !box.id().equals("app-vpc") && !box.id().equals("us-east"))
        .forEach(box -> positions.put(box.id(), box.bounds().moved(500, 0)));
    Architecture architecture = Examples.catalogue();
    Microservice added = HeadroomFactory.eINSTANCE.createMicroservice();
    added.setId("reviews-svc");
    Region region =
        (Region) architecture.getNodes().stream().filter(Region.class::isInstance).findFirst().orElseThrow();
    region.getNodes().stream().filter(Subnet.class::isInstance).map(Subnet.class::cast).findFirst().orElseThrow()
        .getNodes().add(added);
    Scene scene = SceneLayout.of(architecture, new Arrangement(positions, Map.of(), false));
    Bounds place = box(scene, "reviews-svc").bounds();
    scene.cards().filter(card -> !card.id().equals("reviews-svc"))
        .forEach(card -> assertTrue(!card.bounds().overlaps(place), "on " + card.id()));
    assertTrue(box(scene, "app-vpc").bounds().contains(place, 12));
  }

  @Test
  void bendPointsAreFollowed() {
    Bounds cdn = box(automatic, "cdn").bounds();
    Bounds alb = box(automatic, "public-alb").bounds();
    Edge ordinary = automatic.edges().stream()
        .filter(edge -> edge.source().equals("cdn") && edge.target().equals("public-alb")).findFirst().orElseThrow();
    double level = cdn.bottom() + 20;
    List<Point> bends = List.of(new Point(cdn.x() + 30, level), new Point(alb.x() + 40, level));
    Scene scene = SceneLayout.of(Examples.catalogue(), new Arrangement(Map.of(), Map.of(ordinary.id(), bends), false));
    Edge bent = scene.edges().stream().filter(edge -> edge.id().equals(ordinary.id())).findFirst().orElseThrow();
    assertEquals(
        List.of(new Point(cdn.x() + 30, cdn.bottom()), bends.get(0), bends.get(1), new Point(alb.x() + 40, alb.y())),
        bent.points());
  }

  @Test
  void aLayoutFileSaysTheSameAsAnArrangement() {
    DiagramLayout file = new DiagramLayout(Map.of("cdn", new DiagramLayout.Bounds(10, 20, 300, 80)),
        Map.of("a-to-b", List.of(new DiagramLayout.Point(5, 6))));
    assertEquals(
        new Arrangement(Map.of("cdn", new Bounds(10, 20, 300, 80)), Map.of("a-to-b", List.of(new Point(5, 6))), true),
        Arrangement.of(file, true));
  }

  @Test
  void unknownIdsAreIgnored() {
    assertEquals(automatic, arranged(Map.of("removed-long-ago", new Bounds(0, 0, 10, 10))));
  }

  private static Scene arranged(Map<String, Bounds> positions) {
    return SceneLayout.of(Examples.catalogue(), new Arrangement(positions, Map.of(), false));
  }

  private static Box box(Scene scene, String id) {
    return scene.allBoxes().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
  }
}

package org.headroom.diagram.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headroom.diagram.fixture.Examples;
import org.headroom.diagram.fixture.Sketch;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SceneLayoutTest {
  private static final double LEAST_PADDING = 12;

  private static final List<Arguments> SCENES = draw();

  static Stream<Arguments> scenes() {
    return SCENES.stream();
  }

  private static List<Arguments> draw() {
    List<Arguments> scenes = new ArrayList<>();
    for (Arrangement arrangement : List.of(Arrangement.AUTOMATIC, Arrangement.AUTOMATIC_WITH_MEASURES)) {
      String suffix = arrangement.measures() ? " with measures" : "";
      scenes.add(Arguments.of("catalogue" + suffix, SceneLayout.of(Examples.catalogue(), arrangement)));
      scenes.add(Arguments.of("nested" + suffix, SceneLayout.of(Examples.nested(9), arrangement)));
      scenes.add(Arguments.of("landscape" + suffix, SceneLayout.of(Examples.landscape(4, 12), arrangement)));
      IntStream.rangeClosed(1, 12).forEach(seed -> scenes.add(Arguments.of("random " + seed + suffix,
          SceneLayout.of(Examples.random(seed, 10 + 3 * seed), arrangement))));
    }
    return scenes;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void noTwoBoxesOverlapUnlessOneEnclosesTheOther(String name, Scene scene) {
    assertSiblingsApart(scene.boxes());
    scene.containers().forEach(container -> assertSiblingsApart(container.children()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void everyBoundaryEnclosesItsContentWithPadding(String name, Scene scene) {
    scene.containers()
        .forEach(container -> container.children()
            .forEach(child -> assertTrue(container.bounds().contains(child.bounds(), LEAST_PADDING),
                child.id() + " in " + container.id())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void everyLineIsHorizontalOrVerticalAndJoinsItsTwoEnds(String name, Scene scene) {
    for (Edge edge : scene.edges()) {
      for (int i = 1; i < edge.points().size(); i++) {
        Point a = edge.points().get(i - 1);
        Point b = edge.points().get(i);
        assertTrue(a.x() == b.x() || a.y() == b.y(), edge.id() + " from " + a + " to " + b);
      }
      assertTouches(card(scene, edge.source()).bounds(), edge.points().get(0), edge.id());
      assertTouches(card(scene, edge.target()).bounds(), edge.points().get(edge.points().size() - 1), edge.id());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void noLinePassesThroughABox(String name, Scene scene) {
    for (Edge edge : scene.edges()) {
      scene.cards().forEach(
          card -> assertTrue(!EdgeLabels.crosses(edge.points(), card.bounds()), edge.id() + " through " + card.id()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void noLineCrossesAWord(String name, Scene scene) {
    List<Bounds> words = words(scene);
    for (Edge edge : scene.edges()) {
      words.forEach(
          word -> assertTrue(!EdgeLabels.crosses(edge.points(), word), edge.id() + " through words at " + word));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void wordsOverlapNeitherBoxesNorEachOther(String name, Scene scene) {
    List<Bounds> words = words(scene);
    for (int i = 0; i < words.size(); i++) {
      Bounds word = words.get(i);
      scene.cards().forEach(card -> assertTrue(!card.bounds().overlaps(word), "words at " + word + " on " + card.id()));
      words.subList(i + 1, words.size()).forEach(other -> assertTrue(!other.overlaps(word), word + " on " + other));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void whatACardShowsStaysInside(String name, Scene scene) {
    scene.cards().forEach(card -> {
      assertTrue(card.bounds().contains(card.label().bounds(), 2), card.id());
      assertTrue(card.bounds().contains(card.facts().bounds(), 2), card.id());
      assertTrue(card.meters().stream().allMatch(meters -> card.bounds().contains(meters, 2)), card.id());
      assertTrue(card.meters().stream().noneMatch(meters -> meters.overlaps(card.facts().bounds())), card.id());
      assertTrue(card.badges().stream().allMatch(badge -> card.bounds().contains(badge.bounds(), 2)), card.id());
    });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void theSceneSpansEverything(String name, Scene scene) {
    scene.allBoxes().forEach(box -> assertTrue(scene.bounds().contains(box.bounds(), 0), box.id()));
    words(scene).forEach(word -> assertTrue(scene.bounds().contains(word, 0)));
  }

  @Test
  void theSameArchitectureGivesTheSameScene() {
    for (int seed = 1; seed <= 3; seed++) {
      assertEquals(SceneLayout.of(Examples.random(seed, 30), Arrangement.AUTOMATIC),
          SceneLayout.of(Examples.random(seed, 30), Arrangement.AUTOMATIC));
    }
  }

  @Test
  void requestsReadFromTopToBottom() {
    Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);
    List<String> path = List.of("client", "cdn", "public-alb", "api-gateway", "product-svc", "product-db", "cdc-events",
        "search-indexer");
    for (int i = 1; i < path.size(); i++) {
      assertTrue(card(scene, path.get(i - 1)).bounds().bottom() < card(scene, path.get(i)).bounds().y(),
          path.get(i - 1) + " above " + path.get(i));
    }
  }

  @Test
  void servicesOfOneGatewayShareARow() {
    Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);
    double row = card(scene, "product-svc").bounds().centreY();
    for (String id : List.of("inventory-svc", "search-svc")) {
      Bounds bounds = card(scene, id).bounds();
      assertTrue(bounds.y() < row && bounds.bottom() > row, id);
    }
  }

  @Test
  void telemetryAndLogSinksStandAsideWhereTheAuthorWantsThem() {
    Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);
    Bounds monitoring = card(scene, "monitoring").bounds();
    scene.cards().filter(other -> !other.id().equals("monitoring"))
        .forEach(other -> assertTrue(monitoring.right() < other.bounds().x(), other.id()));
    Bounds logs = card(scene, "waf-logs").bounds();
    Bounds cdn = card(scene, "cdn").bounds();
    assertTrue(logs.x() > cdn.right() && logs.y() < cdn.bottom() && logs.bottom() > cdn.y());
  }

  @Test
  void hintsOrderWhatSharesARow() {
    Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);
    assertTrue(card(scene, "product-cache").bounds().x() > card(scene, "product-db").bounds().right());
  }

  @Test
  void everyConnectionOfTheCatalogueHasRoomForItsRate() {
    Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    scene.edges().forEach(edge -> assertTrue(edge.measure().isPresent(), edge.id()));
  }

  @Test
  void aLabelOfAConnectionStandsBesideIt() {
    Architecture architecture = Examples.catalogue();
    Connection connection = architecture.getConnections().get(0);
    connection.setLabel("HTTPS, HTTP/3");
    Label label = SceneLayout.of(architecture, Arrangement.AUTOMATIC).edges().get(0).label().orElseThrow();
    assertEquals(List.of("HTTPS, HTTP/3"), label.lines());
  }

  @Test
  void anEmptyArchitectureGivesAnEmptyScene() {
    Scene scene = SceneLayout.of(new Sketch("Nothing yet").architecture(), Arrangement.AUTOMATIC);
    assertEquals(List.of(), scene.boxes());
    assertEquals(List.of(), scene.edges());
  }

  @Test
  void unfinishedConnectionsAndNamelessElementsDoNoHarm() {
    Sketch sketch = new Sketch(null);
    Microservice nameless = sketch.put(null, HeadroomFactory.eINSTANCE.createMicroservice(), null, null, null);
    sketch.put(null, HeadroomFactory.eINSTANCE.createSubnet(), null, null, null);
    sketch.connect(nameless, nameless, Role.REQUEST);
    sketch.architecture().getConnections().add(HeadroomFactory.eINSTANCE.createConnection());
    Scene scene = SceneLayout.of(sketch.architecture(), Arrangement.AUTOMATIC);
    assertEquals(2, scene.boxes().size());
    assertEquals(1, scene.edges().size());
  }

  @Test
  void aThousandComponentsAreLaidOutInTime() {
    Architecture landscape = Examples.landscape(50, 20);
    Scene scene = assertTimeout(Duration.ofSeconds(30), () -> SceneLayout.of(landscape, Arrangement.AUTOMATIC));
    assertEquals(1002, scene.cards().count());
  }

  private static void assertSiblingsApart(List<Box> siblings) {
    for (int i = 0; i < siblings.size(); i++) {
      for (int j = i + 1; j < siblings.size(); j++) {
        assertTrue(!siblings.get(i).bounds().overlaps(siblings.get(j).bounds()),
            siblings.get(i).id() + " on " + siblings.get(j).id());
      }
    }
  }

  private static void assertTouches(Bounds box, Point point, String edge) {
    boolean onSide =
        (point.x() == box.x() || point.x() == box.right()) && point.y() >= box.y() && point.y() <= box.bottom();
    boolean onTopOrBottom =
        (point.y() == box.y() || point.y() == box.bottom()) && point.x() >= box.x() && point.x() <= box.right();
    assertTrue(onSide || onTopOrBottom, edge + " ends at " + point + " beside " + box);
  }

  private static List<Bounds> words(Scene scene) {
    List<Bounds> words = new ArrayList<>();
    scene.containers().map(Container::title).map(Label::bounds).forEach(words::add);
    scene.containers().flatMap(container -> container.facts().stream()).map(Label::bounds).forEach(words::add);
    scene.edges().forEach(edge -> edge.measure().ifPresent(words::add));
    scene.edges().forEach(edge -> edge.label().map(Label::bounds).ifPresent(words::add));
    return words;
  }

  private static Card card(Scene scene, String id) {
    return scene.cards().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
  }
}

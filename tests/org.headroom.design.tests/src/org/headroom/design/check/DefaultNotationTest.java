package org.headroom.design.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Badge;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.BoundaryLook;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.text.PlainText;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Element;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram of the viewpoint shows what the diagram of the workbench shows. */
class DefaultNotationTest {
  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));

  private final Vsm vsm = specification();

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".headroom")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sameNodesAreNestedInTheSameWay(Path example) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    scene(example).boxes().forEach(box -> nesting(box, "", expected));
    Map<String, String> actual = new TreeMap<>();
    drawn(example).boxes().forEach(box -> actual.put(box.node().getId(),
        box.container() instanceof Element container ? container.getId() : ""));
    assertEquals(expected, actual);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sameEdgesLeadFromAndToTheSameNodesInTheSameColours(Path example) throws IOException {
    Drawn drawn = drawn(example);
    Set<List<String>> expected = new HashSet<>();
    for (Edge edge : scene(example).edges()) {
      expected.add(List.of(edge.id(), edge.source(), edge.target(), hex(edge.notation().colour()),
          edge.label().map(label -> label.lines().get(0)).orElse("")));
    }
    Set<List<String>> actual = new HashSet<>();
    for (Drawn.Line line : drawn.lines()) {
      org.w3c.dom.Element label = Vsm.children(line.style(), "centerLabelStyleDescription").get(0);
      actual.add(List.of(line.connection().getId(), ((Element) line.source()).getId(),
          ((Element) line.target()).getId(),
          drawn.colour(line.style(), "strokeColor"),
          (String) drawn.value(label.getAttribute("labelExpression"), line.connection())));
    }
    assertEquals(expected, actual);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void componentsHaveTheSameWordsAndColours(Path example) throws IOException {
    Drawn drawn = drawn(example);
    Map<String, Card> cards = new TreeMap<>();
    scene(example).cards().forEach(card -> cards.put(card.id(), card));
    int compared = 0;
    for (Drawn.Box box : drawn.boxes()) {
      if (box.node() instanceof Component component) {
        Card card = cards.get(component.getId());
        String[] lines = ((String) drawn.value(box.style().getAttribute("labelExpression"), component)).split("\n");
        assertEquals(card.name(), lines[0]);
        assertEquals(PlainText.of(Captions.facts(component)), lines[1]);
        assertEquals(Captions.badges(component).stream().map(Badge::text).toList(),
            lines.length > 2 ? List.of(lines[2].split(" · ")) : List.of());
        assertEquals(hex(card.notation().accent()), drawn.colour(box.style(), "borderColor"));
        assertEquals(hex(ColourRole.CARD), drawn.colour(box.style(), "color"));
        assertTrue(box.style().getAttribute("iconPath").endsWith(card.notation().icon().replace(".svg", ".png")));
        compared++;
      }
    }
    assertEquals(cards.size(), compared);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void boundariesHaveTheSameTitlesAndColours(Path example) throws IOException {
    Drawn drawn = drawn(example);
    Map<String, Container> containers = new TreeMap<>();
    scene(example).containers().forEach(container -> containers.put(container.id(), container));
    for (Drawn.Box box : drawn.boxes()) {
      if (box.node() instanceof Boundary boundary) {
        Container container = containers.get(boundary.getId());
        String title = (String) drawn.value(box.style().getAttribute("labelExpression"), boundary);
        String facts = PlainText.of(Captions.facts(boundary));
        assertEquals(container.name() + (facts.isEmpty() ? "" : " · " + facts), title);
        BoundaryLook look = BoundaryLook.of(container);
        assertEquals(hex(look.line()), drawn.colour(box.style(), "borderColor"));
        assertEquals(hex(look.fill()), drawn.colour(box.style(), "backgroundColor"));
      }
    }
  }

  @Test
  void rolesDifferInMoreThanColour() {
    Set<List<String>> looks = new HashSet<>();
    int roles = 0;
    for (org.w3c.dom.Element mapping : vsm.all("diagram:EdgeMapping")) {
      for (org.w3c.dom.Element conditional : Vsm.children(mapping, "conditionnalStyles")) {
        org.w3c.dom.Element style = Vsm.children(conditional, "style").get(0);
        looks.add(List.of(style.getAttribute("lineStyle"), style.getAttribute("sourceArrow"),
            style.getAttribute("targetArrow")));
        roles++;
      }
    }
    assertEquals(roles, looks.size());
  }

  @Test
  void tintFollowsUtilisationAsInTheDefaultNotation() {
    org.w3c.dom.Element load = vsm.all("description:InterpolatedColor").get(0);
    Map<Integer, String> expected = new TreeMap<>();
    Map<Integer, String> actual = new TreeMap<>();
    for (org.w3c.dom.Element step : Vsm.children(load, "colorSteps")) {
      int percent = Integer.parseInt(step.getAttribute("associatedValue"));
      expected.put(percent, Theme.LIGHT.loadFill(percent / 100.0).hex());
      actual.put(percent, hexOf(vsm.targets(step, "associatedColor").get(0)));
    }
    assertEquals(expected, actual);
    assertEquals(new TreeSet<>(List.of(50, 75, 90)), actual.keySet(), "where the scale bends");
  }

  private static String hexOf(org.w3c.dom.Element colour) {
    return "#%02x%02x%02x".formatted(Integer.valueOf(colour.getAttribute("red")),
        Integer.valueOf(colour.getAttribute("green")), Integer.valueOf(colour.getAttribute("blue")));
  }

  private static void nesting(Box box, String container, Map<String, String> nesting) {
    nesting.put(box.id(), container);
    if (box instanceof Container boundary) {
      boundary.children().forEach(child -> nesting(child, box.id(), nesting));
    }
  }

  private static String hex(ColourRole role) {
    return Theme.LIGHT.colour(role).hex();
  }

  private Drawn drawn(Path example) throws IOException {
    return new Drawn(vsm, architecture(example));
  }

  private static Scene scene(Path example) throws IOException {
    return SceneLayout.of(architecture(example), Arrangement.AUTOMATIC);
  }

  private static Architecture architecture(Path example) throws IOException {
    return new ModelReader().read(example).architecture();
  }

  private static Vsm specification() {
    try {
      return new Vsm(Files.readString(ROOT.resolve("bundles/org.headroom.design/description/headroom.odesign")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

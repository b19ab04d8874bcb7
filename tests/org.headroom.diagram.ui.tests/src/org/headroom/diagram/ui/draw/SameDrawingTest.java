package org.headroom.diagram.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.Measures;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The editor and the headless drawing show the same of every class of component and every role of a connection. */
class SameDrawingTest {
  private final Image image = new Image(Display.getCurrent(), 10, 10);
  private final GC gc = new GC(image);

  @AfterEach
  void free() {
    gc.dispose();
    image.dispose();
  }

  static Stream<Arguments> looks() {
    return Stream.of(Theme.values()).flatMap(theme -> Stream.of(Arguments.of(theme, false), Arguments.of(theme, true)));
  }

  /** A component of every class, and a chain of connections with every role. */
  private static Architecture everything() {
    Architecture all = HeadroomFactory.eINSTANCE.createArchitecture();
    all.setName("Everything");
    List<Component> components = new ArrayList<>();
    for (NodeNotation notation : Notation.nodes()) {
      if (HeadroomPackage.Literals.COMPONENT.isSuperTypeOf(notation.type())) {
        Component component = (Component) HeadroomFactory.eINSTANCE.create(notation.type());
        component.setId("c" + components.size());
        component.setLabel(notation.name() + " of a rather long name");
        components.add(component);
      }
    }
    all.getNodes().addAll(components);
    for (int i = 0; i < 2 * Role.values().length; i++) {
      Connection connection = HeadroomFactory.eINSTANCE.createConnection();
      connection.setId("e" + i);
      connection.setRole(Role.values()[i / 2]);
      connection.setLabel(i % 2 == 0 ? "label " + i : null);
      connection.setSource(components.get(i % components.size()));
      connection.setTarget(components.get((i + 1) % components.size()));
      all.getConnections().add(connection);
    }
    return all;
  }

  /** Idle, busy and overloaded components, with queues, replicas and failures; rates of all magnitudes. */
  private static Overlay measured(Scene scene) {
    Map<String, Double> utilisation = new HashMap<>();
    Map<String, Double> queues = new HashMap<>();
    Map<String, String> replicas = new HashMap<>();
    Set<String> failed = new HashSet<>();
    for (Card card : scene.cards().toList()) {
      int number = utilisation.size();
      utilisation.put(card.id(), number % 12 / 10.0 + 0.013);
      queues.put(card.id(), Math.pow(3, number % 10));
      replicas.put(card.id(), number % 3 == 0 ? "5→8" : "");
      if (number % 5 == 0) {
        failed.add(card.id());
      }
    }
    Map<String, Double> rates = new HashMap<>();
    scene.edges().forEach(edge -> rates.put(edge.id(), Math.pow(2, rates.size() % 14)));
    return new Overlay("measured", utilisation, queues, replicas, failed, rates);
  }

  private List<Mark> drawn(IFigure figure, Inks inks) {
    Recorder recorder = new Recorder(gc, inks);
    figure.paint(recorder);
    recorder.dispose();
    return recorder.marks();
  }

  @Test
  void anotherThemeIsNotTheSame() throws Exception {
    Scene scene = SceneLayout.of(everything(), Arrangement.AUTOMATIC);
    DrawnSvg svg = new DrawnSvg(new SvgRenderer(Theme.LIGHT).render(scene), scene);
    Inks inks = new Inks(Display.getCurrent(), Theme.DARK);
    try {
      Card card = scene.cards().findFirst().orElseThrow();
      CardFigure figure = new CardFigure(inks);
      figure.show(card, Optional.empty());
      assertTrue(Mark.difference(svg.of(card.id()), drawn(figure, inks)).isPresent());
    } finally {
      inks.dispose();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyComponentAndEveryConnectionLooksTheSame(Theme theme, boolean withMeasures) throws Exception {
    Scene scene = SceneLayout.of(everything(), Arrangement.AUTOMATIC);
    Optional<Overlay> overlay = withMeasures ? Optional.of(measured(scene)) : Optional.empty();
    SvgRenderer renderer = new SvgRenderer(theme);
    DrawnSvg svg = new DrawnSvg(
        overlay.map(each -> renderer.render(scene, each)).orElseGet(() -> renderer.render(scene)), scene);
    Optional<Measures> measures = overlay.map(each -> Measures.of(scene, each));
    Inks inks = new Inks(Display.getCurrent(), theme);
    try {
      for (Card card : scene.cards().toList()) {
        CardFigure figure = new CardFigure(inks);
        figure.show(card, measures.flatMap(all -> all.card(card.id())));
        assertEquals(Optional.empty(), Mark.difference(svg.of(card.id()), drawn(figure, inks)),
            card.notation().type().getName());
      }
      for (Edge edge : scene.edges()) {
        EdgeFigure figure = new EdgeFigure(inks);
        figure.setConnectionRouter(new SceneRouter());
        figure.show(edge, measures.map(all -> all.edge(edge.id())));
        assertEquals(Optional.empty(), Mark.difference(svg.of(edge.id()), drawn(figure, inks)),
            () -> edge.notation().role() + " " + edge.id());
      }
    } finally {
      inks.dispose();
    }
    assertEquals(Set.of(Role.values()),
        scene.edges().stream().map(edge -> edge.notation().role()).collect(Collectors.toSet()));
    assertTrue(scene.cards().map(card -> card.notation().type()).distinct().count() > 20, "every class is compared");
  }
}

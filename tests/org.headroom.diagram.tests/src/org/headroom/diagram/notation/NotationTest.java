package org.headroom.diagram.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NotationTest {
  private static final Set<String> SHAPES_OF_ICONS = Set.of("svg", "title", "path", "circle", "ellipse", "rect");

  static Stream<EClass> concreteNodeClasses() {
    EClass node = HeadroomPackage.eINSTANCE.getNode();
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(type -> node.isSuperTypeOf(type) && !type.isAbstract());
  }

  static Collection<NodeNotation> notations() {
    return Notation.nodes();
  }

  @ParameterizedTest
  @MethodSource("concreteNodeClasses")
  void everyKindOfNodeHasANotation(EClass type) {
    assertEquals(type, Notation.of(type).type());
  }

  @Test
  void thereIsNoNotationForWhatIsNoNode() {
    assertEquals(concreteNodeClasses().count(), Notation.nodes().size());
    assertThrows(IllegalArgumentException.class, () -> Notation.of(HeadroomPackage.eINSTANCE.getServer()));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasANotation(Role role) {
    assertEquals(role, Notation.of(role).role());
  }

  @Test
  void boundariesAndOnlyTheyAreContainers() {
    for (NodeNotation notation : Notation.nodes()) {
      boolean isBoundary = HeadroomPackage.eINSTANCE.getBoundary().isSuperTypeOf(notation.type());
      assertEquals(isBoundary, notation.shape() == Shape.CONTAINER, notation.name());
      assertEquals(isBoundary, notation.category() == Category.BOUNDARY, notation.name());
    }
  }

  @Test
  void categoriesDifferInShapeAndNotOnlyInColour() {
    Set<Shape> seen = new HashSet<>();
    for (Category category : Category.values()) {
      Set<Shape> shapes = new HashSet<>();
      Notation.nodes().stream().filter(notation -> notation.category() == category)
          .forEach(notation -> shapes.add(notation.shape()));
      assertEquals(1, shapes.size(), category.title());
      assertTrue(seen.addAll(shapes), category.title());
    }
  }

  @Test
  void rolesDifferInMoreThanColour() {
    Set<List<Object>> looks = new HashSet<>();
    for (EdgeNotation notation : Notation.edges()) {
      assertTrue(looks.add(List.of(notation.dashes(), notation.start(), notation.end())), notation.name());
    }
  }

  @Test
  void changeDataCaptureIsDashedWithADiamond() {
    EdgeNotation cdc = Notation.of(Role.CDC);
    assertTrue(!cdc.dashes().isEmpty() && cdc.start() == EndMark.DIAMOND);
  }

  @Test
  void requestsAreTheBoldestSolidLinesAndTelemetryTheThinnest() {
    for (EdgeNotation notation : Notation.edges()) {
      assertTrue(notation.width() <= Notation.of(Role.REQUEST).width(), notation.name());
      assertTrue(notation.width() >= Notation.of(Role.TELEMETRY).width(), notation.name());
    }
    assertTrue(Notation.of(Role.REQUEST).dashes().isEmpty());
  }

  @Test
  void onlyTelemetryLogsSecretsAndDeploymentLeaveTheRequestPath() {
    List<Role> beside =
        Notation.edges().stream().filter(notation -> !notation.onRequestPath()).map(EdgeNotation::role).toList();
    assertEquals(List.of(Role.LOG, Role.TELEMETRY, Role.SECRET, Role.DEPLOY), beside);
  }

  @ParameterizedTest
  @MethodSource("notations")
  void everyIconIsADrawingOnAGridOf24WithoutAnythingActive(NodeNotation notation) throws Exception {
    Document icon = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Icons.url(notation).openStream());
    Element root = icon.getDocumentElement();
    assertEquals("0 0 24 24", root.getAttribute("viewBox"));
    assertEquals("currentColor", root.getAttribute("stroke"));
    NodeList elements = icon.getElementsByTagName("*");
    assertTrue(elements.getLength() > 2, "an icon has a title and something drawn");
    for (int i = 0; i < elements.getLength(); i++) {
      assertTrue(SHAPES_OF_ICONS.contains(elements.item(i).getNodeName()), elements.item(i).getNodeName());
    }
  }

  @Test
  void noTwoIconsAreEqual() {
    Set<String> drawings = new HashSet<>();
    for (NodeNotation notation : Notation.nodes()) {
      assertTrue(drawings.add(Icons.drawing(notation)), notation.icon());
    }
  }
}

package org.headroom.diagram.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.headroom.diagram.fixture.Examples;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgRendererTest {
  private final Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);

  @Test
  void theDocumentIsWellFormedAndAnImageWithANameForThoseWhoCannotSeeIt() throws Exception {
    Element svg = parse(new SvgRenderer(Theme.LIGHT).render(scene)).getDocumentElement();
    assertEquals("img", svg.getAttribute("role"));
    assertEquals("title desc", svg.getAttribute("aria-labelledby"));
    assertEquals("Global E-Commerce Catalog", all(svg, "title[@id='title']").get(0).getTextContent());
    assertEquals("16 components, 16 connections".replace("16 components", scene.cards().count() + " components"),
        all(svg, "desc[@id='desc']").get(0).getTextContent());
  }

  @Test
  void everyElementOfTheModelIsDrawnOnceWithItsId() throws Exception {
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(scene));
    assertEquals(scene.cards().map(Box::id).collect(Collectors.toCollection(TreeSet::new)), ids(document, "node"));
    assertEquals(scene.containers().map(Box::id).collect(Collectors.toCollection(TreeSet::new)),
        ids(document, "container"));
    assertEquals(scene.edges().stream().map(Edge::id).collect(Collectors.toCollection(TreeSet::new)),
        ids(document, "edge"));
  }

  @Test
  void theStructureOfTheCatalogueIsAsDrawn() throws Exception {
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(scene));
    assertEquals(List.of("defs", "rect", "text", "containers", "edges", "nodes", "edge-labels", "legend"),
        parts(document.getDocumentElement()));
    Element product = one(document, "//*[@data-id='product-svc']");
    assertEquals("Microservice", product.getAttribute("data-type"));
    assertEquals(List.of("Product Svc", "5 × t3.large", "auto 5–20"), texts(product));
    Element subnet = one(document, "//*[@data-id='us-east']//*[@data-id='app-vpc']");
    assertTrue(subnet.getAttribute("class").contains("closed"));
    assertEquals(1, all(subnet, ".//*[@class='lock']").size());
    Element change = one(document, "//*[@data-source='product-db' and @data-target='cdc-events']");
    assertEquals("CDC", change.getAttribute("data-role"));
    assertFalse(all(change, "*[local-name()='path' and @stroke-dasharray]").isEmpty());
    assertEquals(3, all(change, "*[local-name()='path']").size(), "line, diamond, arrow head");
  }

  @Test
  void everyNodeAndLineHasATipForThePointer() throws Exception {
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(scene));
    for (Element element : all(document.getDocumentElement(), "//*[@data-id]")) {
      assertEquals("title", element.getFirstChild().getNextSibling().getNodeName(), element.getAttribute("data-id"));
    }
  }

  @Test
  void theLegendExplainsTheRolesThatAreUsedAndNoOthers() throws Exception {
    Element legend = one(parse(new SvgRenderer(Theme.LIGHT).render(scene)), "//*[@class='legend']");
    assertEquals(
        List.of("Request", "Read", "Write", "Cache", "Origin", "Consume", "Change data capture", "Index update", "Log",
            "Telemetry"),
        texts(legend));
  }

  @Test
  void theSameSceneGivesTheSameBytesInEveryLocale() {
    String expected = new SvgRenderer(Theme.LIGHT).render(SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(expected,
          new SvgRenderer(Theme.LIGHT).render(SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingOutsideTheDocumentIsReferredTo() throws Exception {
    Document document = parse(new SvgRenderer(Theme.DARK).render(scene));
    Set<String> defined = all(document.getDocumentElement(), "//*[@id]").stream().map(e -> "#" + e.getAttribute("id"))
        .collect(Collectors.toSet());
    for (Element use : all(document.getDocumentElement(), "//*[@href]")) {
      assertTrue(defined.contains(use.getAttribute("href")), use.getAttribute("href"));
    }
    assertEquals(List.of(),
        all(document.getDocumentElement(), "//*[local-name()='script' or local-name()='image' or local-name()='style'"
            + " or local-name()='a' or local-name()='foreignObject']"));
  }

  @Test
  void hostileNamesBecomePlainText() throws Exception {
    Architecture architecture = Examples.catalogue();
    String hostile = "</text><script>alert(1)</script>\" onload=\"x\u0000\u0008\u202E]]>&amp;";
    architecture.setName(hostile);
    architecture.setDescription(hostile);
    architecture.getNodes().forEach(node -> {
      node.setLabel(hostile);
      node.setNote(hostile);
    });
    architecture.getConnections().forEach(connection -> connection.setLabel(hostile));
    Scene hostileScene = SceneLayout.of(architecture, Arrangement.AUTOMATIC_WITH_MEASURES);
    Overlay overlay = overlayOf().replicas("cdn", hostile).caption(hostile).build();
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(hostileScene, overlay));
    assertEquals(List.of(), all(document.getDocumentElement(), "//*[local-name()='script'] | //*[@onload]"));
    assertTrue(one(document, "//*[@data-id='cdn']").getTextContent().contains("<script>alert(1)</script>"));
  }

  @Test
  void aHostileIdStaysInsideItsAttribute() throws Exception {
    Architecture architecture = Examples.catalogue();
    architecture.getNodes().get(0).setId("\"><script>alert(1)</script>");
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(SceneLayout.of(architecture, Arrangement.AUTOMATIC)));
    assertEquals(List.of(), all(document.getDocumentElement(), "//*[local-name()='script']"));
  }

  @Test
  void themesDifferInColoursOnly() {
    String light = new SvgRenderer(Theme.LIGHT).render(scene);
    String dark = new SvgRenderer(Theme.DARK).render(scene);
    assertNotEquals(light, dark);
    assertEquals(light.replaceAll("#[0-9a-f]{6}\"", ""), dark.replaceAll("#[0-9a-f]{6}\"", ""));
  }

  @Test
  void aStyleSheetCanReplaceEveryColour() throws Exception {
    Scene measured = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(measured,
        overlayOf().utilisation("cdn", 0.7).failed("product-db").build()));
    String css = SvgRenderer.styleSheet(Theme.DARK, ".dark");
    assertTrue(css.contains(".dark .f-text{fill:" + Theme.DARK.colour(ColourRole.TEXT).hex() + "}"));
    for (Element element : all(document.getDocumentElement(),
        "//*[starts-with(@fill,'#') or starts-with(@stroke,'#') or starts-with(@color,'#')]")) {
      Set<String> replaced = new HashSet<>();
      for (String name : element.getAttribute("class").split(" ")) {
        for (String property : List.of("fill", "stroke", "color")) {
          if (css.contains(".dark ." + name + "{" + property + ":")) {
            replaced.add(property);
          }
        }
      }
      for (String property : List.of("fill", "stroke", "color")) {
        assertEquals(element.getAttribute(property).startsWith("#"), replaced.contains(property),
            element.getNodeName() + " " + property);
      }
    }
  }

  @Test
  void idsOfDocumentsOnOnePageDoNotClash() throws Exception {
    Document document = parse(new SvgRenderer(Theme.LIGHT, "main-").render(scene));
    for (Element element : all(document.getDocumentElement(), "//*[@id]")) {
      assertTrue(element.getAttribute("id").startsWith("main-"));
    }
    assertThrows(IllegalArgumentException.class, () -> new SvgRenderer(Theme.LIGHT, "1\"x"));
  }

  @Test
  void lineWidthGrowsWithTheRootOfTheRate() throws Exception {
    Scene measured = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    String busiest = edge(measured, "client", "cdn").id();
    String quarter = edge(measured, "cdn", "public-alb").id();
    Document document = parse(
        new SvgRenderer(Theme.LIGHT).render(measured, overlayOf().rate(busiest, 40_000).rate(quarter, 10_000).build()));
    assertEquals(2.0, width(document, busiest) / width(document, quarter), 0.03);
    assertEquals("40 k/s", one(document, "//*[@data-edge='" + busiest + "']").getTextContent().strip());
  }

  @Test
  void changeEventsAreVisiblyThinnerThanWhatGoesIntoTheDatabase() throws Exception {
    Scene measured = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    String into = edge(measured, "product-svc", "product-db").id();
    String changes = edge(measured, "product-db", "cdc-events").id();
    Document document =
        parse(new SvgRenderer(Theme.LIGHT).render(measured, overlayOf().rate(into, 5_000).rate(changes, 250).build()));
    assertTrue(width(document, changes) < width(document, into) / 3);
  }

  @Test
  void utilisationQueueReplicasAndFailureShowOnTheCard() throws Exception {
    Scene measured = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    Overlay overlay = overlayOf().utilisation("product-svc", 0.784).queue("product-svc", 1234)
        .replicas("product-svc", "5→8").failed("inventory-svc")
        .build();
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(measured, overlay));
    Element product = one(document, "//*[@data-id='product-svc']");
    assertTrue(texts(product).containsAll(List.of("78 %", "1.23 k waiting", "5→8")), texts(product).toString());
    assertEquals(1, all(product, ".//*[local-name()='rect' and starts-with(@class,'load-')]").size());
    Element inventory = one(document, "//*[@data-id='inventory-svc']");
    assertTrue(inventory.getAttribute("class").contains("failed") && texts(inventory).contains("failed"));
    assertEquals(1, all(inventory, "*[contains(@class,'failed-cross')]").size());
  }

  @Test
  void theHottestPathFollowsTheHighestRates() throws Exception {
    Scene measured = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC_WITH_MEASURES);
    Edge request = edge(measured, "client", "cdn");
    Edge origin = edge(measured, "cdn", "public-alb");
    Edge assets = edge(measured, "cdn", "assets");
    Edge log = edge(measured, "cdn", "waf-logs");
    Overlay overlay =
        overlayOf().rate(request.id(), 100).rate(origin.id(), 60).rate(assets.id(), 30).rate(log.id(), 100).build();
    assertEquals(Set.of(request.id(), origin.id()), HottestPath.of(measured, overlay).edges());
    Document document = parse(new SvgRenderer(Theme.LIGHT).render(measured, overlay));
    assertEquals(2, all(document.getDocumentElement(), "//*[contains(@class,'hottest')]").size());
  }

  @Test
  void theHottestPathOfACycleEnds() {
    Scene random = SceneLayout.of(Examples.random(3, 20), Arrangement.AUTOMATIC_WITH_MEASURES);
    OverlaySketch overlay = overlayOf();
    random.edges().forEach(edge -> overlay.rate(edge.id(), 10));
    HottestPath path = HottestPath.of(random, overlay.build());
    assertTrue(path.edges().isEmpty() || path.cards().size() == path.edges().size() + 1);
  }

  private static OverlaySketch overlayOf() {
    return new OverlaySketch();
  }

  private static Edge edge(Scene scene, String source, String target) {
    return scene.edges().stream().filter(edge -> edge.source().equals(source) && edge.target().equals(target))
        .findFirst().orElseThrow();
  }

  private static double width(Document document, String edge) throws Exception {
    List<Element> lines = all(one(document, "//*[@data-id='" + edge + "']"),
        "*[local-name()='path' and @fill='none' and not(@stroke-opacity)]");
    return Double.parseDouble(lines.get(0).getAttribute("stroke-width"));
  }

  private static Set<String> ids(Document document, String kind) throws Exception {
    List<Element> elements =
        all(document.getDocumentElement(), "//*[@data-id and starts-with(@class,'" + kind + " ')]");
    Set<String> ids = elements.stream().map(element -> element.getAttribute("data-id"))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(elements.size(), ids.size());
    return ids;
  }

  private static List<String> parts(Element svg) throws Exception {
    return all(svg, "*[not(@id)]").stream()
        .map(part -> part.getNodeName().equals("g") ? part.getAttribute("class") : part.getNodeName()).toList();
  }

  private static List<String> texts(Element element) throws Exception {
    return all(element, ".//*[local-name()='text']").stream().map(Element::getTextContent).toList();
  }

  private static Element one(Document document, String path) throws Exception {
    List<Element> found = all(document.getDocumentElement(), path);
    assertEquals(1, found.size(), path);
    return found.get(0);
  }

  private static List<Element> all(Element start, String path) throws Exception {
    NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, start, XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}

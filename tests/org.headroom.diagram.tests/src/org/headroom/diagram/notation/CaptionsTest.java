package org.headroom.diagram.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.diagram.fixture.Examples;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Microservice;
import org.headroom.model.Node;
import org.headroom.model.Subnet;
import org.headroom.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionsTest {
  private final Architecture catalogue = Examples.catalogue();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "product-svc | 5 × t3.large",
      "product-db | postgres · db.m5.xlarge · gp3",
      "product-cache | TTL 3600 ms · cache.m5.large",
      "public-alb | ALB · external",
      "api-gateway | internal",
      "cdc-events | kafka-standard",
      "cdn | cloudfront-premium · 95 % offload",
      "search-indexer | Worker"})
  void aCardShowsItsKeyFacts(String id, String facts) {
    assertEquals(facts, Captions.facts((Component) find(catalogue.getNodes(), id)));
  }

  @ParameterizedTest
  @MethodSource("org.headroom.diagram.notation.NotationTest#concreteNodeClasses")
  void anEmptyElementHasALabelAndComponentsHaveFacts(EClass type) {
    Node node = (Node) EcoreUtil.create(type);
    assertFalse(Captions.label(node).isBlank());
    if (node instanceof Component component) {
      assertFalse(Captions.facts(component).isBlank());
      assertEquals(List.of(), Captions.badges(component));
    } else {
      assertFalse(Captions.facts((Boundary) node).contains("null"));
    }
  }

  @Test
  void theIdStandsInForAMissingLabel() {
    Microservice service = HeadroomFactory.eINSTANCE.createMicroservice();
    service.setId("orders");
    assertEquals("orders", Captions.label(service));
    service.setLabel("Orders");
    assertEquals("Orders", Captions.label(service));
  }

  @Test
  void badgesTellOfScalingAndConsistency() {
    assertEquals("auto 5–20", Captions.badges((Component) find(catalogue.getNodes(), "product-svc")).get(0).text());
    assertEquals("strong", Captions.badges((Component) find(catalogue.getNodes(), "inventory-svc")).get(0).text());
  }

  @Test
  void aSubnetIsPrivateUnlessItSaysPublic() {
    Subnet subnet = HeadroomFactory.eINSTANCE.createSubnet();
    assertTrue(Captions.isPrivate(subnet));
    subnet.setVisibility(Visibility.PUBLIC);
    assertFalse(Captions.isPrivate(subnet));
    assertFalse(Captions.isPrivate(HeadroomFactory.eINSTANCE.createRegion()));
  }

  private static Node find(List<Node> nodes, String id) {
    for (Node node : nodes) {
      Node found =
          node.getId().equals(id) ? node : node instanceof Boundary boundary ? find(boundary.getNodes(), id) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

package org.headroom.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static final HeadroomFactory FACTORY = HeadroomFactory.eINSTANCE;

  private final Region region = FACTORY.createRegion();
  private final AvailabilityZone zone = FACTORY.createAvailabilityZone();
  private final VirtualNetwork network = FACTORY.createVirtualNetwork();
  private final Subnet subnet = FACTORY.createSubnet();
  private final Microservice service = FACTORY.createMicroservice();

  PlacementTest() {
    region.setId("region");
    region.setCode("us-east-1");
    zone.setId("zone-a");
    region.getNodes().add(network);
    network.getNodes().add(zone);
    zone.getNodes().add(subnet);
    subnet.getNodes().add(service);
  }

  @Test
  void aComponentIsWhereItIsNested() {
    Placement placement = Placement.of(service);
    assertEquals(Optional.of("us-east-1"), placement.region());
    assertEquals(Optional.of("zone-a"), placement.zone());
    assertEquals(Optional.of(network), placement.network());
    assertEquals(Optional.of(subnet), placement.subnet());
    assertEquals(List.of(region, network, zone, subnet), placement.path());
  }

  @Test
  void theInnermostBoundaryOfAKindDecides() {
    Subnet inner = FACTORY.createSubnet();
    subnet.getNodes().add(inner);
    inner.getNodes().add(service);
    assertEquals(Optional.of(inner), Placement.of(service).subnet());
  }

  @Test
  void aBoundaryIsNotInsideItself() {
    assertEquals(Optional.empty(), Placement.of(region).region());
    assertEquals(Optional.empty(), Placement.of(subnet).subnet());
  }

  @Test
  void aClientOutsideAnyRegionNamesItsOwn() {
    Client client = FACTORY.createClient();
    client.setRegion("eu-west-1");
    assertEquals(Optional.of("eu-west-1"), Placement.of(client).region());
    region.getNodes().add(client);
    assertEquals(Optional.of("us-east-1"), Placement.of(client).region());
  }

  @Test
  void privateSubnetsHideWhatIsInside() {
    assertEquals(Visibility.PRIVATE, Placement.of(service).exposure());
    subnet.setVisibility(Visibility.PUBLIC);
    assertEquals(Visibility.PUBLIC, Placement.of(service).exposure());
  }

  @Test
  void privateSecurityGroupsHideWhatIsInside() {
    subnet.setVisibility(Visibility.PUBLIC);
    SecurityGroup group = FACTORY.createSecurityGroup();
    subnet.getNodes().add(group);
    group.getNodes().add(service);
    assertEquals(Visibility.PRIVATE, Placement.of(service).exposure());
  }

  @Test
  void aNetworkWithoutSubnetIsPrivateAndTheOpenIsPublic() {
    network.getNodes().add(service);
    assertEquals(Visibility.PRIVATE, Placement.of(service).exposure());
    region.getNodes().add(service);
    assertEquals(Visibility.PUBLIC, Placement.of(service).exposure());
  }

  @Test
  void ownersAreInheritedFromBoundariesAndTheArchitecture() {
    Architecture architecture = FACTORY.createArchitecture();
    architecture.getNodes().add(region);
    assertEquals(Optional.empty(), Names.owner(service));
    architecture.setOwner("platform");
    assertEquals(Optional.of("platform"), Names.owner(service));
    network.setOwner("network team");
    assertEquals(Optional.of("network team"), Names.owner(service));
    service.setOwner("catalogue team");
    assertEquals(Optional.of("catalogue team"), Names.owner(service));
  }

  @Test
  void elementsAreCalledByLabelElseById() {
    assertEquals("<Microservice>", Names.of(service));
    service.setId("product-svc");
    assertEquals("product-svc", Names.of(service));
    service.setLabel("Product Svc");
    assertEquals("Product Svc", Names.of(service));
  }

  @Test
  void contentsComeInDocumentOrder() {
    Architecture architecture = FACTORY.createArchitecture();
    Client client = FACTORY.createClient();
    client.setId("client");
    architecture.getNodes().addAll(List.of(region, client));
    assertEquals(List.of(region, network, zone, subnet, service, client), Contents.nodes(architecture).toList());
    assertEquals(List.of(service, client), Contents.components(architecture).toList());
    assertEquals(List.of(service), Contents.components(network).toList());
    assertEquals(Optional.of(client), Contents.find(architecture, "client"));
    assertEquals(Optional.empty(), Contents.find(architecture, "nobody"));
    assertEquals(client, Contents.byId(architecture).get("client"));
  }
}

package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.EList;
import org.headroom.model.Access;
import org.headroom.model.ApiGateway;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.LoadBalancer;
import org.headroom.model.Namespace;
import org.headroom.model.NatGateway;
import org.headroom.model.Node;
import org.headroom.model.Placement;
import org.headroom.model.Region;
import org.headroom.model.ReverseProxy;
import org.headroom.model.SecurityGroup;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;

/** Quick fixes for places and exposure: HR2xx. */
final class ContainmentFixes {
  private static final int SUBNETS_OFFERED = 3;

  private ContainmentFixes() {}

  /** Moves a component into a private subnet of the same region, zone and network, or into a new one around it. */
  static List<QuickFix> moveIntoPrivateSubnet(FixSite site) {
    List<QuickFix> fixes = new ArrayList<>();
    Optional<Component> inside = site.element(Component.class)
        .filter(c -> site.model().incoming(c).stream().noneMatch(in -> in.getSource() instanceof Client));
    inside.ifPresent(c -> {
      site.model().boundaries().stream().filter(b -> isPrivate(b) && samePlace(site.model(), c, b))
          .limit(SUBNETS_OFFERED).forEach(b -> fixes.add(QuickFix.of("Move it into '" + label(b) + "'",
              "'" + label(c) + "' moves into the private boundary '" + label(b) + "'.", () -> b.getNodes().add(c))));
      if (!(c.getBoundary() instanceof Namespace)) {
        fixes.add(moveIntoNewSubnet(site, c));
      }
    });
    return fixes;
  }

  private static QuickFix moveIntoNewSubnet(FixSite site, Component c) {
    String id = site.freeId("private-subnet");
    return QuickFix.of("Move it into a new private subnet", "A private subnet '" + id + "' is made where '" + label(c)
        + "' is, and '" + label(c) + "' moves into it.", () -> {
          Subnet subnet = HeadroomFactory.eINSTANCE.createSubnet();
          subnet.setId(id);
          subnet.setLabel("Private subnet");
          subnet.setVisibility(Visibility.PRIVATE);
          siblings(site, c).add(subnet);
          subnet.getNodes().add(c);
        });
  }

  private static boolean isPrivate(Boundary b) {
    return b instanceof Subnet subnet && subnet.getVisibility() == Visibility.PRIVATE
        || b instanceof SecurityGroup group && group.getVisibility() == Visibility.PRIVATE;
  }

  private static boolean samePlace(ReviewedModel model, Node node, Boundary b) {
    Placement from = model.placement(node);
    Placement to = model.placement(b);
    return from.region().equals(to.region()) && from.zone().equals(to.zone()) && from.network().equals(to.network());
  }

  private static EList<Node> siblings(FixSite site, Node node) {
    return node.getBoundary() == null ? site.architecture().getNodes() : node.getBoundary().getNodes();
  }

  /** Makes an external entry reachable, or internal when nothing outside calls it. */
  static List<QuickFix> reachableEntry(FixSite site) {
    List<QuickFix> fixes = new ArrayList<>();
    site.element(Component.class).ifPresent(c -> {
      if (site.model().incoming(c).stream().allMatch(in -> ReviewedModel.trustZone(in.getSource()).isPresent())) {
        fixes.add(setAccess(c, Access.INTERNAL));
      }
      Optional<Boundary> around = around(c);
      fixes.add(QuickFix.of("Move it out of the private subnet", "'" + label(c) + "' moves "
          + around.map(b -> "into '" + label(b) + "'").orElse("out of all boundaries") + ".",
          () -> around.map(Boundary::getNodes).orElse(site.architecture().getNodes()).add(c)));
    });
    return fixes;
  }

  /** The innermost boundary outside of every private one. */
  private static Optional<Boundary> around(Node node) {
    Boundary around = node.getBoundary();
    for (Boundary b = around; b != null; b = b.getBoundary()) {
      if (isPrivate(b)) {
        around = b.getBoundary();
      }
    }
    return Optional.ofNullable(around);
  }

  static List<QuickFix> externalEntry(FixSite site) {
    return site.element(Connection.class).map(Connection::getTarget)
        .filter(target -> ReviewedModel.visibility(target).filter(v -> v == Visibility.PRIVATE).isEmpty())
        .map(target -> List.of(setAccess(target, Access.EXTERNAL))).orElse(List.of());
  }

  private static QuickFix setAccess(Component c, Access access) {
    return QuickFix.setting(c, "access", access.getLiteral(), () -> {
      if (c instanceof LoadBalancer balancer) {
        balancer.setAccess(access);
      } else if (c instanceof ApiGateway gateway) {
        gateway.setAccess(access);
      } else if (c instanceof ReverseProxy proxy) {
        proxy.setAccess(access);
      }
    });
  }

  /** A client is where it is nested. */
  static List<QuickFix> regionOfBoundary(FixSite site) {
    return site.element(Client.class).flatMap(client -> ReviewedModel.enclosing(client, Region.class)
        .map(region -> QuickFix.setting(client, "region", region.getCode(), () -> client.setRegion(region.getCode()))))
        .map(List::of).orElse(List.of());
  }

  /** Clears the bits of an address beyond its prefix. */
  static List<QuickFix> clearHostBits(FixSite site) {
    Optional<QuickFix> network = site.element(VirtualNetwork.class).flatMap(n -> Cidr.withoutHostBits(n.getCidr())
        .map(range -> QuickFix.setting(n, "address range", range, () -> n.setCidr(range))));
    Optional<QuickFix> subnet = site.element(Subnet.class).flatMap(s -> Cidr.withoutHostBits(s.getCidr())
        .map(range -> QuickFix.setting(s, "address range", range, () -> s.setCidr(range))));
    return network.or(() -> subnet).map(List::of).orElse(List.of());
  }

  static List<QuickFix> addNat(FixSite site) {
    return site.element(Connection.class).flatMap(c -> ReviewedModel.trustZone(c.getSource())).map(network -> {
      String id = site.freeId("nat-gateway");
      return QuickFix.of("Add a NAT gateway", "A NAT gateway '" + id + "' is added to '" + label(network) + "'.",
          () -> {
        NatGateway gateway = HeadroomFactory.eINSTANCE.createNatGateway();
        gateway.setId(id);
        gateway.setLabel("NAT gateway");
        network.getNodes().add(gateway);
      });
    }).map(List::of).orElse(List.of());
  }
}

package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.enclosing;
import static org.headroom.rules.ReviewedModel.label;
import static org.headroom.rules.ReviewedModel.visibility;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.headroom.catalogue.OfferingKind;
import org.headroom.catalogue.RegionLatencies;
import org.headroom.model.Access;
import org.headroom.model.ApiGateway;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.Dns;
import org.headroom.model.EdgeRuntime;
import org.headroom.model.ExternalService;
import org.headroom.model.LoadBalancer;
import org.headroom.model.MessageBroker;
import org.headroom.model.Namespace;
import org.headroom.model.NatGateway;
import org.headroom.model.Node;
import org.headroom.model.ObjectStorage;
import org.headroom.model.PaymentGateway;
import org.headroom.model.Region;
import org.headroom.model.ReverseProxy;
import org.headroom.model.Role;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;
import org.headroom.model.Waf;
import org.headroom.rules.Rule.Report;

/** Rules about where components are and who can reach them: HR2xx. */
final class ContainmentRules {
  private ContainmentRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR201", Severity.WARNING, "Component outside a private subnet",
            "What has an address in a public network is scanned within minutes; isolation is the cheapest protection.",
            "Services, workers, caches, databases and internal gateways that are not nested in a private subnet or "
                + "security group. Functions, edge code, object storage and managed stores have no place in a subnet.",
            "Nest the component in a private subnet.", ContainmentRules::outsidePrivateSubnet)
            .fixedBy(ContainmentFixes::moveIntoPrivateSubnet),
        new Rule("HR202", Severity.ERROR, "Data reachable from the internet",
            "Open databases and caches are the most common source of leaks.",
            "Databases, caches and brokers that a client or the outside calls directly, or that are in a public "
                + "subnet.",
            "Put a service between the client and the data, and nest the data in a private subnet.",
            ContainmentRules::dataExposed),
        new Rule("HR203", Severity.ERROR, "External entry inside a private subnet",
            "A private subnet has no route from the internet: clients will not reach this entry.",
            "Load balancers, gateways and proxies with external access in a private subnet or security group.",
            "Move it to a public subnet or outside, or make its access internal.", ContainmentRules::externalInPrivate)
            .fixedBy(ContainmentFixes::reachableEntry),
        new Rule("HR204", Severity.ERROR, "Internal component used as the entry",
            "Internal access means no public address: clients, DNS and CDN cannot reach it.",
            "Connections from clients, DNS, CDN and firewalls outside all networks to components with internal access.",
            "Make its access external, or let an external load balancer pass the requests on.",
            ContainmentRules::internalEntry).fixedBy(ContainmentFixes::externalEntry),
        new Rule("HR205", Severity.ERROR, "Places contradict each other",
            "Region and zone decide latency, price and what fails together; a contradiction makes all three wrong.",
            "Regions inside regions, zones whose code begins with another region's, clients whose region differs "
                + "from where they are nested.",
            "Correct the code, or move the element.", ContainmentRules::placeContradiction)
            .fixedBy(ContainmentFixes::regionOfBoundary),
        new Rule("HR206", Severity.ERROR, "Address range is not valid",
            "A range that no router accepts cannot be deployed.",
            "The cidr of networks and subnets: four numbers from 0 to 255, a prefix from 0 to 32, no bits beyond the "
                + "prefix.",
            "Write it like 10.0.1.0/24.", AddressChecks::invalidCidr).fixedBy(ContainmentFixes::clearHostBits),
        new Rule("HR207", Severity.ERROR, "Subnet outside its network's range",
            "A subnet is a part of its network; providers refuse anything else.",
            "The cidr of each subnet against that of the nearest enclosing network or subnet.",
            "Choose a range inside the network's.", AddressChecks::cidrOutside),
        new Rule("HR208", Severity.ERROR, "Address ranges overlap",
            "Two subnets with common addresses cannot be routed.",
            "The ranges of subnets in one network, and of networks joined by a VPN gateway.",
            "Choose ranges without common addresses.", AddressChecks::cidrOverlap),
        new Rule("HR209", Severity.WARNING, "Private subnet calls the outside without NAT",
            "Without address translation the call has no way out and times out.",
            "Connections from a private subnet to an external service or payment provider, while the network has no "
                + "NAT gateway.",
            "Add a NAT gateway to the network, or call through one.", ContainmentRules::noNat)
            .fixedBy(ContainmentFixes::addNat),
        new Rule("HR210", Severity.WARNING, "Synchronous call across regions",
            "Every such call adds a round trip of 15 to 230 ms to the request, and ties two regions to one fate.",
            "Connections on which the caller waits, between components in different regions. Clients and the edge "
                + "are exempt.",
            "Serve from a copy in the same region, or make the call asynchronous.", ContainmentRules::crossRegion),
        new Rule("HR211", Severity.ERROR, "Client calls into a private subnet",
            "There is no route from the internet into a private subnet.",
            "Connections from clients to services in a private subnet or security group.",
            "Let the client call an external load balancer or gateway in front of it.",
            ContainmentRules::clientIntoPrivate),
        new Rule("HR212", Severity.INFO, "Region unknown to the catalogue",
            "Distances and transfer prices of an unknown region are only defaults.",
            "The codes of regions and clients against the names and aliases of the catalogue.",
            "Use a known name, or add the region in .headroom/catalogue.", ContainmentRules::unknownRegion),
        new Rule("HR213", Severity.ERROR, "Boundaries nested in an impossible order",
            "A region does not lie in a subnet; such a drawing cannot be deployed.",
            "Regions inside any other boundary, zones inside networks' parts, networks inside subnets, namespaces "
                + "outside clusters.",
            "Nest from the outside: region, network or zone, subnet, security group, cluster, namespace.",
            ContainmentRules::impossibleNesting));
  }

  private static void outsidePrivateSubnet(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      if (belongsInside(model, c) && !isPrivate(c)) {
        report.add(c, "'" + label(c) + "' is not nested in a private subnet.");
      }
    }
  }

  private static boolean belongsInside(ReviewedModel model, Component c) {
    if (c instanceof ServerlessFunction || c instanceof EdgeRuntime || c instanceof ObjectStorage) {
      return false;
    }
    if (c instanceof ApiGateway gateway) {
      return gateway.getAccess() == Access.INTERNAL;
    }
    return c instanceof Compute || c instanceof Cache || c instanceof DataStore && !isManaged(model, c);
  }

  /** A store that is sold by use has an address at its provider, not in a subnet. */
  private static boolean isManaged(ReviewedModel model, Component store) {
    return model.values().rows(store).stream().anyMatch(row -> row.kind() == OfferingKind.DATABASE);
  }

  private static boolean isPrivate(Node node) {
    return visibility(node).filter(v -> v == Visibility.PRIVATE).isPresent();
  }

  private static boolean isData(Component c) {
    return c instanceof Cache || c instanceof MessageBroker || c instanceof DataStore && !(c instanceof ObjectStorage);
  }

  private static void dataExposed(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      if (!isData(c)) {
        continue;
      }
      Optional<Component> caller = model.incoming(c).stream().map(Connection::getSource)
          .filter(source -> source instanceof Client || source instanceof ExternalService || source instanceof Cdn)
          .findFirst();
      if (caller.isPresent()) {
        report.add(c, "'" + label(c) + "' is called directly by '" + label(caller.get()) + "' from the internet.");
      } else if (visibility(c).filter(v -> v == Visibility.PUBLIC).isPresent()) {
        report.add(c, "'" + label(c) + "' is in a public subnet.");
      }
    }
  }

  private static Optional<Access> access(Component c) {
    if (c instanceof LoadBalancer balancer) {
      return Optional.of(balancer.getAccess());
    }
    if (c instanceof ApiGateway gateway) {
      return Optional.of(gateway.getAccess());
    }
    return c instanceof ReverseProxy proxy ? Optional.of(proxy.getAccess()) : Optional.empty();
  }

  private static void externalInPrivate(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      if (access(c).filter(a -> a == Access.EXTERNAL).isPresent() && isPrivate(c)) {
        report.add(c, "'" + label(c) + "' has external access but is in a private subnet.");
      }
    }
  }

  private static void internalEntry(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      Component source = c.getSource();
      boolean outside = source instanceof Client
          || (source instanceof Cdn || source instanceof Dns || source instanceof Waf)
              && ReviewedModel.trustZone(source).isEmpty();
      if (outside && ReviewedModel.isSynchronous(c)
          && access(c.getTarget()).filter(a -> a == Access.INTERNAL).isPresent()) {
        report.add(c, "'" + label(source) + "' is outside and cannot reach '" + label(c.getTarget())
            + "', whose access is internal.");
      }
    }
  }

  private static void placeContradiction(ReviewedModel model, Report report) {
    RegionLatencies regions = model.values().catalogue().regionLatencies();
    for (Boundary b : model.boundaries()) {
      Optional<Region> region = enclosing(b, Region.class);
      if (b instanceof Region && region.isPresent()) {
        report.add(b, "Region '" + label(b) + "' lies inside region '" + label(region.get()) + "'.");
      } else if (b instanceof AvailabilityZone zone && enclosing(b, AvailabilityZone.class).isPresent()) {
        report.add(b, "Zone '" + label(zone) + "' lies inside another zone.");
      } else if (b instanceof AvailabilityZone zone && zone.getCode() != null && region.isPresent()
          && contradicts(regions, zone.getCode().replaceFirst("[a-z]$", ""), region.get().getCode())) {
        report.add(b, "Zone '" + label(b) + "' has the code " + zone.getCode() + " but lies in region "
            + region.get().getCode() + ".");
      }
    }
    model.components(Client.class).filter(client -> client.getRegion() != null).forEach(client ->
        enclosing(client, Region.class).filter(region -> contradicts(regions, client.getRegion(), region.getCode()))
            .ifPresent(region -> report.add(client, "'" + label(client) + "' states the region " + client.getRegion()
                + " but lies in region " + region.getCode() + ".")));
  }

  /** Whether two codes are known as different regions, or look like different ones. */
  private static boolean contradicts(RegionLatencies regions, String codeA, String codeB) {
    if (codeA == null || codeB == null || codeA.equalsIgnoreCase(codeB)) {
      return false;
    }
    boolean known = regions.find(codeA).isPresent() && regions.find(codeB).isPresent();
    String a = codeA.toLowerCase(Locale.ROOT);
    String b = codeB.toLowerCase(Locale.ROOT);
    return known ? !regions.find(codeA).equals(regions.find(codeB)) : !a.startsWith(b) && !b.startsWith(a);
  }

  private static void noNat(ReviewedModel model, Report report) {
    Set<Optional<Boundary>> withNat = new HashSet<>();
    model.components(NatGateway.class).forEach(nat -> withNat.add(ReviewedModel.trustZone(nat)));
    for (Connection c : model.connections()) {
      boolean leaves = c.getTarget() instanceof ExternalService || c.getTarget() instanceof PaymentGateway;
      if (leaves && isPrivate(c.getSource()) && !(c.getSource() instanceof NatGateway) && !isPrivate(c.getTarget())
          && !withNat.contains(ReviewedModel.trustZone(c.getSource()))) {
        report.add(c, "'" + label(c.getSource()) + "' calls '" + label(c.getTarget())
            + "' from a private subnet, and its network has no NAT gateway.");
      }
    }
  }

  private static void crossRegion(ReviewedModel model, Report report) {
    RegionLatencies regions = model.values().catalogue().regionLatencies();
    for (Connection c : model.connections()) {
      Component source = c.getSource();
      if (!ReviewedModel.isSynchronous(c) && c.getRole() != Role.SECRET || source instanceof Client
          || source instanceof Cdn || source instanceof Dns || source instanceof EdgeRuntime) {
        continue;
      }
      Optional<String> from = model.placement(source).region();
      Optional<String> to = model.placement(c.getTarget()).region();
      if (from.isPresent() && to.isPresent() && contradicts(regions, from.get(), to.get())) {
        report.add(c, "'" + label(source) + "' in " + from.get() + " waits for '" + label(c.getTarget()) + "' in "
            + to.get() + ": " + regions.roundTrip(from.get(), to.get()).value().toMillis() + " ms per call.");
      }
    }
  }

  private static void clientIntoPrivate(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (c.getSource() instanceof Client && isPrivate(c.getTarget()) && !isPrivate(c.getSource())
          && access(c.getTarget()).isEmpty() && !isData(c.getTarget())) {
        report.add(c, "'" + label(c.getSource()) + "' cannot reach '" + label(c.getTarget()) + "' in a private "
            + "subnet.");
      }
    }
  }

  private static void unknownRegion(ReviewedModel model, Report report) {
    RegionLatencies regions = model.values().catalogue().regionLatencies();
    for (Boundary b : model.boundaries()) {
      if (b instanceof Region region && region.getCode() != null && regions.find(region.getCode()).isEmpty()) {
        report.add(region, "The catalogue does not know the region " + region.getCode() + " of '" + label(region)
            + "'.");
      }
    }
    model.components(Client.class)
        .filter(client -> client.getRegion() != null && regions.find(client.getRegion()).isEmpty())
        .forEach(client -> report.add(client,
            "The catalogue does not know the region " + client.getRegion() + " of '" + label(client) + "'."));
  }

  private static void impossibleNesting(ReviewedModel model, Report report) {
    for (Boundary b : model.boundaries()) {
      Boundary outer = b.getBoundary();
      boolean wrong;
      if (b instanceof Region) {
        wrong = outer != null && !(outer instanceof Region);
      } else if (b instanceof AvailabilityZone) {
        wrong = outer != null && !(outer instanceof Region || outer instanceof VirtualNetwork
            || outer instanceof AvailabilityZone);
      } else if (b instanceof VirtualNetwork) {
        wrong = outer != null && !(outer instanceof Region || outer instanceof AvailabilityZone);
      } else if (b instanceof Namespace) {
        wrong = enclosing(b, Cluster.class).isEmpty();
      } else {
        wrong = outer instanceof Namespace;
      }
      if (wrong) {
        report.add(b, b.eClass().getName() + " '" + label(b) + "' cannot lie "
            + (outer == null ? "outside a cluster." : "in " + outer.eClass().getName() + " '" + label(outer) + "'."));
      }
    }
  }
}

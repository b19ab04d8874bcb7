package org.headroom.exchange.terraform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Boundary;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Region;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;

/** The region, networks, zones and subnets of a plan, and where in them a resource is. */
final class PlanPlaces {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;
  private static final Set<String> GLOBAL = Set.of("aws_cloudfront_distribution", "aws_route53_zone");

  private final Plan plan;
  private final ModelDraft draft;
  private final Map<String, Boundary> byAddress = new HashMap<>();
  private final Map<String, Boundary> zones = new HashMap<>();
  private Region region;

  PlanPlaces(Plan plan, ModelDraft draft) {
    this.plan = plan;
    this.draft = draft;
  }

  void add(Tree document) {
    Tree expression = document.get("configuration", "provider_config", "aws", "expressions").get("region");
    String code = expression.get("constant_value").text();
    for (Tree reference : expression.get("references").items()) {
      String variable = reference.text().replaceFirst("^var\\.", "");
      code = code.isEmpty() ? document.get("variables").get(variable, "value").text() : code;
    }
    if (!code.isEmpty()) {
      region = draft.add(F.createRegion(), code, null);
      region.setCode(code);
      draft.log().understood(expression.line(), "provider aws", "region " + region.getId());
    }
    plan.resources().stream().filter(each -> each.type().equals("aws_vpc")).forEach(this::network);
    plan.resources().stream().filter(each -> each.type().equals("aws_subnet")).forEach(this::subnet);
    for (PlanResource each : plan.resources()) {
      if (each.type().equals("aws_eks_cluster") || each.type().equals("aws_ecs_cluster")) {
        Boundary cluster = draft.add(F.createCluster(), each.name(), of(each));
        byAddress.put(each.address(), cluster);
        draft.log().understood(each.line(), each.address(), "cluster " + cluster.getId());
      }
    }
  }

  private void network(PlanResource resource) {
    VirtualNetwork network = draft.add(F.createVirtualNetwork(), resource.name(), region);
    if (!resource.text("cidr_block").isEmpty()) {
      network.setCidr(resource.text("cidr_block"));
    }
    byAddress.put(resource.address(), network);
    draft.log().understood(resource.line(), resource.address(), "virtual network " + network.getId());
  }

  private void subnet(PlanResource resource) {
    Boundary network = resource.references("vpc_id").stream().map(byAddress::get).filter(each -> each != null)
        .findFirst().orElse(region);
    String code = resource.text("availability_zone");
    Boundary parent = code.isEmpty() || resource.instances() > 1 ? network
        : zones.computeIfAbsent(code + " in " + network, unused -> zone(code, network));
    Subnet subnet = draft.add(F.createSubnet(), resource.name(), parent);
    subnet.setVisibility(isPublic(resource) ? Visibility.PUBLIC : Visibility.PRIVATE);
    if (!resource.text("cidr_block").isEmpty() && resource.instances() == 1) {
      subnet.setCidr(resource.text("cidr_block"));
    }
    byAddress.put(resource.address(), subnet);
    draft.log().understood(resource.line(), resource.address(), "subnet " + subnet.getId()
        + (resource.instances() > 1 ? ", which stands for " + resource.instances() : ""));
  }

  /** Whether addresses are given to machines, or a route leads to an internet gateway. */
  private boolean isPublic(PlanResource subnet) {
    if (subnet.text("map_public_ip_on_launch").equals("true")) {
      return true;
    }
    Set<String> tables = plan.resources().stream().filter(each -> each.type().equals("aws_route_table_association"))
        .filter(each -> each.references("subnet_id").contains(subnet.address()))
        .flatMap(each -> each.references("route_table_id").stream()).collect(Collectors.toSet());
    return plan.resources().stream()
        .filter(each -> tables.contains(each.address())
            || each.references("route_table_id").stream().anyMatch(tables::contains))
        .filter(each -> each.type().startsWith("aws_route"))
        .anyMatch(each -> each.references("gateway_id", "route").stream()
            .anyMatch(address -> address.contains("aws_internet_gateway.")));
  }

  private AvailabilityZone zone(String code, Boundary parent) {
    AvailabilityZone zone = draft.add(F.createAvailabilityZone(), code, parent);
    zone.setCode(code);
    return zone;
  }

  /** Whether a resource became a boundary. */
  boolean isPlace(PlanResource resource) {
    return byAddress.containsKey(resource.address());
  }

  /** The boundary of a resource: its cluster, its only subnet, the network of its subnets, else the region. */
  Boundary of(PlanResource resource) {
    if (GLOBAL.contains(resource.type())) {
      return null;
    }
    for (String address : resource.references("cluster")) {
      if (byAddress.containsKey(address)) {
        return byAddress.get(address);
      }
    }
    List<Boundary> subnets = plan.reachable(resource, "aws_subnet", 3).stream()
        .map(each -> byAddress.get(each.address())).filter(each -> each != null).toList();
    if (subnets.isEmpty()) {
      return region;
    }
    if (subnets.size() > 1) {
      draft.log().assumed(resource.line(), resource.address(), "It is drawn in the first of its " + subnets.size()
          + " subnets: a component has one place");
    }
    return subnets.get(0);
  }
}

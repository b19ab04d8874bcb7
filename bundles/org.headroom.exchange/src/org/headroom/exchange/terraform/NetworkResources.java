package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import java.util.Locale;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Boundary;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Namespace;
import org.headroom.model.Placement;
import org.headroom.model.SecurityGroup;
import org.headroom.model.Subnet;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;

/** Virtual networks, subnets, security groups and clusters. */
final class NetworkResources {

  private NetworkResources() {
  }

  static void write(Configuration configuration) {
    int networks = 0;
    for (Boundary boundary : ModelOrder.all(configuration.architecture(), Boundary.class)) {
      if (boundary instanceof VirtualNetwork network) {
        network(network, networks++ % 256, configuration);
      } else if (boundary instanceof Subnet subnet) {
        subnet(subnet, configuration);
      } else if (boundary instanceof SecurityGroup group) {
        configuration.resource("aws_security_group", group).set("name", configuration.label(group))
            .set("vpc_id", configuration.network(group));
      } else if (boundary instanceof Cluster cluster) {
        cluster(cluster, configuration);
      } else if (boundary instanceof Namespace) {
        configuration.lose(boundary, "a namespace belongs to the cluster; export the model as kubernetes");
      }
    }
  }

  private static void network(VirtualNetwork network, int number, Configuration configuration) {
    String cidr = network.getCidr() == null ? "10." + number + ".0.0/16" : network.getCidr();
    configuration.resource("aws_vpc", network).set("cidr_block", cidr).set("enable_dns_hostnames", true);
    boolean open = network.getNodes().stream()
        .anyMatch(node -> node instanceof Subnet subnet && subnet.getVisibility() == Visibility.PUBLIC);
    if (open) {
      configuration.resource("aws_internet_gateway", network)
          .set("vpc_id", attribute("aws_vpc", configuration.name(network), "id"));
    }
  }

  private static void subnet(Subnet subnet, Configuration configuration) {
    Hcl network = configuration.network(subnet);
    HclBlock block = configuration.resource("aws_subnet", subnet).set("vpc_id", network);
    if (subnet.getCidr() != null) {
      block.set("cidr_block", subnet.getCidr());
    } else {
      int number = ModelOrder.all(configuration.architecture(), Subnet.class).indexOf(subnet) % 256;
      String vpc = network.text().replaceFirst("\\.id$", ".cidr_block");
      block.set("cidr_block", Hcl.reference("cidrsubnet(" + vpc + ", 8, " + number + ")"));
    }
    block.set("map_public_ip_on_launch", subnet.getVisibility() == Visibility.PUBLIC);
    Placement.of(subnet).zone().filter(zone -> zone.matches("[a-z]{2}(-[a-z]+)+-\\d[a-z]"))
        .ifPresent(zone -> block.set("availability_zone", zone));
    for (AvailabilityZone zone : ModelOrder.all(configuration.architecture(), AvailabilityZone.class)) {
      if (zone.getBoundary() == subnet) {
        configuration.lose(zone, "a zone holds subnets in AWS, not the reverse");
      }
    }
  }

  private static void cluster(Cluster cluster, Configuration configuration) {
    String kind = cluster.getOrchestrator() == null ? "" : cluster.getOrchestrator().toLowerCase(Locale.ROOT);
    if (kind.contains("ecs")) {
      configuration.resource("aws_ecs_cluster", cluster).set("name", configuration.label(cluster));
      return;
    }
    configuration.resource("aws_eks_cluster", cluster).set("name", configuration.label(cluster))
        .set("role_arn", configuration.variable("cluster_role_arn", "Role that EKS control planes assume", false))
        .nest(new HclBlock("vpc_config").set("subnet_ids", configuration.subnets(cluster)));
  }

  /** The security groups of a component: those around it, else one of its own. */
  static Hcl securityGroups(Component component, Configuration configuration) {
    Boundary boundary = component.getBoundary();
    while (boundary != null && !(boundary instanceof SecurityGroup)) {
      boundary = boundary.getBoundary();
    }
    String name = configuration.name(boundary == null ? component : boundary);
    if (boundary == null) {
      configuration.resource("aws_security_group", name, component).set("name", configuration.label(component))
          .set("vpc_id", configuration.network(component));
    }
    return Hcl.list(attribute("aws_security_group", name, "id"));
  }
}

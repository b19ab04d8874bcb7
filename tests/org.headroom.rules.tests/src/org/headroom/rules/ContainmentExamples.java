package org.headroom.rules;

import static org.headroom.rules.Example.broken;
import static org.headroom.rules.Example.clean;

import java.util.List;

/** Models that break the rules of {@link ContainmentRules}, and models that do not. */
final class ContainmentExamples {
  private ContainmentExamples() {
  }

  static List<Example> all() {
    return List.of(
        broken("HR201", "svc", "Microservice svc"),
        broken("HR201", "gw", "ApiGateway gw access=INTERNAL"),
        broken("HR201", "db", "Subnet open visibility=PUBLIC { \n SqlDatabase db \n }"),
        clean("HR201", "Subnet net { \n Microservice svc \n SqlDatabase db \n ApiGateway gw access=INTERNAL \n }"),
        clean("HR201", "ServerlessFunction f \n ObjectStorage o \n NoSqlDatabase n offering=aws.dynamodb"),
        broken("HR202", "db", "Client user \n SqlDatabase db \n user -> db REQUEST"),
        broken("HR202", "cache", "Subnet open visibility=PUBLIC { \n Cache cache \n }"),
        clean("HR202", "Client user \n ObjectStorage files \n user -> files \n Subnet net { \n SqlDatabase db \n }"),
        broken("HR203", "lb", "Subnet net { \n LoadBalancer lb access=EXTERNAL \n }"),
        clean("HR203", "LoadBalancer out \n Subnet net { \n LoadBalancer in access=INTERNAL \n }"),
        broken("HR204", "user-lb-0", "Client user \n LoadBalancer lb access=INTERNAL \n user -> lb"),
        broken("HR204", "edge-gw-0", "Cdn edge \n ApiGateway gw access=INTERNAL \n edge -> gw"),
        clean("HR204", "Client user \n LoadBalancer lb \n ApiGateway gw access=INTERNAL \n user -> lb \n lb -> gw"),
        broken("HR205", "inner", "Region outer code=us-east { \n Region inner code=eu-west { \n } \n }"),
        broken("HR205", "zone", "Region r code=us-east-1 { \n AvailabilityZone zone code=eu-west-1a { \n } \n }"),
        broken("HR205", "user", "Region r code=us-east-1 { \n Client user region=eu-west \n }"),
        clean("HR205", """
            Region r code=us-east-1 {
            AvailabilityZone zone code=us-east-1a {
            }
            Client user region=use
            }"""),
        broken("HR206", "n", "VirtualNetwork n cidr=10.0.0.0/33"),
        broken("HR206", "n", "Subnet n cidr=10.0.0.1/24"),
        broken("HR206", "n", "Subnet n cidr=10.0.300.0/24"),
        clean("HR206", "VirtualNetwork n cidr=10.0.0.0/16"),
        broken("HR207", "s", "VirtualNetwork n cidr=10.0.0.0/16 { \n Subnet s cidr=10.1.0.0/24 \n }"),
        clean("HR207", "VirtualNetwork n cidr=10.0.0.0/16 { \n Subnet s cidr=10.0.255.0/24 \n }"),
        broken("HR208", "b", """
            VirtualNetwork n cidr=10.0.0.0/16 {
            Subnet a cidr=10.0.0.0/20
            Subnet c cidr=10.0.64.0/24
            Subnet b cidr=10.0.1.0/24
            }"""),
        broken("HR208", "b", "VpnGateway v \n VirtualNetwork a cidr=10.0.0.0/16 \n VirtualNetwork b cidr=10.0.0.0/16"),
        clean("HR208", """
            VirtualNetwork n cidr=10.0.0.0/16 {
            Subnet a cidr=10.0.0.0/24
            Subnet b cidr=10.0.1.0/24
            }
            VirtualNetwork m cidr=10.0.0.0/16 {
            Subnet d cidr=10.0.0.0/24
            }"""),
        broken("HR209", "svc-bank-0", "ExternalService bank \n Subnet net { \n Microservice svc \n } \n svc -> bank"),
        clean("HR209", "ExternalService bank \n Subnet net { \n Microservice svc \n NatGateway nat \n } \n svc -> "
            + "bank"),
        broken("HR210", "a-b-0", """
            Region us code=us-east {
            Microservice a
            }
            Region eu code=eu-west {
            Microservice b
            }
            a -> b"""),
        clean("HR210", """
            Region us code=us-east {
            Microservice a
            MessageBroker q
            SqlDatabase db
            }
            Region eu code=eu-west {
            SqlDatabase copy
            }
            a -> q
            db -> copy REPLICATION"""),
        broken("HR211", "user-svc-0", "Client user \n Subnet net { \n Microservice svc \n } \n user -> svc"),
        clean("HR211", "Client user \n LoadBalancer lb \n Subnet net { \n Microservice svc \n } \n user -> lb \n lb "
            + "-> svc"),
        broken("HR212", "r", "Region r code=moon-1"),
        broken("HR212", "user", "Client user region=moon-1"),
        clean("HR212", "Region r code=us-east-1 \n Client user region=eu-west"),
        broken("HR213", "r", "Subnet s { \n Region r code=us-east { \n } \n }"),
        broken("HR213", "ns", "Namespace ns"),
        clean("HR213", """
            Region r code=us-east {
            VirtualNetwork n {
            AvailabilityZone z {
            Subnet s {
            Cluster k {
            Namespace ns {
            }
            }
            }
            }
            }
            }"""));
  }
}

package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import java.util.List;
import java.util.Optional;
import org.headroom.model.Access;
import org.headroom.model.ApiGateway;
import org.headroom.model.ApiStyle;
import org.headroom.model.Authentication;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Dns;
import org.headroom.model.LoadBalancer;
import org.headroom.model.LoadBalancerType;
import org.headroom.model.NatGateway;
import org.headroom.model.ObjectStorage;
import org.headroom.model.VpnGateway;
import org.headroom.model.Waf;

/** What stands between clients and services: names, edge, firewall, balancers and gateways. */
final class EntryResources implements ComponentResources {

  @Override
  public boolean write(Component component, Configuration configuration) {
    if (component instanceof LoadBalancer balancer) {
      balancer(balancer, configuration);
    } else if (component instanceof Cdn cdn) {
      cdn(cdn, configuration);
    } else if (component instanceof Dns) {
      configuration.resource("aws_route53_zone", component)
          .set("name", configuration.variable(configuration.name(component) + "_domain", "Domain of the zone", false));
    } else if (component instanceof Waf) {
      waf(component, configuration);
    } else if (component instanceof ApiGateway gateway) {
      gateway(gateway, configuration);
    } else if (component instanceof NatGateway) {
      nat(component, configuration);
    } else if (component instanceof VpnGateway) {
      configuration.resource("aws_vpn_gateway", component).set("vpc_id", configuration.network(component));
    } else {
      return false;
    }
    return true;
  }

  private static void balancer(LoadBalancer balancer, Configuration configuration) {
    String name = configuration.name(balancer);
    Hcl groups = NetworkResources.securityGroups(balancer, configuration);
    boolean internal = balancer.getAccess() == Access.INTERNAL;
    if (balancer.getLbType() == LoadBalancerType.CLASSIC) {
      configuration.resource("aws_elb", balancer).set("name", configuration.label(balancer)).set("internal", internal)
          .set("subnets", configuration.subnets(balancer)).set("security_groups", groups)
          .nest(new HclBlock("listener").set("lb_port", 80).set("lb_protocol", "http").set("instance_port", 8080)
              .set("instance_protocol", "http"));
      return;
    }
    boolean application = balancer.getLbType() == LoadBalancerType.ALB;
    configuration.resource("aws_lb", balancer).set("name", configuration.label(balancer))
        .set("load_balancer_type", application ? "application" : "network").set("internal", internal)
        .set("subnets", configuration.subnets(balancer)).set("security_groups", groups);
    configuration.resource("aws_lb_target_group", name, balancer).set("name", configuration.label(balancer))
        .set("port", 8080).set("protocol", application ? "HTTP" : "TCP")
        .set("vpc_id", configuration.network(balancer))
        .nest(new HclBlock("health_check").set("interval",
            Math.max(5, Math.min(300, balancer.getHealthCheck().toSeconds()))));
    boolean https = application && balancer.getTlsTermination();
    HclBlock listener = configuration.resource("aws_lb_listener", name, balancer)
        .set("load_balancer_arn", attribute("aws_lb", name, "arn")).set("port", https ? 443 : 80)
        .set("protocol", https ? "HTTPS" : application ? "HTTP" : "TCP");
    if (https) {
      listener.set("certificate_arn",
          configuration.variable("certificate_arn", "Certificate of the listeners", false));
    }
    listener.nest(new HclBlock("default_action").set("type", "forward")
        .set("target_group_arn", attribute("aws_lb_target_group", name, "arn")));
  }

  private static void cdn(Cdn cdn, Configuration configuration) {
    String name = configuration.name(cdn);
    HclBlock block = configuration.resource("aws_cloudfront_distribution", cdn).set("enabled", true)
        .set("comment", configuration.label(cdn));
    List<Component> origins = cdn.getOutgoing().stream().map(Connection::getTarget)
        .filter(target -> domain(target, configuration).isPresent()).distinct().toList();
    for (Component origin : origins) {
      HclBlock nested = new HclBlock("origin").set("origin_id", configuration.name(origin))
          .set("domain_name", domain(origin, configuration).orElseThrow());
      block.nest(origin instanceof ObjectStorage ? nested : nested.nest(new HclBlock("custom_origin_config")
          .set("http_port", 80).set("https_port", 443).set("origin_protocol_policy", "https-only")
          .set("origin_ssl_protocols", Hcl.list(Hcl.string("TLSv1.2")))));
    }
    if (origins.isEmpty()) {
      block.nest(new HclBlock("origin").set("origin_id", "origin")
          .set("domain_name", configuration.variable(name + "_origin", "Domain of the origin", false)));
    }
    long seconds = cdn.getTtl() == null ? 86_400 : cdn.getTtl().toSeconds();
    Hcl methods = Hcl.list(Hcl.string("GET"), Hcl.string("HEAD"), Hcl.string("OPTIONS"));
    block.nest(new HclBlock("default_cache_behavior")
        .set("target_origin_id", origins.isEmpty() ? "origin" : configuration.name(origins.get(0)))
        .set("viewer_protocol_policy", "redirect-to-https").set("allowed_methods", methods)
        .set("cached_methods", methods).set("min_ttl", 0).set("default_ttl", seconds).set("max_ttl", seconds)
        .nest(new HclBlock("forwarded_values").set("query_string", true)
            .nest(new HclBlock("cookies").set("forward", "none"))));
    block.nest(new HclBlock("restrictions")
        .nest(new HclBlock("geo_restriction").set("restriction_type", "none")));
    block.nest(new HclBlock("viewer_certificate").set("cloudfront_default_certificate", true));
  }

  /** The domain of what a CDN or a name can point to. */
  static Optional<Hcl> domain(Component component, Configuration configuration) {
    String name = configuration.name(component);
    if (component instanceof LoadBalancer balancer) {
      return Optional.of(attribute(type(balancer), name, "dns_name"));
    }
    if (component instanceof Cdn) {
      return Optional.of(attribute("aws_cloudfront_distribution", name, "domain_name"));
    }
    if (component instanceof ObjectStorage) {
      return Optional.of(attribute("aws_s3_bucket", name, "bucket_regional_domain_name"));
    }
    return Optional.empty();
  }

  /** The class of resource of a balancer. */
  static String type(LoadBalancer balancer) {
    return balancer.getLbType() == LoadBalancerType.CLASSIC ? "aws_elb" : "aws_lb";
  }

  private static void waf(Component waf, Configuration configuration) {
    HclBlock visibility = new HclBlock("visibility_config").set("cloudwatch_metrics_enabled", true)
        .set("metric_name", configuration.label(waf)).set("sampled_requests_enabled", true);
    boolean edge = waf.getOutgoing().stream().anyMatch(each -> each.getTarget() instanceof Cdn)
        || waf.getIncoming().stream().anyMatch(each -> each.getSource() instanceof Cdn);
    configuration.resource("aws_wafv2_web_acl", waf).set("name", configuration.label(waf))
        .set("scope", edge ? "CLOUDFRONT" : "REGIONAL")
        .nest(new HclBlock("default_action").nest(new HclBlock("allow"))).nest(visibility);
  }

  private static void gateway(ApiGateway gateway, Configuration configuration) {
    String name = configuration.name(gateway);
    if (gateway.getStyle() == ApiStyle.GRAPHQL) {
      configuration.resource("aws_appsync_graphql_api", gateway).set("name", configuration.label(gateway))
          .set("authentication_type", gateway.getAuthentication() == Authentication.API_KEY ? "API_KEY" : "AWS_IAM");
      return;
    }
    configuration.resource("aws_apigatewayv2_api", gateway).set("name", configuration.label(gateway))
        .set("protocol_type", "HTTP");
    HclBlock stage = configuration.resource("aws_apigatewayv2_stage", name, gateway)
        .set("api_id", attribute("aws_apigatewayv2_api", name, "id")).set("name", "$default").set("auto_deploy", true);
    if (gateway.getThrottle() != null) {
      long rate = Math.max(1, Math.round(gateway.getThrottle().getRate()));
      Integer burst = gateway.getThrottle().getBurst();
      stage.nest(new HclBlock("default_route_settings").set("throttling_rate_limit", rate)
          .set("throttling_burst_limit", burst == null ? rate : burst));
    }
  }

  private static void nat(Component nat, Configuration configuration) {
    String name = configuration.name(nat);
    configuration.resource("aws_eip", name, nat).set("domain", "vpc");
    configuration.resource("aws_nat_gateway", nat).set("allocation_id", attribute("aws_eip", name, "id"))
        .set("subnet_id", Hcl.reference(first(configuration.subnets(nat).text())));
  }

  private static String first(String list) {
    return list.startsWith("[") ? list.substring(1, list.length() - 1).split(", ")[0] : list + "[0]";
  }
}

package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.model.ApiGateway;
import org.headroom.model.ApiStyle;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.CacheEngine;
import org.headroom.model.Cdn;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Dns;
import org.headroom.model.LoadBalancer;
import org.headroom.model.LoadBalancerType;
import org.headroom.model.MessageBroker;
import org.headroom.model.Role;
import org.headroom.model.SecurityGroup;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;
import org.headroom.model.SqlDatabase;
import org.headroom.model.Waf;

/** What connects resources: who may reach whom, name records, firewalls, subscriptions and event sources. */
final class ConnectionResources {

  private ConnectionResources() {
  }

  /** The target groups of the balancers that pass requests to a server. */
  static List<Hcl> targetGroups(Server server, Configuration configuration) {
    return server.getIncoming().stream().map(Connection::getSource)
        .filter(source -> source instanceof LoadBalancer balancer && balancer.getLbType() != LoadBalancerType.CLASSIC)
        .distinct().map(source -> attribute("aws_lb_target_group", configuration.name(source), "arn")).toList();
  }

  static void write(Configuration configuration) {
    Map<String, Connection> rules = new LinkedHashMap<>();
    for (Connection connection : ModelOrder.connections(configuration.architecture())) {
      specific(connection, configuration);
      Optional<String> from = group(connection.getSource(), configuration);
      Optional<String> to = group(connection.getTarget(), configuration);
      if (from.isPresent() && to.isPresent() && connection.getRole() != Role.CONSUME) {
        rules.putIfAbsent(from.get() + " " + to.get() + " " + port(connection.getTarget()), connection);
      }
    }
    rules.values().forEach(connection -> rule(connection, configuration));
  }

  private static void rule(Connection connection, Configuration configuration) {
    Component target = connection.getTarget();
    configuration.resource("aws_vpc_security_group_ingress_rule", configuration.name(connection), target)
        .set("description", configuration.label(connection))
        .set("security_group_id",
            attribute("aws_security_group", group(target, configuration).orElseThrow(), "id"))
        .set("referenced_security_group_id",
            attribute("aws_security_group", group(connection.getSource(), configuration).orElseThrow(), "id"))
        .set("ip_protocol", "tcp").set("from_port", port(target)).set("to_port", port(target));
  }

  /** The name of the security group of a component that has one. */
  private static Optional<String> group(Component component, Configuration configuration) {
    boolean kafka = component instanceof MessageBroker broker
        && MessagingResources.type(broker).equals("aws_msk_cluster");
    if (!(kafka || component instanceof LoadBalancer || component instanceof Cache || component instanceof SqlDatabase
        || ComputeResources.runsOnMachines(component)) || configuration.isLost(component)) {
      return Optional.empty();
    }
    Boundary boundary = component.getBoundary();
    while (boundary != null && !(boundary instanceof SecurityGroup)) {
      boundary = boundary.getBoundary();
    }
    return Optional.of(configuration.name(boundary == null ? component : boundary));
  }

  private static int port(Component target) {
    if (target instanceof SqlDatabase database) {
      return switch (database.getEngine()) {
        case MYSQL, MARIADB -> 3306;
        case SQLSERVER -> 1433;
        case ORACLE -> 1521;
        default -> 5432;
      };
    }
    if (target instanceof Cache cache) {
      return cache.getEngine() == CacheEngine.MEMCACHED ? 11_211 : 6379;
    }
    return target instanceof MessageBroker ? 9092 : target instanceof LoadBalancer ? 443 : 8080;
  }

  private static void specific(Connection connection, Configuration configuration) {
    Component source = connection.getSource();
    Component target = connection.getTarget();
    if (configuration.isLost(source) || configuration.isLost(target)) {
      return;
    }
    if (source instanceof Dns) {
      record(connection, configuration);
    } else if (source instanceof Waf && target instanceof LoadBalancer balancer
        && balancer.getLbType() == LoadBalancerType.ALB) {
      configuration.resource("aws_wafv2_web_acl_association", configuration.name(connection), target)
          .set("resource_arn", attribute("aws_lb", configuration.name(target), "arn"))
          .set("web_acl_arn", attribute("aws_wafv2_web_acl", configuration.name(source), "arn"));
    } else if (source instanceof MessageBroker broker && target instanceof ServerlessFunction) {
      eventSource(connection, broker, configuration);
    } else if (source instanceof MessageBroker topic && target instanceof MessageBroker queue
        && MessagingResources.isTopic(topic) && MessagingResources.type(queue).equals("aws_sqs_queue")) {
      subscription(connection, "sqs", attribute("aws_sqs_queue", configuration.name(target), "arn"), configuration);
    } else if (source instanceof ApiGateway gateway && gateway.getStyle() != ApiStyle.GRAPHQL
        && target instanceof ServerlessFunction) {
      integration(connection, configuration);
    }
  }

  private static void record(Connection connection, Configuration configuration) {
    Component target = connection.getTarget();
    Optional<Hcl> domain = EntryResources.domain(target, configuration);
    if (domain.isEmpty() || !(target instanceof LoadBalancer || target instanceof Cdn)) {
      return;
    }
    String zone = configuration.name(connection.getSource());
    String type = target instanceof LoadBalancer balancer ? EntryResources.type(balancer)
        : "aws_cloudfront_distribution";
    String zoneOfTarget = target instanceof Cdn ? "hosted_zone_id" : "zone_id";
    configuration.resource("aws_route53_record", configuration.name(connection), connection.getSource())
        .set("zone_id", attribute("aws_route53_zone", zone, "zone_id"))
        .set("name", attribute("aws_route53_zone", zone, "name")).set("type", "A")
        .set("set_identifier", configuration.label(connection))
        .nest(new HclBlock("weighted_routing_policy")
            .set("weight", Math.max(0, Math.min(255, Math.round(connection.getWeight() * 10)))))
        .nest(new HclBlock("alias").set("name", domain.get())
            .set("zone_id", attribute(type, configuration.name(target), zoneOfTarget))
            .set("evaluate_target_health", true));
  }

  private static void eventSource(Connection connection, MessageBroker broker, Configuration configuration) {
    String type = MessagingResources.type(broker);
    String function = configuration.name(connection.getTarget());
    Hcl arn = attribute(type, configuration.name(broker), "arn");
    if (type.equals("aws_sns_topic")) {
      subscription(connection, "lambda", attribute("aws_lambda_function", function, "arn"), configuration);
    } else if (type.equals("aws_cloudwatch_event_bus")) {
      configuration.resource("aws_cloudwatch_event_rule", configuration.name(connection), broker)
          .set("event_bus_name", attribute(type, configuration.name(broker), "name"))
          .set("event_pattern", Hcl.reference("jsonencode({ source = [{ prefix = \"\" }] })"));
      configuration.resource("aws_cloudwatch_event_target", configuration.name(connection), broker)
          .set("event_bus_name", attribute(type, configuration.name(broker), "name"))
          .set("rule", attribute("aws_cloudwatch_event_rule", configuration.name(connection), "name"))
          .set("arn", attribute("aws_lambda_function", function, "arn"));
    } else {
      HclBlock mapping = configuration
          .resource("aws_lambda_event_source_mapping", configuration.name(connection), broker)
          .set("event_source_arn", arn).set("function_name", attribute("aws_lambda_function", function, "arn"));
      if (type.equals("aws_kinesis_stream") || type.equals("aws_msk_cluster")) {
        mapping.set("starting_position", "LATEST");
      }
      if (type.equals("aws_msk_cluster")) {
        mapping.set("topics", Hcl.list(Hcl.string(configuration.label(broker))));
      }
    }
  }

  private static void subscription(Connection connection, String protocol, Hcl endpoint, Configuration configuration) {
    configuration.resource("aws_sns_topic_subscription", configuration.name(connection), connection.getSource())
        .set("topic_arn", attribute("aws_sns_topic", configuration.name(connection.getSource()), "arn"))
        .set("protocol", protocol).set("endpoint", endpoint);
  }

  private static void integration(Connection connection, Configuration configuration) {
    String name = configuration.name(connection);
    Hcl api = attribute("aws_apigatewayv2_api", configuration.name(connection.getSource()), "id");
    configuration.resource("aws_apigatewayv2_integration", name, connection.getSource()).set("api_id", api)
        .set("integration_type", "AWS_PROXY").set("payload_format_version", "2.0").set("integration_uri",
            attribute("aws_lambda_function", configuration.name(connection.getTarget()), "invoke_arn"));
    configuration.resource("aws_apigatewayv2_route", name, connection.getSource()).set("api_id", api)
        .set("route_key", "ANY /" + configuration.label(connection.getTarget()) + "/{proxy+}")
        .set("target", Hcl.reference("\"integrations/${aws_apigatewayv2_integration." + name + ".id}\""));
  }
}

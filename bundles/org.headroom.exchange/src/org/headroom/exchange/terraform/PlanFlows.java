package org.headroom.exchange.terraform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.model.Component;
import org.headroom.model.ServerlessFunction;

/**
 * Who sends to whom in a plan. Resources such as listeners, target groups, security group rules, event sources and
 * subscriptions lead from one component to the next; an address of a component in another's arguments is a use of it.
 */
final class PlanFlows {

  /** For a type of connecting resource: the arguments on the sender's side, and those on the receiver's. */
  private record Connector(List<String> from, List<String> to) {
  }

  private static final Map<String, Connector> CONNECTORS = Map.ofEntries(
      connector("aws_lb_listener", "load_balancer_arn", "default_action"),
      connector("aws_alb_listener", "load_balancer_arn", "default_action"),
      connector("aws_lb_listener_rule", "listener_arn", "action"),
      connector("aws_lb_target_group_attachment", "target_group_arn", "target_id"),
      connector("aws_route53_record", "zone_id", "alias", "records"),
      connector("aws_wafv2_web_acl_association", "web_acl_arn", "resource_arn"),
      connector("aws_lambda_event_source_mapping", "event_source_arn", "function_name"),
      connector("aws_sns_topic_subscription", "topic_arn", "endpoint"),
      connector("aws_cloudwatch_event_target", "event_bus_name", "arn"),
      connector("aws_apigatewayv2_integration", "api_id", "integration_uri"),
      connector("aws_api_gateway_integration", "rest_api_id", "uri"),
      connector("aws_vpc_security_group_ingress_rule", "referenced_security_group_id", "security_group_id"),
      connector("aws_security_group_rule", "source_security_group_id", "security_group_id"));

  private static Map.Entry<String, Connector> connector(String type, String from, String... to) {
    return Map.entry(type, new Connector(List.of(from), List.of(to)));
  }

  private final Plan plan;
  private final Map<String, Component> components;
  private final ModelDraft draft;
  private final Map<String, Set<String>> edges = new LinkedHashMap<>();

  PlanFlows(Plan plan, Map<String, Component> components, ModelDraft draft) {
    this.plan = plan;
    this.components = components;
    this.draft = draft;
  }

  /** Whether a type of resource connects others. */
  static boolean isConnector(String type) {
    return CONNECTORS.containsKey(type);
  }

  void connect() {
    plan.resources().forEach(this::edges);
    for (PlanResource resource : plan.resources()) {
      Component source = components.get(resource.address());
      if (source != null) {
        next(resource.address()).forEach(target -> draft.flow(source, components.get(target), resource.line(),
            resource.address() + " to " + target));
      }
    }
    plan.resources().stream().filter(each -> components.containsKey(each.address())).forEach(this::uses);
  }

  private void edges(PlanResource resource) {
    Connector connector = CONNECTORS.get(resource.type());
    if (connector != null) {
      for (String from : resource.references(connector.from().toArray(String[]::new))) {
        edge(from.contains("aws_security_group.") ? "from " + from : from, resource.address());
      }
      for (String to : resource.references(connector.to().toArray(String[]::new))) {
        edge(resource.address(), to.contains("aws_security_group.") ? "to " + to : to);
      }
    }
    if (!components.containsKey(resource.address())) {
      return;
    }
    for (String group : resource.references("target_group_arns", "load_balancer")) {
      edge(group, resource.address());
    }
    if (resource.type().equals("aws_cloudfront_distribution")) {
      resource.references("origin").forEach(origin -> edge(resource.address(), origin));
    }
    for (String group : securityGroups(resource)) {
      edge(resource.address(), "from " + group);
      edge("to " + group, resource.address());
    }
  }

  private List<String> securityGroups(PlanResource resource) {
    Set<String> groups = new LinkedHashSet<>();
    for (String address : resource.allReferences()) {
      if (address.contains("aws_security_group.")) {
        groups.add(address);
      } else if (address.contains("aws_launch_template.") && plan.find(address) != null) {
        plan.find(address).allReferences().stream().filter(each -> each.contains("aws_security_group."))
            .forEach(groups::add);
      }
    }
    return List.copyOf(groups);
  }

  private void edge(String from, String to) {
    edges.computeIfAbsent(from, unused -> new LinkedHashSet<>()).add(to);
  }

  /** The components that the connecting resources lead to. */
  private Set<String> next(String address) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(edges.getOrDefault(address, Set.of()));
    while (!open.isEmpty()) {
      String at = open.poll();
      if (components.containsKey(at)) {
        if (!at.equals(address)) {
          found.add(at);
        }
      } else if (seen.add(at)) {
        open.addAll(edges.getOrDefault(at, Set.of()));
      }
    }
    return found;
  }

  /** Addresses in the environment of code. */
  private void uses(PlanResource resource) {
    Component user = components.get(resource.address());
    boolean code = user instanceof ServerlessFunction || resource.type().equals("aws_autoscaling_group")
        || resource.type().equals("aws_instance") || resource.type().equals("aws_ecs_service");
    if (!code) {
      return;
    }
    Set<String> used = new LinkedHashSet<>(resource.references("environment", "user_data", "user_data_base64"));
    for (String address : resource.references("launch_template", "task_definition", "launch_configuration")) {
      PlanResource part = plan.find(address);
      if (part != null) {
        used.addAll(part.references("user_data", "container_definitions"));
      }
    }
    for (String address : used) {
      Component other = components.get(address);
      if (other != null) {
        draft.use(user, other, resource.line(), resource.address() + " to " + address);
      }
    }
  }
}

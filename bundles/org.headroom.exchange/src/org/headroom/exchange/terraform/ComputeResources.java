package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import java.util.List;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.ModelEndpoint;
import org.headroom.model.ReverseProxy;
import org.headroom.model.ScalingMetric;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Server;
import org.headroom.model.ServerlessFunction;

/** Code: functions, endpoints of models, and groups of machines for everything else. */
final class ComputeResources implements ComponentResources {

  private static final long MIB = 1 << 20;

  @Override
  public boolean write(Component component, Configuration configuration) {
    if (component instanceof ServerlessFunction function) {
      function(function, configuration);
    } else if (component instanceof ModelEndpoint) {
      configuration.resource("aws_sagemaker_endpoint", component).set("name", configuration.label(component))
          .set("endpoint_config_name", configuration.variable(configuration.name(component) + "_endpoint_config",
              "Endpoint configuration of the model", false));
    } else if (component instanceof Server server && runsOnMachines(server)) {
      machines(server, configuration);
    } else {
      return false;
    }
    return true;
  }

  /** Whether a component becomes a group of machines. */
  static boolean runsOnMachines(Component component) {
    return (component instanceof Compute || component instanceof ReverseProxy)
        && !(component instanceof ServerlessFunction) && !(component instanceof ModelEndpoint);
  }

  private static void function(ServerlessFunction function, Configuration configuration) {
    String name = configuration.name(function);
    HclBlock block = configuration.resource("aws_lambda_function", function)
        .set("function_name", configuration.label(function))
        .set("role", configuration.variable("function_role_arn", "Role that functions assume", false))
        .set("package_type", "Image")
        .set("image_uri", configuration.variable(name + "_image", "Image of the function", false))
        .set("memory_size", function.getMemory() == null ? 128 : Math.max(128, function.getMemory() / MIB))
        .set("timeout", function.getTimeout() == null ? 3
            : Math.max(1, Math.min(900, function.getTimeout().toSeconds())));
    if (function.eIsSet(HeadroomPackage.Literals.SERVERLESS_FUNCTION__CONCURRENCY_LIMIT)) {
      block.set("reserved_concurrent_executions", function.getConcurrencyLimit());
    }
    if (function.getProvisioned() > 0) {
      block.set("publish", true);
      configuration.resource("aws_lambda_provisioned_concurrency_config", name, function)
          .set("function_name", attribute("aws_lambda_function", name, "function_name"))
          .set("qualifier", attribute("aws_lambda_function", name, "version"))
          .set("provisioned_concurrent_executions", function.getProvisioned());
    }
  }

  private static void machines(Server server, Configuration configuration) {
    String name = configuration.name(server);
    String type = server.getInstanceType();
    Hcl groups = NetworkResources.securityGroups(server, configuration);
    configuration.resource("aws_launch_template", server).set("name", configuration.label(server))
        .set("image_id", configuration.variable("machine_image", "Machine image (AMI) of the services", false))
        .set("instance_type", type == null ? configuration.variable("instance_type",
            "Machines of services for which the model names none", false) : Hcl.string(type))
        .set("vpc_security_group_ids", groups);
    ScalingPolicy scaling = server.getScaling();
    boolean given = server.eIsSet(HeadroomPackage.Literals.SERVER__REPLICAS);
    int replicas = given ? server.getReplicas() : scaling == null ? 1 : scaling.getMinimum();
    HclBlock group = configuration.resource("aws_autoscaling_group", name, server)
        .set("name", configuration.label(server))
        .set("min_size", scaling == null ? replicas : scaling.getMinimum())
        .set("max_size", scaling == null ? replicas : scaling.getMaximum())
        .set("desired_capacity", replicas).set("vpc_zone_identifier", configuration.subnets(server));
    List<Hcl> targets = ConnectionResources.targetGroups(server, configuration);
    if (!targets.isEmpty()) {
      group.set("target_group_arns", Hcl.list(targets));
    }
    group.nest(new HclBlock("launch_template").set("id", attribute("aws_launch_template", name, "id"))
        .set("version", "$Latest"));
    if (scaling != null && scaling.getMetric() == ScalingMetric.CPU) {
      configuration.resource("aws_autoscaling_policy", name, server).set("name", configuration.label(server))
          .set("autoscaling_group_name", attribute("aws_autoscaling_group", name, "name"))
          .set("policy_type", "TargetTrackingScaling")
          .set("estimated_instance_warmup", scaling.getStartupDelay().toSeconds())
          .nest(new HclBlock("target_tracking_configuration")
              .set("target_value", Math.round(scaling.getTarget().value() * 100))
              .nest(new HclBlock("predefined_metric_specification")
                  .set("predefined_metric_type", "ASGAverageCPUUtilization")));
    } else if (scaling != null) {
      configuration.comment("The autoscaling of " + name + " follows " + scaling.getMetric().getLiteral()
          + ", for which AWS has no predefined metric; publish one and add a policy.");
    }
  }
}

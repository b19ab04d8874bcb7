package org.headroom.exchange.terraform;

import java.time.Duration;
import java.util.List;
import org.headroom.model.AuthService;
import org.headroom.model.Component;
import org.headroom.model.ContainerRegistry;
import org.headroom.model.EmailService;
import org.headroom.model.Logging;
import org.headroom.model.Monitoring;
import org.headroom.model.NotificationService;
import org.headroom.model.RealUserMonitoring;
import org.headroom.model.SecretStore;
import org.headroom.model.ServiceMesh;
import org.headroom.model.Tracing;

/** Observability and supporting services. */
final class PlatformResources implements ComponentResources {

  /** The numbers of days that CloudWatch can keep logs. */
  private static final List<Long> RETENTIONS =
      List.of(1L, 3L, 5L, 7L, 14L, 30L, 60L, 90L, 120L, 150L, 180L, 365L, 400L, 545L, 731L, 1827L, 3653L);

  @Override
  public boolean write(Component component, Configuration configuration) {
    String label = configuration.label(component);
    if (component instanceof Logging logging) {
      HclBlock group = configuration.resource("aws_cloudwatch_log_group", component).set("name", label);
      if (logging.getRetention() != null) {
        group.set("retention_in_days", days(logging.getRetention()));
      }
    } else if (component instanceof Monitoring) {
      configuration.resource("aws_cloudwatch_dashboard", configuration.name(component), component)
          .set("dashboard_name", label).set("dashboard_body", Hcl.reference("jsonencode({ widgets = [] })"));
    } else if (component instanceof Tracing) {
      configuration.resource("aws_xray_group", component).set("group_name", label)
          .set("filter_expression", "responsetime > 1");
    } else if (component instanceof RealUserMonitoring) {
      configuration.resource("aws_rum_app_monitor", component).set("name", label)
          .set("domain", configuration.variable(
              configuration.name(component) + "_domain", "Domain of the site", false));
    } else if (component instanceof SecretStore) {
      configuration.resource("aws_secretsmanager_secret", component).set("name", label);
    } else if (component instanceof AuthService) {
      configuration.resource("aws_cognito_user_pool", component).set("name", label);
    } else if (component instanceof NotificationService) {
      configuration.resource("aws_sns_topic", component).set("name", label);
    } else if (component instanceof EmailService) {
      configuration.resource("aws_sesv2_email_identity", component).set("email_identity",
          configuration.variable(configuration.name(component) + "_domain", "Domain that mail is sent from", false));
    } else if (component instanceof ContainerRegistry) {
      configuration.resource("aws_ecr_repository", component).set("name", label);
    } else if (component instanceof ServiceMesh) {
      configuration.resource("aws_appmesh_mesh", component).set("name", label);
    } else {
      return false;
    }
    return true;
  }

  private static long days(Duration retention) {
    return RETENTIONS.stream().filter(days -> days >= retention.toDays()).findFirst()
        .orElse(RETENTIONS.get(RETENTIONS.size() - 1));
  }
}

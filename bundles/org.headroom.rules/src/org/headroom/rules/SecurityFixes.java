package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.List;
import org.headroom.model.ApiGateway;
import org.headroom.model.Authentication;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataClassification;

/** Quick fixes for confidentiality: HR5xx. */
final class SecurityFixes {
  private SecurityFixes() {}

  static List<QuickFix> encrypt(FixSite site) {
    return site.element(Connection.class).map(c -> QuickFix.of("Encrypt the connection",
        "'" + label(c) + "' is encrypted.", () -> c.setEncrypted(true))).map(List::of).orElse(List.of());
  }

  static List<QuickFix> encryptAtRest(FixSite site) {
    return site.element(Component.class).map(c -> QuickFix.of("Turn on encryption at rest",
        "What '" + label(c) + "' keeps is encrypted at rest.", () -> c.setEncryptedAtRest(true)))
        .map(List::of).orElse(List.of());
  }

  static List<QuickFix> authenticate(FixSite site) {
    return site.element(ApiGateway.class)
        .map(g -> QuickFix.setting(g, "authentication", Authentication.JWT.getLiteral(),
        () -> g.setAuthentication(Authentication.JWT))).map(List::of).orElse(List.of());
  }

  /** What receives data is classified and encrypted like what sends it. */
  static List<QuickFix> classifyTarget(FixSite site) {
    return site.element(Connection.class).filter(c -> c.getSource().getDataClassification() != null).map(c -> {
      DataClassification level = c.getSource().getDataClassification();
      return QuickFix.of("Protect the target like the source", "'" + label(c.getTarget()) + "' is classified as "
          + level.getLiteral() + " and encrypted at rest.", () -> {
            c.getTarget().setDataClassification(level);
            c.getTarget().setEncryptedAtRest(true);
          });
    }).map(List::of).orElse(List.of());
  }
}

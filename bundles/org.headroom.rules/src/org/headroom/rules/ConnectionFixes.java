package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Role;

/** Quick fixes for single connections: HR1xx. */
final class ConnectionFixes {
  private static final ConnectionMatrix MATRIX = ConnectionMatrix.standard();

  private ConnectionFixes() {}

  /** Turns a connection round when the matrix allows the other direction, or deletes it. */
  static List<QuickFix> reverseOrDelete(FixSite site) {
    return site.element(Connection.class).map(c -> {
      List<QuickFix> fixes = new ArrayList<>();
      MATRIX.check(c.getTarget(), c.getSource()).defaultRole().filter(role -> isNew(site, c, role))
          .ifPresent(role -> fixes.add(reverse(c, role)));
      fixes.add(delete(c));
      return fixes;
    }).orElse(new ArrayList<>());
  }

  private static boolean isNew(FixSite site, Connection c, Role role) {
    return site.model().outgoing(c.getTarget()).stream()
        .noneMatch(other -> other.getTarget() == c.getSource() && other.getRole() == role);
  }

  private static QuickFix reverse(Connection c, Role role) {
    return QuickFix.of("Reverse the connection", "'" + label(c.getTarget()) + "' → '" + label(c.getSource())
        + "' replaces '" + label(c.getSource()) + "' → '" + label(c.getTarget()) + "', with the role "
        + role.getLiteral() + ".", () -> {
          Component source = c.getSource();
          c.setSource(c.getTarget());
          c.setTarget(source);
          c.setRole(role);
        });
  }

  static List<QuickFix> allowedRoles(FixSite site) {
    return site.element(Connection.class).map(c -> MATRIX.check(c.getSource(), c.getTarget()).roles().stream()
        .map(role -> QuickFix.setting(c, "role", role.getLiteral(), () -> c.setRole(role))).toList()).orElse(List.of());
  }

  static List<QuickFix> delete(FixSite site) {
    return site.element(Connection.class).map(c -> List.of(delete(c))).orElse(List.of());
  }

  private static QuickFix delete(Connection c) {
    return QuickFix.of("Delete the connection", "The connection '" + label(c) + "' (" + c.getId() + ") is deleted.",
        () -> {
          c.setSource(null);
          c.setTarget(null);
          EcoreUtil.delete(c);
        });
  }

  static List<QuickFix> makeUsable(FixSite site) {
    Optional<Connection> connection = site.element(Connection.class);
    List<QuickFix> fixes = new ArrayList<>();
    connection.filter(c -> c.getCallsPerRequest() == 0).ifPresent(c ->
        fixes.add(QuickFix.setting(c, "calls per request", "1", () -> c.setCallsPerRequest(1.0))));
    connection.filter(c -> c.getCallsPerRequest() != 0 && !c.getOperations().isEmpty()).ifPresent(c -> fixes.add(
        QuickFix.of("Carry all operations", "'" + label(c) + "' is no longer limited to "
            + c.getOperations().stream().map(o -> o.getLiteral()).collect(Collectors.joining(", ")) + ".",
            () -> c.getOperations().clear())));
    connection.ifPresent(c -> fixes.add(delete(c)));
    return fixes;
  }

  static List<QuickFix> removeUselessSetting(FixSite site) {
    return site.element(Connection.class).map(c -> c.getRole() == Role.TELEMETRY || c.getRole() == Role.LOG
        ? QuickFix.of("Remove the settings without effect",
            "Timeout, retry and circuit breaker of '" + label(c) + "' are removed.", () -> {
              c.setTimeout(null);
              c.setRetry(null);
              c.setCircuitBreaker(null);
            })
        : QuickFix.of("Remove the sampling rate", "The sampling rate of '" + label(c) + "' is removed.",
            () -> c.setSamplingRate(null))).map(List::of).orElse(List.of());
  }
}

package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.headroom.model.ApiGateway;
import org.headroom.model.Authentication;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.DataClassification;
import org.headroom.model.DataStore;
import org.headroom.model.Dns;
import org.headroom.model.ExternalService;
import org.headroom.model.MessageBroker;
import org.headroom.model.PaymentGateway;
import org.headroom.model.Role;
import org.headroom.model.Router;
import org.headroom.model.SecretStore;
import org.headroom.model.Server;
import org.headroom.model.ServiceMesh;
import org.headroom.model.TelemetrySink;
import org.headroom.model.VpnGateway;
import org.headroom.model.Waf;
import org.headroom.rules.Rule.Report;

/** Rules about confidentiality and abuse: HR5xx. */
final class SecurityRules {
  /** Protocols that are encrypted by definition. */
  private static final Set<String> SECURE_PROTOCOLS =
      Set.of("https", "http/3", "quic",
          "tls", "mtls", "grpcs", "wss", "amqps", "mqtts", "ssh", "sftp", "ftps", "ipsec");

  private SecurityRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("HR501", Severity.WARNING, "Unencrypted messages across a trust boundary",
            "Whoever sits on the line between two networks can read and change them.",
            "Connections from clients, to services of others, and between different networks that are neither marked "
                + "as encrypted nor use an encrypted protocol.",
            "Encrypt the connection and mark it, or state its protocol (HTTPS, gRPCs, AMQPS).",
            SecurityRules::unencrypted).fixedBy(SecurityFixes::encrypt),
        new Rule("HR502", Severity.ERROR, "Sensitive data at rest without encryption",
            "A lost disk, snapshot or backup becomes a reportable breach.",
            "Stores, caches and brokers with CONFIDENTIAL or RESTRICTED data that are not encrypted at rest.",
            "Turn on encryption at rest.", SecurityRules::unencryptedAtRest).fixedBy(SecurityFixes::encryptAtRest),
        new Rule("HR503", Severity.WARNING, "Gateway without authentication",
            "Everybody may call everything behind it.",
            "Gateways that clients reach and that do not authenticate.",
            "Set authentication, and model its latency.", SecurityRules::noAuthentication)
            .fixedBy(SecurityFixes::authenticate),
        new Rule("HR504", Severity.WARNING, "Public entry without firewall or throttle",
            "One script is enough to use up the capacity, or the budget, of the system.",
            "Ways from a client to a service that pass neither a web application firewall nor a component with a "
                + "throttle.",
            "Put a firewall in front, or set a throttle on the entry.", SecurityRules::unprotectedEntry),
        new Rule("HR505", Severity.INFO, "Secrets do not come from a store",
            "Passwords in configuration files end up in repositories and logs, and are never changed.",
            "Services that call databases, brokers or services of others and have no SECRET connection.",
            "Connect the service to a secret store with role SECRET.", SecurityRules::noSecretStore)
            .fixedBy(ServiceFixes::fetchSecrets),
        new Rule("HR506", Severity.WARNING, "Telemetry carries classified data outside",
            "Logs are copied, kept and searched by people who may not see the data itself.",
            "TELEMETRY and LOG connections from a component with CONFIDENTIAL or RESTRICTED data to a sink outside "
                + "its network that is not cleared for such data.",
            "Mask the data at the source, move the sink inside, or classify the sink.",
            SecurityRules::classifiedTelemetry).fixedBy(SecurityFixes::classifyTarget),
        new Rule("HR507", Severity.WARNING, "Data flows to a less protected store",
            "A copy needs the same protection as its source.",
            "REPLICATION, CDC, WRITE, CACHE and PUBLISH connections from CONFIDENTIAL or RESTRICTED data to a store "
                + "with a lower classification.",
            "Raise the classification of the target, or remove the sensitive part before copying.",
            SecurityRules::lowerClassification).fixedBy(SecurityFixes::classifyTarget));
  }

  /** Whether messages of a connection are encrypted by statement, by protocol or by their network. */
  static boolean isEncrypted(Connection c) {
    return Boolean.TRUE.equals(c.getEncrypted())
        || c.getProtocol() != null && SECURE_PROTOCOLS.contains(c.getProtocol().strip().toLowerCase(Locale.ROOT))
        || c.getSource() instanceof VpnGateway || c.getTarget() instanceof VpnGateway
        || isMutualTls(c.getSource()) || isMutualTls(c.getTarget());
  }

  private static boolean isMutualTls(Component c) {
    return c instanceof ServiceMesh mesh && Boolean.TRUE.equals(mesh.getMutualTls());
  }

  private static boolean crossesTrustBoundary(Connection c) {
    Component source = c.getSource();
    Component target = c.getTarget();
    return source instanceof Client || target instanceof Client || isForeign(source) || isForeign(target)
        || !ReviewedModel.trustZone(source).equals(ReviewedModel.trustZone(target));
  }

  private static boolean isForeign(Component c) {
    return c instanceof ExternalService || c instanceof PaymentGateway;
  }

  private static void unencrypted(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if (crossesTrustBoundary(c) && !isEncrypted(c) && c.getRole() != Role.DEPLOY && !(c.getTarget() instanceof Dns)) {
        report.add(c, "'" + label(c) + "' goes from " + place(c.getSource()) + " to " + place(c.getTarget())
            + " unencrypted.");
      }
    }
  }

  private static String place(Component c) {
    Optional<Boundary> zone = ReviewedModel.trustZone(c);
    return zone.map(z -> "'" + label(z) + "'").orElse("the outside");
  }

  private static boolean isSensitive(Component c) {
    return c.getDataClassification() != null
        && c.getDataClassification().compareTo(DataClassification.CONFIDENTIAL) >= 0;
  }

  private static boolean keepsData(Component c) {
    return c instanceof DataStore || c instanceof Cache || c instanceof MessageBroker || c instanceof TelemetrySink;
  }

  private static void unencryptedAtRest(ReviewedModel model, Report report) {
    for (Component c : model.components()) {
      if (keepsData(c) && isSensitive(c) && !Boolean.TRUE.equals(c.getEncryptedAtRest())) {
        report.add(c, "'" + label(c) + "' keeps " + c.getDataClassification().getLiteral()
            + " data without encryption at rest.");
      }
    }
  }

  private static void noAuthentication(ReviewedModel model, Report report) {
    model.components(ApiGateway.class).filter(g -> model.requestPath().contains(g))
        .filter(g -> g.getAuthentication() == null || g.getAuthentication() == Authentication.NONE)
        .forEach(g -> report.add(g, "'" + label(g) + "' does not authenticate its callers."));
  }

  private static void unprotectedEntry(ReviewedModel model, Report report) {
    model.components(Client.class).forEach(client -> {
      Set<Component> open = reachedUnprotected(model, client);
      open.stream().filter(c -> c instanceof Compute).findFirst().ifPresent(service -> report.add(client,
          "Requests of '" + label(client) + "' reach '" + label(service) + "' without passing a firewall or a "
              + "throttle."));
    });
  }

  private static Set<Component> reachedUnprotected(ReviewedModel model, Client client) {
    Set<Component> seen = new HashSet<>(Set.of(client));
    Set<Component> inOrder = new LinkedHashSet<>();
    Deque<Component> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Component next = open.remove();
      if (next instanceof Client || next instanceof Router || next instanceof Cdn) {
        for (Connection c : model.outgoing(next)) {
          Component target = c.getTarget();
          boolean guarded = target instanceof Waf || target instanceof Server s && s.getThrottle() != null;
          if (ReviewedModel.isSynchronous(c) && !guarded && seen.add(target)) {
            inOrder.add(target);
            open.add(target);
          }
        }
      }
    }
    return inOrder;
  }

  private static void noSecretStore(ReviewedModel model, Report report) {
    boolean anyStore = model.components(SecretStore.class).findAny().isPresent();
    List<Component> without = withoutSecrets(model);
    if (!anyStore && !without.isEmpty()) {
      report.addToArchitecture("The model has no secret store, but " + without.size() + (without.size() == 1
          ? " service needs" : " services need") + " credentials, such as '" + label(without.get(0)) + "'.");
    } else if (anyStore) {
      without.forEach(c -> report.add(c, "'" + label(c) + "' needs credentials and fetches none from a secret store."));
    }
  }

  static List<Component> withoutSecrets(ReviewedModel model) {
    return model.components().stream().filter(c -> c instanceof Compute)
        .filter(c -> model.outgoing(c).stream().anyMatch(o -> needsSecret(o.getTarget())))
        .filter(c -> model.outgoing(c).stream().noneMatch(o -> o.getRole() == Role.SECRET)).toList();
  }

  private static boolean needsSecret(Component c) {
    return c instanceof DataStore || c instanceof MessageBroker || isForeign(c);
  }

  private static void classifiedTelemetry(ReviewedModel model, Report report) {
    for (Connection c : model.connections()) {
      if ((c.getRole() == Role.TELEMETRY || c.getRole() == Role.LOG) && isSensitive(c.getSource())
          && !ReviewedModel.trustZone(c.getSource()).equals(ReviewedModel.trustZone(c.getTarget()))
          && isLower(c.getTarget(), c.getSource())) {
        report.add(c, "'" + label(c.getSource()) + "' handles " + c.getSource().getDataClassification().getLiteral()
            + " data and reports to '" + label(c.getTarget()) + "' outside its network.");
      }
    }
  }

  private static boolean isLower(Component a, Component b) {
    return a.getDataClassification() == null || a.getDataClassification().compareTo(b.getDataClassification()) < 0;
  }

  private static void lowerClassification(ReviewedModel model, Report report) {
    Set<Role> copying = Set.of(Role.REPLICATION, Role.CDC, Role.WRITE, Role.CACHE, Role.PUBLISH);
    for (Connection c : model.connections()) {
      if (copying.contains(c.getRole()) && isSensitive(c.getSource()) && keepsData(c.getTarget())
          && isLower(c.getTarget(), c.getSource())) {
        report.add(c, "'" + label(c.getSource()) + "' passes " + c.getSource().getDataClassification().getLiteral()
            + " data to '" + label(c.getTarget()) + "', which is not classified as such.");
      }
    }
  }
}

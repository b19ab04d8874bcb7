package org.headroom.rules;

import static org.headroom.rules.ReviewedModel.label;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Monitoring;
import org.headroom.model.Role;
import org.headroom.model.SecretStore;

/** Quick fixes that connect components to a service of the platform, and add the service when there is none. */
final class ServiceFixes {
  private ServiceFixes() {}

  static List<QuickFix> monitor(FixSite site) {
    return connect(site, Monitoring.class, "monitoring", "Monitoring", Role.TELEMETRY,
        HeadroomFactory.eINSTANCE::createMonitoring, ReliabilityRules::unmonitored);
  }

  static List<QuickFix> fetchSecrets(FixSite site) {
    return connect(site, SecretStore.class, "secret-store", "Secret store", Role.SECRET,
        HeadroomFactory.eINSTANCE::createSecretStore, SecurityRules::withoutSecrets);
  }

  private static <T extends Component> List<QuickFix> connect(FixSite site, Class<T> type, String stem, String name,
      Role role, Supplier<T> create, Function<ReviewedModel, List<Component>> all) {
    Optional<T> existing = site.model().components(type).findFirst();
    List<Component> users = site.element(Component.class).map(List::of)
        .orElseGet(() -> all.apply(site.model()));
    if (users.isEmpty()) {
      return List.of();
    }
    String what = users.size() == 1 ? "'" + label(users.get(0)) + "'" : users.size() + " components";
    String words = name.toLowerCase(Locale.ROOT);
    String target = existing.map(e -> "'" + label(e) + "'").orElse("a new " + words + " component");
    String title = existing.map(e -> "Connect it to '" + label(e) + "'").orElse("Add a " + words + " component");
    return List.of(QuickFix.of(title, what + (users.size() == 1 ? " gets" : " get") + " a connection to " + target
        + " with the role " + role.getLiteral() + ".", () -> {
          T service = existing.orElseGet(() -> add(site, create.get(), stem, name));
          users.forEach(user -> site.architecture().getConnections().add(connection(site, user, service, role)));
        }));
  }

  private static <T extends Component> T add(FixSite site, T service, String stem, String name) {
    service.setId(site.freeId(stem));
    service.setLabel(name);
    site.architecture().getNodes().add(service);
    return service;
  }

  private static Connection connection(FixSite site, Component source, Component target, Role role) {
    Connection connection = HeadroomFactory.eINSTANCE.createConnection();
    connection.setId(site.freeId(source.getId() + "-to-" + target.getId()));
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(role);
    return connection;
  }
}

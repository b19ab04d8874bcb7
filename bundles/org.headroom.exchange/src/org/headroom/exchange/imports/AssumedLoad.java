package org.headroom.exchange.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Access;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.ConstantLoad;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MixShare;
import org.headroom.model.Operation;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;

/**
 * Clients and a scenario for documents that say nothing about load: one client that sends 10 requests/s for five
 * minutes, shared equally by the entries, four reads for each write.
 */
final class AssumedLoad {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;
  private static final double RATE = 10;
  private static final double READS_PER_WRITE = 4;

  private final Architecture architecture;
  private final TargetNames names;
  private final DefaultRoles roles;
  private final ImportLog log;

  AssumedLoad(Architecture architecture, TargetNames names, DefaultRoles roles, ImportLog log) {
    this.architecture = architecture;
    this.names = names;
    this.roles = roles;
    this.log = log;
  }

  void add(List<Component> stated) {
    List<Component> entries = new ArrayList<>(stated.stream().filter(this::takesRequests).toList());
    stated.stream().filter(each -> !entries.contains(each)).forEach(each -> log.assumed(0, each.getId(),
        "It can be reached from outside, but clients do not call a " + each.eClass().getName()));
    if (entries.isEmpty()) {
      ModelOrder.components(architecture).stream().filter(this::takesRequests)
          .filter(each -> each.getIncoming().isEmpty() && !isPlatform(each)).forEach(entries::add);
      entries.forEach(each -> log.assumed(0, each.getId(), "Nothing calls it, so clients do"));
    }
    if (entries.isEmpty()) {
      log.notUnderstood(0, "load", "Nothing takes requests of clients, so that nothing can be simulated. Add a Client, "
          + "connect it, and add a Scenario.");
      return;
    }
    Client client = F.createClient();
    client.setId(names.unique("clients"));
    client.setLabel("Clients");
    architecture.getNodes().add(0, client);
    Scenario scenario = scenario(client);
    for (Component entry : entries) {
      entry(client, entry, scenario.getTraffic().get(0), entries.size() == 1);
    }
    log.assumed(0, "scenario " + scenario.getId(), "10 requests/s for 5 min, four reads for each write, from "
        + client.getId() + " to " + String.join(", ", entries.stream().map(Component::getId).toList())
        + ". Replace them by your load");
  }

  private boolean takesRequests(Component component) {
    Optional<Role> role = roles.between(HeadroomPackage.Literals.CLIENT, component.eClass());
    return role.filter(each -> each == Role.REQUEST).isPresent();
  }

  private static boolean isPlatform(Component component) {
    return HeadroomPackage.Literals.PLATFORM_SERVICE.isInstance(component)
        || HeadroomPackage.Literals.OBJECT_STORAGE.isInstance(component);
  }

  private Scenario scenario(Client client) {
    Scenario scenario = F.createScenario();
    scenario.setId(names.unique("assumed-load"));
    scenario.setLabel("Assumed load");
    scenario.setDuration(Duration.ofMinutes(5));
    Traffic traffic = F.createTraffic();
    traffic.setClient(client);
    ConstantLoad load = F.createConstantLoad();
    load.setRate(RATE);
    traffic.setProfile(load);
    scenario.getTraffic().add(traffic);
    architecture.getScenarios().add(scenario);
    return scenario;
  }

  private void entry(Client client, Component entry, Traffic traffic, boolean only) {
    if (entry.eClass().getEStructuralFeature("access") instanceof EAttribute access) {
      entry.eSet(access, Access.EXTERNAL);
    }
    Connection connection = F.createConnection();
    connection.setId(names.unique(client.getId() + "-to-" + entry.getId()));
    connection.setSource(client);
    connection.setTarget(entry);
    connection.setRole(Role.REQUEST);
    architecture.getConnections().add(connection);
    for (Operation operation : Operation.values()) {
      RequestClass requests = F.createRequestClass();
      String word = operation == Operation.READ ? "read" : "write";
      requests.setId(names.unique(only ? word : entry.getId() + "-" + word));
      requests.setLabel(only ? word : word + " " + entry.getLabel());
      requests.setOperation(operation);
      architecture.getRequestClasses().add(requests);
      if (!only) {
        connection.getAccepts().add(requests);
      }
      MixShare share = F.createMixShare();
      share.setRequestClass(requests);
      share.setShare(operation == Operation.READ ? READS_PER_WRITE : 1);
      traffic.getMix().add(share);
    }
  }
}

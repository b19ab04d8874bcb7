package org.headroom.exchange.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.exchange.imports.DefaultRoles;
import org.headroom.exchange.imports.ImageNames;
import org.headroom.exchange.imports.ImportLog;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.imports.Wiring;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Boundary;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;

/**
 * Reads a Compose file: services become components, by their image; networks become boundaries; links, dependencies and
 * addresses in the environment become connections; published ports are where clients come in.
 */
public final class ComposeImport {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;

  private final Tree document;
  private final ImportLog log = new ImportLog();
  private final ModelDraft draft;
  private final Wiring wiring;
  private final Map<String, Component> services = new LinkedHashMap<>();
  private final Map<String, Boundary> networks = new LinkedHashMap<>();
  private final Cluster machine;

  private ComposeImport(Tree document, String name, DefaultRoles roles) {
    this.document = document;
    String given = document.get("name").text();
    draft = new ModelDraft(given.isBlank() ? name : given, roles, log);
    wiring = new Wiring(draft);
    machine = draft.add(F.createCluster(), "compose", null);
    machine.setOrchestrator("docker-compose");
  }

  /** Whether a document is a Compose file. */
  public static boolean recognises(Tree document) {
    return document.get("services").isMap();
  }

  /**
   * Reads a document.
   *
   * @param name of the architecture when the document has none
   * @param roles who may call whom
   * @throws ImportException when there is nothing to import
   */
  public static Imported read(Tree document, String name, DefaultRoles roles) throws ImportException {
    if (document.get("services").entries().isEmpty()) {
      throw new ImportException(document.get("services").line(),
          "The file has no services, so there is nothing to import. Name a Compose file with services.");
    }
    return new ComposeImport(document, name, roles).read();
  }

  private Imported read() {
    document.entries().forEach(this::section);
    document.get("networks").entries().forEach(this::network);
    document.get("services").entries().forEach(this::service);
    document.get("services").entries().forEach((name, service) ->
        new ComposeService(name, service, services.get(name), draft, wiring).read());
    return draft.finish();
  }

  private void section(String key, Tree section) {
    if (List.of("version", "volumes", "configs", "secrets", "include").contains(key) || key.startsWith("x-")) {
      String why = key.equals("include") ? "other files are not read; merge them with \"docker compose config\""
          : "it has no place in a model";
      if (key.equals("include")) {
        log.notUnderstood(section.line(), key, why);
      } else {
        log.ignored(section.line(), key, why);
      }
    } else if (!List.of("services", "networks", "name").contains(key)) {
      log.notUnderstood(section.line(), key, "Compose files have no \"" + key + "\". Check the spelling.");
    }
  }

  private void network(String name, Tree network) {
    boolean internal = network.get("internal").text().equals("true");
    Boundary boundary = draft.add(F.createNamespace(), name, machine);
    networks.put(name, boundary);
    if (internal) {
      boundary.setDocumentation("An internal network: it has no way to the outside.");
    }
    log.understood(network.line(), "networks." + name, "boundary " + boundary.getId()
        + (internal ? " and its documentation" : ""));
  }

  private void service(String name, Tree service) {
    String where = "services." + name;
    String image = service.get("image").text();
    ImageNames.Guess guess = ImageNames.guess(image, name);
    Component component = draft.add(guess.component(), name, boundary(service, where));
    if (!image.isEmpty()) {
      ModelDraft.property(component, "image", image);
    }
    services.put(name, component);
    wiring.host(name, component);
    String container = service.get("container_name").text();
    if (!container.isEmpty()) {
      wiring.host(container, component);
    }
    service.get("hostname").text().lines().forEach(host -> wiring.host(host, component));
    String type = component.eClass().getName();
    if (guess.known()) {
      log.understood(service.get("image").line(), where + ".image", type + " " + component.getId());
    } else {
      log.assumed(service.line(), where, type + " " + component.getId() + "; " + ImageNames.unknown(image));
    }
  }

  private Boundary boundary(Tree service, String where) {
    Tree given = service.get("networks");
    List<String> names = given.isMap() ? List.copyOf(given.entries().keySet())
        : given.items().stream().map(Tree::text).toList();
    Boundary first = machine;
    for (String name : names) {
      Boundary boundary = networks.get(name);
      if (boundary == null) {
        log.notUnderstood(given.line(), where + ".networks", "There is no network \"" + name + "\". Declare it.");
      } else if (first == machine) {
        first = boundary;
      } else {
        log.assumed(given.line(), where + ".networks", "It is drawn in " + first.getId() + ", though it is in "
            + boundary.getId() + " too: a component has one place");
      }
    }
    return first;
  }
}

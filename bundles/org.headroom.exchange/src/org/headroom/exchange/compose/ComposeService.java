package org.headroom.exchange.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.exchange.imports.ModelDraft;
import org.headroom.exchange.imports.Wiring;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Component;
import org.headroom.model.Server;

/** Reads the settings of one service of a Compose file. */
final class ComposeService {

  private static final Set<String> READ_BEFORE = Set.of("image", "networks", "container_name", "hostname");
  private static final Set<String> WITHOUT_PLACE = Set.of("build", "restart", "volumes", "user", "working_dir",
      "logging", "tty", "stdin_open", "init", "cap_add", "cap_drop", "security_opt", "privileged", "read_only",
      "tmpfs",
      "ulimits", "sysctls", "stop_grace_period", "stop_signal", "shm_size", "profiles", "pull_policy", "platform",
      "configs", "secrets", "extra_hosts", "dns", "devices", "pid", "ipc",
      "mem_limit", "cpus", "mem_reservation", "develop", "attach", "annotations", "userns_mode", "group_add", "labels",
      "healthcheck");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z0-9_]{1,100}(?::?-([^}]{0,500}))?}");

  private final String where;
  private final Tree service;
  private final Component component;
  private final ModelDraft draft;
  private final Wiring wiring;

  ComposeService(String name, Tree service, Component component, ModelDraft draft, Wiring wiring) {
    this.where = "services." + name;
    this.service = service;
    this.component = component;
    this.draft = draft;
    this.wiring = wiring;
  }

  void read() {
    service.entries().forEach(this::entry);
  }

  private void entry(String key, Tree value) {
    String place = where + "." + key;
    switch (key) {
      case "environment" -> variables(value, place);
      case "command", "entrypoint" -> arguments(value, place);
      case "ports" -> ports(value, place);
      case "expose" -> {
        value.items().stream().findFirst().ifPresent(port -> port(port.text()));
        draft.log().understood(value.line(), place, "port of " + component.getId());
      }
      case "depends_on", "links", "external_links" -> uses(value, place);
      case "deploy" -> deploy(value, place);
      case "env_file", "extends" -> draft.log().notUnderstood(value.line(), place,
          "Other files are not read. Merge them with \"docker compose config\".");
      case "scale" -> replicas(value, place);
      default -> {
        if (WITHOUT_PLACE.contains(key) || key.startsWith("x-")) {
          draft.log().ignored(value.line(), place, "it has no place in a model");
        } else if (!READ_BEFORE.contains(key)) {
          draft.log().notUnderstood(value.line(), place, "The setting is not known. Set what it means in the model.");
        }
      }
    }
  }

  private void variables(Tree value, String place) {
    if (value.isMap()) {
      value.entries().forEach((key, each) -> setting(key, each.text(), each.line(), place + "." + key));
    }
    for (Tree each : value.items()) {
      String[] parts = each.text().split("=", 2);
      setting(parts[0], parts.length == 2 ? parts[1] : "", each.line(), place + "." + parts[0]);
    }
  }

  private void arguments(Tree value, String place) {
    List<Tree> words = value.isList() ? value.items() : List.of(value);
    words.forEach(word -> setting("", word.text(), word.line(), place));
  }

  /** Variables of the shell stand for their default. */
  private void setting(String key, String value, int line, String place) {
    Matcher variable = VARIABLE.matcher(value);
    String plain = variable.replaceAll(match -> match.group(1) == null ? "" : Matcher.quoteReplacement(match.group(1)));
    wiring.setting(component, key, plain, line, place);
  }

  private void ports(Tree value, String place) {
    boolean open = false;
    for (Tree port : value.items()) {
      String target = port.isMap() ? port.get("target").text() : port.text().replaceFirst("/.*$", "")
          .replaceFirst("^.*:", "");
      port(target);
      open |= !port.text().startsWith("127.0.0.1:");
    }
    if (open) {
      draft.entry(component);
    }
    draft.log().understood(value.line(), place, open ? "clients reach " + component.getId()
        : "port of " + component.getId() + ", which only the machine itself reaches");
  }

  private void port(String port) {
    boolean known = component.getProperties().stream().anyMatch(each -> each.getKey().equals("port"));
    if (!known && port.matches("\\d{1,5}")) {
      ModelDraft.property(component, "port", port);
    }
  }

  private void uses(Tree value, String place) {
    for (Map.Entry<String, Integer> name : names(value).entrySet()) {
      Component used = wiring.find(name.getKey().split(":", 2)[0]);
      if (used == null) {
        draft.log().notUnderstood(name.getValue(), place,
            "There is no service \"" + name.getKey() + "\". Correct the name.");
      } else {
        draft.use(component, used, name.getValue(), place);
      }
    }
  }

  private static Map<String, Integer> names(Tree value) {
    Map<String, Integer> names = new LinkedHashMap<>();
    value.entries().forEach((name, each) -> names.putIfAbsent(name, each.line()));
    value.items().forEach(each -> names.putIfAbsent(each.text(), each.line()));
    return names;
  }

  private void deploy(Tree deploy, String place) {
    deploy.entries().forEach((key, value) -> {
      if (key.equals("replicas")) {
        replicas(value, place + ".replicas");
      } else if (key.equals("resources")) {
        resources(value, place + ".resources");
      } else {
        draft.log().ignored(value.line(), place + "." + key, "it has no place in a model");
      }
    });
  }

  private void replicas(Tree value, String place) {
    if (component instanceof Server server && value.text().matches("[1-9]\\d{0,5}")) {
      server.setReplicas(Integer.parseInt(value.text()));
      draft.log().understood(value.line(), place, component.getId() + ".replicas");
    } else {
      draft.log().notUnderstood(value.line(), place, "\"" + value.text() + "\" is no number of replicas from 1. "
          + "Write a number.");
    }
  }

  private void resources(Tree resources, String place) {
    Tree limit = resources.get("limits").has("cpus") ? resources.get("limits", "cpus")
        : resources.get("reservations", "cpus");
    if (component instanceof Server server && limit.text().matches("\\d{1,4}(\\.\\d{1,6})?")) {
      server.setConcurrencyPerReplica((int) Math.max(1, Math.round(Double.parseDouble(limit.text()))));
      draft.log().assumed(limit.line(), place,
          component.getId() + ".concurrencyPerReplica: one request at a time per CPU");
    } else {
      draft.log().ignored(resources.line(), place, "no CPUs are given, and memory does not limit a simulated server");
    }
  }
}

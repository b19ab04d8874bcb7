package org.headroom.exchange.kubernetes;

import java.util.List;
import java.util.regex.Pattern;
import org.headroom.exchange.imports.Addresses;
import org.headroom.exchange.imports.ImportLog;
import org.headroom.exchange.imports.Wiring;
import org.headroom.exchange.tree.Tree;
import org.headroom.model.Component;

/**
 * Connects a workload by the addresses in its environment, its arguments and the ConfigMaps that it takes them from.
 *
 * @param resource the workload
 * @param component what it became
 * @param wiring the known hosts
 * @param resources all manifests, for the ConfigMaps among them
 * @param log of the import
 */
record SettingsWiring(Resource resource, Component component, Wiring wiring, List<Resource> resources, ImportLog log) {

  void connect() {
    for (Tree container : resource.containers()) {
      for (Tree variable : container.get("env").items()) {
        variable(variable);
      }
      for (Tree source : container.get("envFrom").items()) {
        String name = source.get("configMapRef", "name").text();
        if (!name.isEmpty()) {
          config(name, source.line()).entries().forEach(this::setting);
        }
      }
      container.get("args").items().forEach(each -> setting("", each));
      container.get("command").items().forEach(each -> setting("", each));
    }
  }

  private void variable(Tree variable) {
    String key = variable.get("name").text();
    Tree reference = variable.get("valueFrom", "configMapKeyRef");
    if (reference.isMap()) {
      setting(key, config(reference.get("name").text(), reference.line()).get(reference.get("key").text()));
    } else {
      setting(key, variable.get("value"));
    }
  }

  private Tree config(String name, int line) {
    for (Resource each : resources) {
      if (each.kind().equals("ConfigMap") && each.name().equals(name)
          && each.namespace().equals(resource.namespace())) {
        return each.tree().get("data");
      }
    }
    log.notUnderstood(line, resource.where(), "There is no ConfigMap \"" + name + "\" in the file. Add it, or draw the "
        + "connections that it causes.");
    return resource.tree().get("data");
  }

  private void setting(String key, Tree value) {
    wiring.setting(component, key, qualified(key, value.text()), value.line(), resource.where() + " " + key);
  }

  /** Names without a namespace are those of the own one. */
  private String qualified(String key, String value) {
    String qualified = value;
    for (Addresses.Host host : Addresses.in(key, value)) {
      String full = host.name() + "." + resource.namespace();
      if (!host.name().contains(".") && wiring.find(full) != null) {
        qualified = qualified.replaceAll("(?i)(?<![A-Za-z0-9_.-])" + Pattern.quote(host.name())
            + "(?![A-Za-z0-9_.@-])", full);
      }
    }
    return qualified;
  }
}

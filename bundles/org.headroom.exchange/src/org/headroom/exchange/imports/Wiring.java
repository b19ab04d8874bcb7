package org.headroom.exchange.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.headroom.model.Component;
import org.headroom.model.HeadroomFactory;

/** Connects components by the addresses in their settings, once the names of all hosts are known. */
public final class Wiring {

  private final ModelDraft draft;
  private final Map<String, Component> hosts = new LinkedHashMap<>();
  private final Map<String, Component> outside = new HashMap<>();

  /** Wiring of a model. */
  public Wiring(ModelDraft draft) {
    this.draft = draft;
  }

  /** Says by which name a component is reached; the first component with a name keeps it. */
  public void host(String name, Component component) {
    hosts.putIfAbsent(name.toLowerCase(Locale.ROOT), component);
  }

  /** The component with a host name, or null. */
  public Component find(String name) {
    return hosts.get(name.toLowerCase(Locale.ROOT));
  }

  /** Connects a component to the hosts in one of its settings. */
  public void setting(Component user, String key, String value, int line, String where) {
    for (Addresses.Host host : Addresses.in(key, value)) {
      Component used = hosts.get(host.name());
      if (used != null) {
        draft.use(user, used, line, where);
      } else if (host.explicit() && value.contains("://" + host.name()) && isOutside(host.name())) {
        draft.use(user, outside.computeIfAbsent(host.name(), name -> outside(name, line, where)), line, where);
      }
    }
  }

  private static boolean isOutside(String host) {
    return host.contains(".") && !host.endsWith(".local") && !host.endsWith(".internal")
        && !host.endsWith(".localhost");
  }

  private Component outside(String host, int line, String where) {
    draft.log().assumed(line, where, "\"" + host + "\" is a service of somebody else");
    return draft.add(HeadroomFactory.eINSTANCE.createExternalService(), host, null);
  }
}

package org.headroom.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the hosts in settings such as {@code DB_URL=postgres://user:secret@orders-db:5432/orders}. */
public final class Addresses {

  private static final int LONGEST = 4_096;

  /**
   * A host that a setting names.
   *
   * @param name in lower case
   * @param explicit whether the text is an address by its form, with a scheme or a port
   */
  public record Host(String name, boolean explicit) {
  }

  private Addresses() {
  }

  /**
   * The hosts in a setting.
   *
   * @param key the name of the setting; one such as {@code DB_HOST} makes a bare name a host
   * @param value its value
   */
  public static List<Host> in(String key, String value) {
    List<Host> hosts = new ArrayList<>();
    if (value.length() > LONGEST) {
      return hosts;
    }
    String upper = key.toUpperCase(Locale.ROOT);
    boolean named = List.of("HOST", "URL", "URI", "ADDR", "SERVER", "ENDPOINT", "DSN", "BROKER", "UPSTREAM", "TARGET")
        .stream().anyMatch(upper::contains);
    for (String token : value.split("[\\s,;\"'=()\\[\\]|]+")) {
      int scheme = token.indexOf("://");
      String rest = scheme < 0 ? token : token.substring(scheme + 3);
      rest = rest.split("[/?#]", 2)[0];
      rest = rest.substring(rest.lastIndexOf('@') + 1);
      int colon = rest.indexOf(':');
      String port = colon < 0 ? "" : rest.substring(colon + 1);
      String host = (colon < 0 ? rest : rest.substring(0, colon)).toLowerCase(Locale.ROOT);
      boolean explicit = scheme > 0 || port.matches("\\d{1,5}");
      if ((explicit || named && colon < 0) && host.matches("[a-z0-9][a-z0-9_.-]*") && !host.matches("[0-9.]+")) {
        hosts.add(new Host(host, explicit));
      }
    }
    return hosts;
  }
}

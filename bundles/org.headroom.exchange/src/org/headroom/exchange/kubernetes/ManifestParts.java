package org.headroom.exchange.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ordered maps, the material of manifests. */
final class ManifestParts {

  private ManifestParts() {
  }

  /** A map of keys and values in turn. */
  static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** A manifest with its name, namespace and specification. */
  static Map<String, Object> manifest(String version, String kind, Map<String, Object> metadata, Object spec) {
    return map("apiVersion", version, "kind", kind, "metadata", new LinkedHashMap<>(metadata), "spec", spec);
  }
}

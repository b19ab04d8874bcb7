package org.headroom.exchange.kubernetes;

import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ExportFormat;
import org.headroom.exchange.export.Offerings;
import org.headroom.model.Architecture;

/**
 * Writes manifests: code becomes Deployments, stores and brokers that somebody runs become StatefulSets, balancers
 * become Ingresses, managed products become Services with an external name. Addresses of what a component calls stand
 * in its ConfigMap.
 *
 * @param offerings tells what is managed, and what a machine has
 */
public record KubernetesExport(Offerings offerings) implements ExportFormat {

  @Override
  public String name() {
    return "kubernetes";
  }

  @Override
  public String title() {
    return "Kubernetes manifests in YAML";
  }

  @Override
  public String ending() {
    return "yaml";
  }

  @Override
  public Export write(Architecture architecture) {
    return new Manifests(architecture, offerings).write();
  }
}

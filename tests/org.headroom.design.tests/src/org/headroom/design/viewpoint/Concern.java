package org.headroom.design.viewpoint;

import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The pages of the properties view, and which features they show. */
enum Concern {
  GENERAL("General"),
  CAPACITY("Capacity", "offering", "replicas", "instanceType", "concurrencyPerReplica", "queueLimit", "discipline",
      "dispatch", "blocking", "throttle", "storageType", "storageSize", "iops", "ioPerRead", "ioPerWrite",
      "connectionLimit",
      "throughputLimit", "capacityEntries", "capacityBytes", "partitions", "maxDepth", "ingestLimit", "memory",
      "concurrencyLimit", "provisioned", "batchSize", "accelerator", "modelSize", "bandwidth"),
  SCALING("Scaling", "scaling"),
  RELIABILITY("Reliability", "reliability", "retry", "circuitBreaker", "timeout", "multiAz", "failoverTime",
      "backupRetention", "readReplicas", "replication", "replicationLag", "deadLetter", "maxDeliveries", "sla",
      "healthCheck"),
  SECURITY("Security", "visibility", "encryptedAtRest", "dataClassification", "access", "authentication",
      "authenticationLatency", "tlsTermination", "mutualTls", "encrypted"),
  COST("Cost"),
  SIMULATION("Simulation");

  private final String title;
  private final Set<String> features;

  Concern(String title, String... features) {
    this.title = title;
    this.features = Set.of(features);
  }

  /** Title of the page. */
  String title() {
    return title;
  }

  /** The page that shows a feature: what no other page claims is general. */
  static Concern of(EStructuralFeature feature) {
    for (Concern concern : values()) {
      if (concern.features.contains(feature.getName())) {
        return concern;
      }
    }
    return GENERAL;
  }
}

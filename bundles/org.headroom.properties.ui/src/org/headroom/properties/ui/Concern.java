package org.headroom.properties.ui;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.HeadroomPackage.Literals;

/** What one asks about an element; each concern is a tab of the Properties view. */
public enum Concern {
  GENERAL, CAPACITY, SCALING, RELIABILITY, SECURITY, COST, SIMULATION;

  private static final Set<EStructuralFeature> RELIABLE = Set.of(Literals.SERVER__RELIABILITY,
      Literals.DATA_STORE__MULTI_AZ, Literals.DATA_STORE__FAILOVER_TIME, Literals.DATA_STORE__BACKUP_RETENTION,
      Literals.SQL_DATABASE__REPLICATION, Literals.SQL_DATABASE__REPLICATION_LAG, Literals.MESSAGE_BROKER__DEAD_LETTER,
      Literals.MESSAGE_BROKER__MAX_DELIVERIES, Literals.MESSAGE_BROKER__VISIBILITY_TIMEOUT,
      Literals.CONNECTION__TIMEOUT,
      Literals.CONNECTION__RETRY, Literals.CONNECTION__CIRCUIT_BREAKER, Literals.EXTERNAL_SERVICE__SLA);
  private static final Set<EStructuralFeature> SECURE = Set.of(Literals.COMPONENT__ENCRYPTED_AT_REST,
      Literals.COMPONENT__DATA_CLASSIFICATION, Literals.CDN__TLS_TERMINATION, Literals.LOAD_BALANCER__TLS_TERMINATION,
      Literals.LOAD_BALANCER__ACCESS, Literals.REVERSE_PROXY__ACCESS, Literals.API_GATEWAY__ACCESS,
      Literals.API_GATEWAY__AUTHENTICATION, Literals.API_GATEWAY__AUTHENTICATION_LATENCY,
      Literals.SERVICE_MESH__MUTUAL_TLS, Literals.CONNECTION__ENCRYPTED, Literals.SUBNET__VISIBILITY,
      Literals.SECURITY_GROUP__VISIBILITY);
  private static final Set<EStructuralFeature> SIMULATED = Set.of(Literals.COMPONENT__OUTGOING,
      Literals.SERVER__BLOCKING, Literals.SERVER__DISCIPLINE, Literals.SERVER__DISPATCH, Literals.SERVER__DEMANDS,
      Literals.COMPUTE__CONSISTENCY, Literals.DATA_STORE__IO_PER_READ, Literals.DATA_STORE__IO_PER_WRITE,
      Literals.CONNECTION__ACCEPTS, Literals.CONNECTION__OPERATIONS, Literals.CONNECTION__CALLS_PER_REQUEST,
      Literals.CONNECTION__ORDER, Literals.CONNECTION__WEIGHT, Literals.CONNECTION__SAMPLING_RATE,
      Literals.CONNECTION__LATENCY);
  private static final Set<EStructuralFeature> PAID =
      Set.of(Literals.COMPONENT__OFFERING, Literals.SERVER__INSTANCE_TYPE,
      Literals.SERVER__REPLICAS, Literals.DATA_STORE__STORAGE_TYPE, Literals.DATA_STORE__STORAGE_SIZE,
      Literals.CLUSTER__OFFERING);
  /** What the diagram, the scenarios page or the tree of elements shows better, or nobody edits. */
  private static final Set<EReference> ELSEWHERE = Set.of(Literals.NODE__BOUNDARY, Literals.BOUNDARY__NODES,
      Literals.COMPONENT__INCOMING, Literals.ARCHITECTURE__NODES, Literals.ARCHITECTURE__CONNECTIONS,
      Literals.ARCHITECTURE__SCENARIOS, Literals.ARCHITECTURE__OBJECTIVES, Literals.ARCHITECTURE__REQUEST_CLASSES,
      Literals.ARCHITECTURE__DECISIONS);

  /** The title of the tab. */
  public String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  /** The features among the given ones that this concern is about; a price depends on features of other concerns. */
  public List<EStructuralFeature> of(List<EStructuralFeature> features) {
    return features.stream().filter(each -> !ELSEWHERE.contains(each) && each != Literals.ARCHITECTURE__MODEL_VERSION)
        .filter(each -> this == COST ? PAID.contains(each) : main(each) == this).toList();
  }

  /** The concern that a feature belongs to first of all. */
  public static Concern main(EStructuralFeature feature) {
    if (feature == Literals.SERVER__SCALING || feature == Literals.SERVERLESS_FUNCTION__PROVISIONED
        || feature == Literals.SERVERLESS_FUNCTION__CONCURRENCY_LIMIT
        || feature == Literals.SERVERLESS_FUNCTION__KEEP_ALIVE) {
      return SCALING;
    }
    if (RELIABLE.contains(feature)) {
      return RELIABILITY;
    }
    if (SECURE.contains(feature)) {
      return SECURITY;
    }
    EClass type = feature.getEContainingClass();
    if (SIMULATED.contains(feature) || type == Literals.SCENARIO || type == Literals.REQUEST_CLASS) {
      return SIMULATION;
    }
    boolean general = !Literals.COMPONENT.isSuperTypeOf(type) || type == Literals.CLIENT;
    return general && feature != Literals.CONNECTION__BANDWIDTH ? GENERAL : CAPACITY;
  }
}

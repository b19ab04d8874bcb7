package org.headroom.model;

import org.eclipse.emf.ecore.EObject;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.units.Quantity.Dimension;

/** Objectives can be judged, and faults strike what they can strike. */
final class ObjectiveInvariants {

  private ObjectiveInvariants() {
  }

  /** Checks the object if it is an objective or a fault. */
  static void check(EObject object, Violations violations) {
    if (object instanceof Objective objective) {
      checkObjective(objective, violations);
    } else if (object instanceof Fault fault) {
      checkFault(fault, violations);
    }
  }

  private static void checkObjective(Objective objective, Violations violations) {
    if (objective.getPercentile() != null && objective.getPercentile() >= 100) {
      violations.add(objective, Literals.OBJECTIVE__PERCENTILE,
          Violations.subject(objective, Literals.OBJECTIVE__PERCENTILE) + " is " + objective.getPercentile() + ".",
          "It must be below 100, for example 99.9.");
    }
    if (objective.getThreshold() == null || objective.getMetric() == null) {
      return;
    }
    Dimension needed = dimension(objective.getMetric());
    boolean share = needed == Dimension.RATIO;
    if (objective.getThreshold().dimension() != needed || share && objective.getThreshold().value() > 1) {
      violations.add(objective, Literals.OBJECTIVE__THRESHOLD,
          Violations.subject(objective, Literals.OBJECTIVE__THRESHOLD) + " is " + objective.getThreshold() + ".",
          "For " + objective.getMetric() + " it must be " + needed.description()
              + (share ? ", up to 100 %." : "."));
    }
  }

  private static Dimension dimension(Metric metric) {
    return switch (metric) {
      case LATENCY_PERCENTILE, LATENCY_MEAN, INDEX_STALENESS -> Dimension.DURATION;
      case THROUGHPUT -> Dimension.RATE;
      case ERROR_RATE, AVAILABILITY -> Dimension.RATIO;
      case MONTHLY_COST -> Dimension.MONEY;
    };
  }

  private static void checkFault(Fault fault, Violations violations) {
    violations.requirePositive(fault, Literals.FAULT__LASTING);
    if (fault.getKind() == null) {
      return;
    }
    Element target = fault.getTarget();
    if (target != null && !strikes(fault.getKind(), target)) {
      violations.add(fault, Literals.FAULT__TARGET,
          "The fault \"" + fault.getId() + "\" (" + fault.getKind() + ") cannot strike \"" + target.getId() + "\", a "
              + target.eClass().getName() + ".",
          "Its target must be " + targets(fault.getKind()) + ".");
    }
    if (fault.getKind() == FaultKind.LATENCY && fault.getAddedLatency() == null) {
      violations.add(fault, Literals.FAULT__ADDED_LATENCY,
          "The fault \"" + fault.getId() + "\" (LATENCY) does not say how much.",
          "Set the addedLatency, for example 200 ms.");
    }
  }

  private static boolean strikes(FaultKind kind, Element target) {
    return switch (kind) {
      case NODE_CRASH, THROTTLE -> target instanceof Server;
      case ZONE_OUTAGE -> target instanceof AvailabilityZone;
      case REGION_OUTAGE -> target instanceof Region;
      case CACHE_FLUSH -> target instanceof Cache || target instanceof Cdn;
      case DATABASE_FAILOVER -> target instanceof DataStore;
      case LATENCY, PARTITION -> target instanceof Connection || target instanceof Node;
    };
  }

  private static String targets(FaultKind kind) {
    return switch (kind) {
      case NODE_CRASH, THROTTLE -> "a component that does work";
      case ZONE_OUTAGE -> "an AvailabilityZone";
      case REGION_OUTAGE -> "a Region";
      case CACHE_FLUSH -> "a Cache or a Cdn";
      case DATABASE_FAILOVER -> "a database or another store";
      case LATENCY, PARTITION -> "a connection, a component or a boundary";
    };
  }
}

package org.headroom.model;

import org.eclipse.emf.ecore.EObject;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.units.Quantity;
import org.headroom.model.units.Quantity.Dimension;

/** Settings of servers and connections fit together. */
final class ServerInvariants {

  private ServerInvariants() {
  }

  /** Checks the object if it is a server, a connection, or a part of one. */
  static void check(EObject object, Violations violations) {
    if (object instanceof Server server) {
      checkReplicas(server, violations);
    }
    if (object instanceof ScalingPolicy policy) {
      checkScaling(policy, violations);
    } else if (object instanceof Reliability) {
      violations.requirePositive(object, Literals.RELIABILITY__MTBF);
    } else if (object instanceof Throttle throttle && throttle.getRate() != null && throttle.getRate() == 0) {
      violations.add(throttle, Literals.THROTTLE__RATE,
          Violations.subject(throttle, Literals.THROTTLE__RATE) + " is 0.",
          "It must be greater than 0; remove the throttle to admit everything.");
    } else if (object instanceof Cache) {
      violations.requirePositive(object, Literals.CACHE__TTL);
    } else if (object instanceof Cdn) {
      violations.requirePositive(object, Literals.CDN__TTL);
    } else if (object instanceof ServerlessFunction) {
      violations.requirePositive(object, Literals.SERVERLESS_FUNCTION__TIMEOUT);
    } else if (object instanceof MessageBroker) {
      violations.requirePositive(object, Literals.MESSAGE_BROKER__RETENTION);
      violations.requirePositive(object, Literals.MESSAGE_BROKER__VISIBILITY_TIMEOUT);
    } else if (object instanceof Connection) {
      violations.requirePositive(object, Literals.CONNECTION__TIMEOUT);
    } else if (object instanceof Retry) {
      violations.requireOrder(object, Literals.RETRY__BACKOFF, Literals.RETRY__MAXIMUM_BACKOFF);
    } else if (object instanceof CircuitBreaker) {
      violations.requirePositive(object, Literals.CIRCUIT_BREAKER__WINDOW);
      violations.requirePositive(object, Literals.CIRCUIT_BREAKER__OPEN_DURATION);
    }
  }

  private static void checkReplicas(Server server, Violations violations) {
    ScalingPolicy policy = server.getScaling();
    Integer replicas = server.getReplicas();
    if (policy == null || replicas == null || policy.getMinimum() == null || policy.getMaximum() == null) {
      return;
    }
    if (replicas < policy.getMinimum() || replicas > policy.getMaximum()) {
      violations.add(server, Literals.SERVER__REPLICAS,
          Violations.subject(server, Literals.SERVER__REPLICAS) + " is " + replicas
          + ", outside the limits of its scaling, "
              + policy.getMinimum() + " to " + policy.getMaximum() + ".",
          "Start with a number inside the limits, or widen them.");
    }
  }

  private static void checkScaling(ScalingPolicy policy, Violations violations) {
    violations.requirePositive(policy, Literals.SCALING_POLICY__EVALUATION_PERIOD);
    if (policy.getMinimum() != null && policy.getMaximum() != null && policy.getMinimum() > policy.getMaximum()) {
      violations.add(policy, Literals.SCALING_POLICY__MINIMUM,
          Violations.subject(policy, Literals.SCALING_POLICY__MINIMUM) + " (" + policy.getMinimum()
              + ") is greater than the maximum (" + policy.getMaximum() + ").",
          "Swap or correct them.");
    }
    Quantity target = policy.getTarget();
    if (target == null) {
      return;
    }
    Dimension needed = policy.getMetric() == ScalingMetric.CPU ? Dimension.RATIO : Dimension.COUNT;
    boolean tooHigh = needed == Dimension.RATIO && target.value() > 1;
    if (target.dimension() != needed || target.value() == 0 || tooHigh) {
      violations.add(policy, Literals.SCALING_POLICY__TARGET,
          Violations.subject(policy, Literals.SCALING_POLICY__TARGET) + " is " + target + ".",
          needed == Dimension.RATIO
              ? "For " + policy.getMetric() + " it must be a percentage above 0 % and up to 100 %: \"70 %\"."
              : "For " + policy.getMetric() + " it must be a count above 0 per replica: \"40\".");
    }
  }
}

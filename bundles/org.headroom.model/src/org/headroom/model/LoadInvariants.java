package org.headroom.model;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.HeadroomPackage.Literals;

/** Scenarios, load profiles and mixes define a load. */
final class LoadInvariants {

  private LoadInvariants() {
  }

  /** Checks the object if it is a scenario or a part of one. */
  static void check(EObject object, Violations violations) {
    if (object instanceof Scenario) {
      violations.requirePositive(object, Literals.SCENARIO__DURATION);
      violations.requirePositive(object, Literals.SCENARIO__SAMPLING_INTERVAL);
    } else if (object instanceof Traffic traffic) {
      checkMix(traffic, violations);
    } else if (object instanceof RampLoad) {
      violations.requirePositive(object, Literals.RAMP_LOAD__OVER);
    } else if (object instanceof StepLoad load) {
      checkSteps(load, violations);
    } else if (object instanceof SpikeLoad) {
      violations.requirePositive(object, Literals.SPIKE_LOAD__LASTING);
    } else if (object instanceof BurstLoad load) {
      checkBurst(load, violations);
    } else if (object instanceof DiurnalLoad) {
      violations.requirePositive(object, Literals.DIURNAL_LOAD__PERIOD);
    }
  }

  private static void checkMix(Traffic traffic, Violations violations) {
    double sum = 0;
    Set<RequestClass> seen = new HashSet<>();
    for (MixShare each : traffic.getMix()) {
      sum += each.getShare() == null ? 0 : each.getShare();
      if (each.getRequestClass() != null && !seen.add(each.getRequestClass())) {
        violations.add(each, Literals.MIX_SHARE__REQUEST_CLASS,
            "The mix of " + Violations.called(traffic) + " names the request class \"" + each.getRequestClass().getId()
                + "\" twice.",
            "Add the shares up in one entry.");
      }
    }
    if (!traffic.getMix().isEmpty() && sum <= 0) {
      violations.add(traffic, Literals.TRAFFIC__MIX, "The shares of the mix of " + Violations.called(traffic)
          + " add up to 0.", "Give at least one request class a share above 0.");
    }
  }

  private static void checkSteps(StepLoad load, Violations violations) {
    Duration previous = null;
    for (LoadStep step : load.getSteps()) {
      EAttribute at = Literals.LOAD_STEP__AT;
      if (step.getAt() == null) {
        continue;
      }
      if (previous == null && !step.getAt().isZero()) {
        violations.add(step, at, "The first step of " + Violations.called(load) + " begins at "
            + Violations.value(step, at) + ".", "Begin with a step at 0 s.");
      } else if (previous != null && step.getAt().compareTo(previous) <= 0) {
        violations.add(step, at, "A step of " + Violations.called(load) + " begins at " + Violations.value(step, at)
            + ", not after the one before it.", "Put the steps in ascending order, one per point in time.");
      }
      previous = step.getAt();
    }
  }

  private static void checkBurst(BurstLoad load, Violations violations) {
    violations.requirePositive(load, Literals.BURST_LOAD__MEAN_LOW);
    violations.requirePositive(load, Literals.BURST_LOAD__MEAN_HIGH);
    if (load.getLow() != null && load.getHigh() != null && load.getLow() > load.getHigh()) {
      violations.add(load, Literals.BURST_LOAD__LOW,
          Violations.subject(load, Literals.BURST_LOAD__LOW) + " (" + Violations.value(load, Literals.BURST_LOAD__LOW)
              + ") is greater than the high one (" + Violations.value(load, Literals.BURST_LOAD__HIGH) + ").",
          "Swap or correct them.");
    }
  }
}

package org.headroom.model;

import org.eclipse.emf.ecore.EObject;
import org.headroom.model.HeadroomPackage.Literals;

/** The parameters of each distribution define a distribution. */
final class DistributionInvariants {

  private DistributionInvariants() {
  }

  /** Checks the object if it is a distribution. */
  static void check(EObject object, Violations violations) {
    if (object instanceof MeanTime) {
      violations.requirePositive(object, Literals.MEAN_TIME__MEAN);
    }
    if (object instanceof HyperExponentialTime time && time.getCv() != null && time.getCv() < 1) {
      violations.add(time, Literals.HYPER_EXPONENTIAL_TIME__CV,
          Violations.subject(time, Literals.HYPER_EXPONENTIAL_TIME__CV) + " is " + time.getCv() + ".",
          "It must be at least 1; use ErlangTime or GammaTime for less variation than exponential.");
    } else if (object instanceof ParetoTime time && time.getShape() != null && time.getShape() <= 1) {
      violations.add(time, Literals.PARETO_TIME__SHAPE,
          Violations.subject(time, Literals.PARETO_TIME__SHAPE) + " is " + time.getShape() + ".",
          "It must be greater than 1, or the mean does not exist.");
    } else if (object instanceof UniformTime) {
      violations.requireOrder(object, Literals.UNIFORM_TIME__MINIMUM, Literals.UNIFORM_TIME__MAXIMUM);
    } else if (object instanceof TriangularTime) {
      violations.requireOrder(object, Literals.TRIANGULAR_TIME__MINIMUM, Literals.TRIANGULAR_TIME__MODE);
      violations.requireOrder(object, Literals.TRIANGULAR_TIME__MODE, Literals.TRIANGULAR_TIME__MAXIMUM);
    } else if (object instanceof EmpiricalTime time) {
      checkOneSource(time, violations);
    }
  }

  private static void checkOneSource(EmpiricalTime time, Violations violations) {
    boolean file = time.getFile() != null && !time.getFile().isBlank();
    if (file == !time.getValues().isEmpty()) {
      violations.add(time, Literals.EMPIRICAL_TIME__VALUES,
          "The EmpiricalTime in " + Violations.called(time.eContainer()) + " has "
              + (file ? "both values and a file." : "neither values nor a file."),
          "Give either the values or the file.");
    }
  }
}

package org.headroom.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Collects violations and words them. */
final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Adds a violation. */
  void add(EObject object, EStructuralFeature feature, String message, String remedy) {
    found.add(new Violation(object, feature, message, remedy));
  }

  /** Adds a violation when a duration is given and zero. */
  void requirePositive(EObject object, EAttribute feature) {
    if (object.eGet(feature) instanceof Duration duration && duration.isZero()) {
      add(object, feature, subject(object, feature) + " is 0 s.", "It must be longer than 0 s.");
    }
  }

  /** Adds a violation when both durations are given and the first is longer. */
  void requireOrder(EObject object, EAttribute lower, EAttribute upper) {
    if (object.eGet(lower) instanceof Duration least && object.eGet(upper) instanceof Duration most
        && least.compareTo(most) > 0) {
      add(object, lower,
          subject(object, lower) + " (" + value(object, lower) + ") is longer than the " + upper.getName() + " ("
              + value(object, upper) + ").",
          "Swap or correct them.");
    }
  }

  /** The feature of the object as the subject of a sentence: {@code The mean of ExponentialTime in "cdn"}. */
  static String subject(EObject object, EStructuralFeature feature) {
    return "The " + feature.getName() + " of " + called(object);
  }

  /** The object as a part of a sentence: its name, with its class in front when it has no identity of its own. */
  static String called(EObject object) {
    if (object instanceof Architecture) {
      return "the architecture";
    }
    String owner = Contents.elementOf(object).map(Names::of).map(name -> "\"" + name + "\"").orElse("the architecture");
    boolean isElement = Contents.elementOf(object).filter(element -> element == object).isPresent();
    return isElement ? owner : "the " + object.eClass().getName() + " in " + owner;
  }

  /** The value of the attribute in its text form. */
  static String value(EObject object, EAttribute attribute) {
    return EcoreUtil.convertToString(attribute.getEAttributeType(), object.eGet(attribute));
  }

  /** All violations in the order in which they were found. */
  List<Violation> toList() {
    return List.copyOf(found);
  }
}

package org.headroom.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.HeadroomPackage;

/**
 * A way over features: {@code target.boundary.cidr}. A step that an object does not have, or has not set, ends it.
 *
 * @param scope how many collections out the way starts; 0 is the innermost element
 * @param steps names of features; {@code type} is the name of the class
 * @param type what its end is
 */
record Path(int scope, List<String> steps, EClassifier type) {
  /** The step that gives the name of the class. */
  static final String TYPE = "type";

  Path {
    steps = List.copyOf(steps);
  }

  /** The feature of that name of a class, or of one of its subclasses. */
  static Optional<EStructuralFeature> feature(EClass type, String name) {
    EStructuralFeature own = type.getEStructuralFeature(name);
    return own != null ? Optional.of(own) : HeadroomPackage.eINSTANCE.getEClassifiers().stream()
        .filter(EClass.class::isInstance).map(EClass.class::cast).filter(type::isSuperTypeOf)
        .map(sub -> sub.getEStructuralFeature(name)).filter(f -> f != null).findFirst();
  }

  /** The values at the end. */
  List<Object> values(EObject from, Budget budget) {
    List<Object> now = new ArrayList<>(List.of(from));
    for (String step : steps) {
      List<Object> next = new ArrayList<>();
      for (Object each : now) {
        budget.spend();
        if (each instanceof EObject object) {
          addStep(object, step, next);
        }
      }
      now = next;
    }
    return now;
  }

  private static void addStep(EObject object, String step, List<Object> values) {
    if (step.equals(TYPE)) {
      values.add(object.eClass().getName());
      return;
    }
    EStructuralFeature feature = object.eClass().getEStructuralFeature(step);
    Object value = feature == null ? null : object.eGet(feature);
    if (value instanceof List<?> list) {
      values.addAll(list);
    } else if (value != null && !"".equals(value)) {
      values.add(value);
    }
  }

  String print(EObject from) {
    Budget budget = new Budget(10_000);
    return values(from, budget).stream().map(this::text).collect(Collectors.joining(", "));
  }

  private String text(Object value) {
    if (value instanceof EObject object) {
      Object name = object.eClass().getEStructuralFeature("label") == null ? null
          : object.eGet(object.eClass().getEStructuralFeature("label"));
      return name == null ? object.eClass().getName() : name.toString();
    }
    return type instanceof org.eclipse.emf.ecore.EDataType dataType && !(value instanceof String)
        ? EcoreUtil.convertToString(dataType, value) : value.toString();
  }

}

package org.headroom.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;

/** The features that make up the content of an object. */
final class Features {

  private static final Map<EClass, List<EStructuralFeature>> BY_CLASS =
      HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
          .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> type.getEAllStructuralFeatures().stream()
              .filter(Features::isContent).toList()));

  private Features() {
  }

  /**
   * The features that an object itself consists of: not its id, which only names it, nor the elements inside, which are
   * compared on their own, nor what is derived.
   */
  static List<EStructuralFeature> of(EClass type) {
    return BY_CLASS.get(type);
  }

  private static boolean isContent(EStructuralFeature feature) {
    if (feature.isTransient() || feature == Literals.ELEMENT__ID || feature == Literals.ARCHITECTURE__MODEL_VERSION) {
      return false;
    }
    return !(feature instanceof EReference reference) || !reference.isContainer() && !holdsElements(reference);
  }

  /** Whether the reference contains elements, which have a life of their own. */
  static boolean holdsElements(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment()
        && Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType());
  }

  /** Whether the reference contains parts without an identity, such as service demands. */
  static boolean holdsParts(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment() && !holdsElements(feature);
  }

  /** Whether the feature names elements. */
  static boolean refers(EStructuralFeature feature) {
    return feature instanceof EReference reference && !reference.isContainment();
  }

  /** All values of a feature, defaults included. */
  static List<?> values(EObject object, EStructuralFeature feature) {
    Object value = object.eGet(feature);
    return value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
  }

  /** The list behind a feature with many values. */
  @SuppressWarnings("unchecked")
  static List<Object> list(EObject object, EStructuralFeature feature) {
    return (List<Object>) object.eGet(feature);
  }

  /** The parts that a feature contains. */
  static List<EObject> parts(EObject object, EStructuralFeature feature) {
    return object == null ? List.of() : values(object, feature).stream().map(EObject.class::cast).toList();
  }

  /** Where an object names an element: in a feature of its own, or in a part that a feature contains. */
  record Use(EStructuralFeature feature, EReference reference, Element target) {
  }

  /** All elements that an object and its parts name. */
  static List<Use> uses(EObject object) {
    List<Use> uses = new ArrayList<>();
    for (EStructuralFeature feature : of(object.eClass())) {
      collect(object, feature, feature, uses);
    }
    return uses;
  }

  private static void collect(EObject object, EStructuralFeature feature, EStructuralFeature top, List<Use> uses) {
    if (refers(feature)) {
      values(object, feature).forEach(target -> uses.add(new Use(top, (EReference) feature, (Element) target)));
    } else if (holdsParts(feature)) {
      for (EObject part : parts(object, feature)) {
        of(part.eClass()).forEach(inner -> collect(part, inner, top, uses));
      }
    }
  }
}

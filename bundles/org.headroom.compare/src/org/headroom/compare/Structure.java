package org.headroom.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Element;

/**
 * What an object consists of, as a value: two structures are equal exactly when the objects mean the same. The order of
 * many values does not count. Elements that are named count as what they are identified with, so that a renamed element
 * is still the same.
 *
 * @param identity what the elements of all compared models are identified with
 */
record Structure(Function<Element, ?> identity) {

  /** The content of one object. */
  Object of(EObject object) {
    Map<Object, Object> content = new HashMap<>();
    for (EStructuralFeature feature : Features.of(object.eClass())) {
      if (object.eIsSet(feature) && object.eGet(feature) != null) {
        content.put(feature, of(object, feature));
      }
    }
    return List.of(object.eClass(), content);
  }

  /** The value of one feature; null when there is none. */
  Object of(EObject object, EStructuralFeature feature) {
    if (!feature.isMany()) {
      Object value = object.eGet(feature);
      return value == null ? null : of(feature, value);
    }
    Map<Object, Integer> bag = new HashMap<>();
    Features.values(object, feature).forEach(value -> bag.merge(of(feature, value), 1, Integer::sum));
    return bag;
  }

  boolean same(EObject left, EObject right) {
    return of(left).equals(of(right));
  }

  private Object of(EStructuralFeature feature, Object value) {
    if (Features.refers(feature)) {
      return identity.apply((Element) value);
    }
    return Features.holdsParts(feature) ? of((EObject) value) : value;
  }
}

package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Property;

/**
 * Compares two versions of one object feature by feature, down into its parts.
 *
 * @param structure what counts as equal
 */
record FeatureDiff(Structure structure) {

  /** Path of the class of an element. */
  static final String TYPE = "type";

  /** Begins the keys of properties that an import writes for the export of the same brief. */
  private static final String OF_A_BRIEF = "brief.";

  /** One feature with different values. */
  record Difference(String path, Optional<String> before, Optional<String> after) {
  }

  /** The differences, in the order of the metamodel. */
  List<Difference> of(EObject before, EObject after) {
    List<Difference> differences = new ArrayList<>();
    if (before.eClass() != after.eClass()) {
      differences.add(new Difference(
          TYPE, Optional.of(before.eClass().getName()), Optional.of(after.eClass().getName())));
    }
    compare("", before, after, differences);
    return differences;
  }

  private void compare(String path, EObject before, EObject after, List<Difference> out) {
    Map<String, EStructuralFeature> old = byName(before);
    Map<String, EStructuralFeature> all = new LinkedHashMap<>(byName(after));
    old.forEach(all::putIfAbsent);
    for (String name : all.keySet()) {
      EStructuralFeature left = old.get(name);
      EStructuralFeature right = after.eClass().getEStructuralFeature(name);
      if (left == null || right == null || left.getEType() != right.getEType()) {
        lost(path + name, left == null ? Optional.empty() : given(before, left),
            right == null ? Optional.empty() : given(after, right), out);
      } else {
        compare(path + name, before, left, after, right, out);
      }
    }
  }

  /** A feature that only one of two classes has matters only when it says something. */
  private static void lost(String path, Optional<String> before, Optional<String> after, List<Difference> out) {
    if (!before.equals(after)) {
      out.add(new Difference(path, before, after));
    }
  }

  private static Optional<String> given(EObject object, EStructuralFeature feature) {
    return object.eIsSet(feature) ? Wording.of(object, feature) : Optional.empty();
  }

  private void compare(String path, EObject before, EStructuralFeature left, EObject after, EStructuralFeature right,
      List<Difference> out) {
    if (Objects.equals(structure.of(before, left), structure.of(after, right))) {
      return;
    }
    if (Features.holdsParts(left) && left.isMany()) {
      compareParts(path, meant(before, left), meant(after, right), out);
    } else if (Features.holdsParts(left) && sameClass(before.eGet(left), after.eGet(right))) {
      compare(path + ".", (EObject) before.eGet(left), (EObject) after.eGet(right), out);
    } else {
      out.add(new Difference(path, Wording.of(before, left), Wording.of(after, right)));
    }
  }

  /** The parts without the properties that keep how a brief put it: they are no statement about the system. */
  private static List<EObject> meant(EObject owner, EStructuralFeature feature) {
    return Features.parts(owner, feature).stream().filter(part -> !(part instanceof Property property
        && property.getKey() != null && property.getKey().startsWith(OF_A_BRIEF))).toList();
  }

  private static boolean sameClass(Object before, Object after) {
    return before instanceof EObject left && after instanceof EObject right && left.eClass() == right.eClass();
  }

  private void compareParts(String path, List<EObject> before, List<EObject> after, List<Difference> out) {
    Map<EObject, EObject> newOf = Parts.match(before, after, structure);
    Map<EObject, EObject> oldOf = new HashMap<>();
    newOf.forEach((left, right) -> oldOf.put(right, left));
    for (EObject part : after) {
      EObject old = oldOf.get(part);
      if (old == null) {
        out.add(new Difference(path + Parts.key(part), Optional.empty(), Optional.of(Wording.of(part))));
      } else if (!structure.same(old, part)) {
        compare(path + Parts.key(part) + ".", old, part, out);
      }
    }
    for (EObject part : before) {
      if (!newOf.containsKey(part)) {
        out.add(new Difference(path + Parts.key(part), Optional.of(Wording.of(part)), Optional.empty()));
      }
    }
  }

  private static Map<String, EStructuralFeature> byName(EObject object) {
    Map<String, EStructuralFeature> features = new LinkedHashMap<>();
    Features.of(object.eClass()).forEach(feature -> features.put(feature.getName(), feature));
    return features;
  }
}

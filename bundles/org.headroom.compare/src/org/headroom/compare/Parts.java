package org.headroom.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.HeadroomPackage.Literals;

/** Parts in lists, which have no id: what tells them apart is what they are about. */
final class Parts {

  private static final Map<EClass, List<EStructuralFeature>> KEYS = Map.of(
      Literals.SERVICE_DEMAND, List.of(Literals.SERVICE_DEMAND__REQUEST_CLASSES, Literals.SERVICE_DEMAND__OPERATIONS),
      Literals.TRAFFIC, List.of(Literals.TRAFFIC__CLIENT),
      Literals.MIX_SHARE, List.of(Literals.MIX_SHARE__REQUEST_CLASS),
      Literals.LOAD_STEP, List.of(Literals.LOAD_STEP__AT),
      Literals.PROPERTY, List.of(Literals.PROPERTY__KEY),
      Literals.SUPPRESSION, List.of(Literals.SUPPRESSION__RULE_ID));
  private static final String ABOUT_ALL = "*";

  private Parts() {
  }

  /** The features that tell parts of this class apart. */
  static List<EStructuralFeature> keyFeatures(EClass type) {
    return KEYS.getOrDefault(type, List.of());
  }

  /** What a part is about, in brackets: {@code [READ]}, {@code [*]} when it is about everything. */
  static String key(EObject part) {
    String key = keyFeatures(part.eClass()).stream().flatMap(feature -> Wording.of(part, feature).stream())
        .collect(Collectors.joining(", "));
    return "[" + (key.isEmpty() ? ABOUT_ALL : key) + "]";
  }

  /**
   * The parts on the left with their counterparts on the right. Of several parts about the same thing equal ones belong
   * together, the others by their order.
   */
  static Map<EObject, EObject> match(List<EObject> left, List<EObject> right, Structure structure) {
    Map<EObject, EObject> pairs = new LinkedHashMap<>();
    List<EObject> others = new ArrayList<>(right);
    pair(left, others, structure::of, pairs);
    pair(left, others, part -> about(part, structure), pairs);
    return pairs;
  }

  private static void pair(List<EObject> left, List<EObject> right, Function<EObject, Object> quality,
      Map<EObject, EObject> pairs) {
    Map<Object, Queue<EObject>> free = new HashMap<>();
    right.forEach(part -> free.computeIfAbsent(quality.apply(part), key -> new ArrayDeque<>()).add(part));
    for (EObject part : left) {
      Queue<EObject> candidates = pairs.containsKey(part) ? null : free.get(quality.apply(part));
      if (candidates != null && !candidates.isEmpty()) {
        pairs.put(part, candidates.remove());
      }
    }
    right.removeAll(new HashSet<>(pairs.values()));
  }

  private static Object about(EObject part, Structure structure) {
    List<Object> key = new ArrayList<>();
    key.add(part.eClass());
    keyFeatures(part.eClass()).forEach(feature -> key.add(structure.of(part, feature)));
    return key;
  }
}

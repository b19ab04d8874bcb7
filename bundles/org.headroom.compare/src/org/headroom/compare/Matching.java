package org.headroom.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/**
 * Which element of an old model is which of a new one: the one with the same id, and among the others the one with the
 * same class in the same container whose content is mostly the same, which is then the old one under a new id.
 */
final class Matching {

  /** Share of common facts (Dice coefficient) from which two elements count as one that was renamed. */
  private static final double ENOUGH = 2.0 / 3;
  /** Among more pairs than this, only elements of equal content are recognised, since each pair takes time. */
  private static final long MOST_PAIRS = 250_000;
  private static final double NOT_RELATED = -1;

  private final Map<Element, Element> newOf = new HashMap<>();
  private final Map<Element, Element> oldOf = new HashMap<>();

  private Matching() {
  }

  static Matching of(Architecture before, Architecture after) {
    Matching matching = new Matching();
    List<Element> removed = new ArrayList<>();
    Map<String, Element> byId = Contents.byId(after);
    Contents.elements(before).forEach(element -> {
      Element same = element.getId() == null ? null : byId.get(element.getId());
      if (same == null || !areComparable(element, same) || matching.oldOf.containsKey(same)) {
        removed.add(element);
      } else {
        matching.pair(element, same);
      }
    });
    List<Element> added = new ArrayList<>(
        Contents.elements(after).filter(element -> !matching.oldOf.containsKey(element)).toList());
    if (!removed.isEmpty() && !added.isEmpty()) {
      matching.recognise(removed, new Facts(before, matching::after), added,
          new Facts(after, element -> matching.before(element).map(old -> element)));
    }
    return matching;
  }

  /** Whether an element can be another version of the other. */
  static boolean areComparable(Element left, Element right) {
    return family(left).equals(family(right));
  }

  private static Object family(Element element) {
    return element instanceof Boundary ? Boundary.class : element instanceof Component ? Component.class
        : element.eClass();
  }

  Optional<Element> after(Element old) {
    return Optional.ofNullable(newOf.get(old));
  }

  Optional<Element> before(Element added) {
    return Optional.ofNullable(oldOf.get(added));
  }

  /** The element of the new model that an element of either model is; an element without counterpart is itself. */
  Element identity(Element element) {
    return newOf.getOrDefault(element, element);
  }

  private void pair(Element old, Element same) {
    newOf.put(old, same);
    oldOf.put(same, old);
  }

  private record Place(EClass type, Object container) {
  }

  private record Candidate(int old, int added, double likeness) {
  }

  /** Goes on as long as it finds something, since a recognised element makes its neighbours recognisable. */
  private void recognise(List<Element> removed, Facts oldFacts, List<Element> added, Facts newFacts) {
    boolean found = true;
    while (found) {
      found = false;
      Map<Place, List<Element>> newByPlace = byPlace(added);
      for (Map.Entry<Place, List<Element>> entry : byPlace(removed).entrySet()) {
        List<Element> candidates = newByPlace.getOrDefault(entry.getKey(), List.of());
        found |= !candidates.isEmpty() && recogniseIn(entry.getValue(), oldFacts, candidates, newFacts);
      }
      removed.removeIf(newOf::containsKey);
      added.removeIf(oldOf::containsKey);
    }
  }

  private Map<Place, List<Element>> byPlace(List<Element> elements) {
    Map<Place, List<Element>> places = new LinkedHashMap<>();
    for (Element element : elements) {
      EObject container = element.eContainer();
      Object where = container instanceof Element outer ? identity(outer) : Architecture.class;
      places.computeIfAbsent(new Place(element.eClass(), where), key -> new ArrayList<>()).add(element);
    }
    return places;
  }

  private boolean recogniseIn(List<Element> removed, Facts oldFacts, List<Element> added, Facts newFacts) {
    List<Set<Object>> left = removed.stream().map(oldFacts::of).toList();
    List<Set<Object>> right = added.stream().map(newFacts::of).toList();
    List<Candidate> candidates = (long) left.size() * right.size() > MOST_PAIRS
        ? equal(left, right) : similar(removed, left, added, right);
    boolean found = false;
    for (Candidate candidate : candidates) {
      Element old = removed.get(candidate.old());
      Element same = added.get(candidate.added());
      if (!newOf.containsKey(old) && !oldOf.containsKey(same)) {
        pair(old, same);
        found = true;
      }
    }
    return found;
  }

  private static List<Candidate> similar(List<Element> removed, List<Set<Object>> left, List<Element> added,
      List<Set<Object>> right) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean nameless = removed.get(i).getId() == null && added.get(j).getId() == null;
        double likeness = likeness(left.get(i), right.get(j), nameless);
        if (likeness >= ENOUGH) {
          candidates.add(new Candidate(i, j, likeness));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return candidates;
  }

  /** Two elements about which nothing is said are not alike, unless they never had names that could differ. */
  private static double likeness(Set<Object> left, Set<Object> right, boolean nameless) {
    if (left.isEmpty() && right.isEmpty()) {
      return nameless ? 1 : NOT_RELATED;
    }
    Set<Object> common = new HashSet<>(left);
    common.retainAll(right);
    return 2.0 * common.size() / (left.size() + right.size());
  }

  private static List<Candidate> equal(List<Set<Object>> left, List<Set<Object>> right) {
    Map<Set<Object>, List<Integer>> free = new HashMap<>();
    for (int j = right.size() - 1; j >= 0; j--) {
      free.computeIfAbsent(right.get(j), key -> new ArrayList<>()).add(j);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      List<Integer> same = left.get(i).isEmpty() ? null : free.get(left.get(i));
      if (same != null && !same.isEmpty()) {
        candidates.add(new Candidate(i, same.remove(same.size() - 1), 1));
      }
    }
    return candidates;
  }
}

package org.headroom.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Collects conflicts; about one feature of one element the first is kept, since others follow from it. */
final class Conflicts {

  private record Place(Entity entity, Optional<String> feature) {
  }

  private final Map<Place, Conflict> found = new LinkedHashMap<>();

  /** Adds a conflict about a whole element. */
  void add(Entity entity, String explanation) {
    add(entity, null, version(entity.base()), version(entity.ours()), version(entity.theirs()), explanation);
  }

  /** Adds a conflict about a feature; null when it is about the whole element. */
  void add(Entity entity, String feature, Optional<String> base, Optional<String> ours, Optional<String> theirs,
      String explanation) {
    Optional<String> path = Optional.ofNullable(feature);
    found.putIfAbsent(new Place(entity, path), new Conflict(entity.name(), path, base, ours, theirs, explanation));
  }

  /** All conflicts, by element. */
  List<Conflict> toList() {
    return found.entrySet().stream().sorted(Comparator.comparingInt(entry -> entry.getKey().entity().index()))
        .map(Map.Entry::getValue).toList();
  }

  private static Optional<String> version(EObject object) {
    return Optional.ofNullable(object).map(Wording::of);
  }
}

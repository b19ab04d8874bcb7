package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.headroom.compare.Change.Kind;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;

/**
 * The difference between an old and a new model in what they mean.
 *
 * <p>Elements are the same when they have the same id, or when only the id changed: class and container are the same
 * and at least two thirds of what is said about both – features, connections, content, uses – agree. Order never
 * counts. Parts without an id, such as service demands, are told apart by what they are about.
 */
public final class ModelDiff {

  private final Matching matching;
  private final Architecture before;
  private final Architecture after;
  private final FeatureDiff features;

  private ModelDiff(Architecture before, Architecture after) {
    this.before = Objects.requireNonNull(before);
    this.after = Objects.requireNonNull(after);
    matching = Matching.of(before, after);
    features = new FeatureDiff(new Structure(matching::identity));
  }

  /** Compares two models, which must not change as long as the result is used. */
  public static ModelDiff of(Architecture before, Architecture after) {
    return new ModelDiff(before, after);
  }

  /** The changes from an old to a new model, see {@link #changes}. */
  public static List<Change> between(Architecture before, Architecture after) {
    return of(before, after).changes();
  }

  /** The element of the new model that an element of the old model is now; none when it was removed. */
  public Optional<Element> counterpart(Element old) {
    return matching.after(old);
  }

  /**
   * The changes: those of the architecture itself, then those of its elements in the order of the new model; a removed
   * element stands where it was, behind the element that it followed in the old model.
   */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    addFeatures("", before, after, changes);
    Map<Element, List<Change>> removedAfter = new HashMap<>();
    List<Change> removedHere = changes;
    for (Element old : Contents.elements(before).toList()) {
      Optional<Element> now = matching.after(old);
      if (now.isPresent()) {
        removedHere = removedAfter.computeIfAbsent(now.get(), key -> new ArrayList<>());
      } else {
        removedHere.add(new Change(id(old), Kind.REMOVED, Optional.empty(), Optional.of(Wording.of(old)),
            Optional.empty()));
      }
    }
    Contents.elements(after).forEach(element -> {
      matching.before(element).ifPresentOrElse(old -> compare(old, element, changes),
          () -> changes.add(new Change(id(element), Kind.ADDED, Optional.empty(), Optional.empty(),
              Optional.of(Wording.of(element)))));
      changes.addAll(removedAfter.getOrDefault(element, List.of()));
    });
    return List.copyOf(changes);
  }

  private void compare(Element old, Element element, List<Change> changes) {
    if (!Objects.equals(old.getId(), element.getId())) {
      changes.add(new Change(id(element), Kind.CHANGED, Optional.of(Literals.ELEMENT__ID.getName()),
          Optional.ofNullable(old.getId()), Optional.ofNullable(element.getId())));
    }
    Object was = old.eContainer() instanceof Element outer ? matching.identity(outer) : after;
    if (was != element.eContainer()) {
      changes.add(new Change(id(element), Kind.MOVED, Optional.of(Containers.name(element)),
          Containers.word(old.eContainer()), Containers.word(element.eContainer())));
    }
    addFeatures(id(element), old, element, changes);
  }

  private void addFeatures(String id, EObject old, EObject now, List<Change> changes) {
    features.of(old, now).forEach(difference -> changes.add(new Change(
        id, Kind.CHANGED, Optional.of(difference.path()), difference.before(), difference.after())));
  }

  private static String id(Element element) {
    return element.getId() == null ? "" : element.getId();
  }
}

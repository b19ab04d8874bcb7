package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage.Literals;

/** Merges the features of one element. */
final class FeatureMerge {

  private final Entities entities;
  private final Conflicts conflicts;
  private final Entity entity;
  private final Structure structure;

  FeatureMerge(Entities entities, Conflicts conflicts, Entity entity) {
    this.entities = entities;
    this.conflicts = conflicts;
    this.entity = entity;
    structure = new Structure(entities::of);
  }

  void merge() {
    merge("", entity.merged(), new Versions(entity.base(), entity.ours(), entity.theirs()));
  }

  /** One object or part in the three models; null where it is missing. */
  private record Versions(EObject base, EObject ours, EObject theirs) {

    Versions in(EStructuralFeature feature) {
      return new Versions(has(base, feature), has(ours, feature), has(theirs, feature));
    }

    private static EObject has(EObject object, EStructuralFeature feature) {
      return object != null && object.eClass().getFeatureID(feature) >= 0 ? object : null;
    }
  }

  private void merge(String path, EObject target, Versions versions) {
    for (EStructuralFeature feature : Features.of(target.eClass())) {
      merge(path + feature.getName(), target, feature, versions);
    }
  }

  private void merge(String path, EObject target, EStructuralFeature feature, Versions all) {
    Versions versions = all.in(feature);
    if (all.ours() == null || all.theirs() == null) {
      copy(path, all.ours() == null ? versions.theirs() : versions.ours(), target, feature);
      return;
    }
    Object base = value(versions.base(), feature, feature.isMany() ? Map.of() : feature.getDefaultValue());
    Object ours = value(versions.ours(), feature, base);
    Object theirs = value(versions.theirs(), feature, base);
    boolean contested = all.base() == null ? !Objects.equals(ours, theirs) : Entity.isContested(base, ours, theirs);
    if (contested && all.base() == null) {
      conflict(path, feature, versions, "Both added it, with different content. Ours is kept.");
      copy(path, versions.ours(), target, feature);
    } else if (feature.isMany() && Features.holdsParts(feature)) {
      mergeParts(path, target, feature, versions);
    } else if (feature.isMany() && feature.isUnique()) {
      mergeSet(path, target, feature, versions);
    } else if (isOneClass(versions, feature)) {
      EObject part = HeadroomFactory.eINSTANCE.create(part(versions.ours(), feature).eClass());
      merge(path + ".", part, new Versions(part(versions.base(), feature), part(versions.ours(), feature),
          part(versions.theirs(), feature)));
      target.eSet(feature, part);
    } else if (contested) {
      conflict(path, feature, versions, "Both changed it. Ours is kept.");
      copy(path, versions.ours(), target, feature);
    } else {
      boolean takesTheirs = Entity.takesTheirs(base, ours, theirs)
          || feature.isMany() && inOrder(versions.base(), feature).equals(inOrder(versions.ours(), feature));
      copy(path, takesTheirs ? versions.theirs() : versions.ours(), target, feature);
    }
  }

  private static List<?> inOrder(EObject object, EStructuralFeature feature) {
    return object == null ? List.of() : Features.values(object, feature);
  }

  /** Whether the three versions have a part of one class, so that it can be merged feature by feature. */
  private static boolean isOneClass(Versions versions, EStructuralFeature feature) {
    if (!Features.holdsParts(feature) || feature.isMany()) {
      return false;
    }
    EObject base = part(versions.base(), feature);
    EObject ours = part(versions.ours(), feature);
    EObject theirs = part(versions.theirs(), feature);
    return base != null && ours != null && theirs != null && base.eClass() == ours.eClass()
        && base.eClass() == theirs.eClass();
  }

  private static EObject part(EObject object, EStructuralFeature feature) {
    return object == null ? null : (EObject) object.eGet(feature);
  }

  /** The value of a feature; a side whose class does not have the feature did not change it. */
  private Object value(EObject object, EStructuralFeature feature, Object otherwise) {
    return object == null ? otherwise : structure.of(object, feature);
  }

  private void conflict(String path, EStructuralFeature feature, Versions versions, String explanation) {
    conflicts.add(entity, path, wording(versions.base(), feature), wording(versions.ours(), feature),
        wording(versions.theirs(), feature), explanation);
  }

  private static Optional<String> wording(EObject object, EStructuralFeature feature) {
    return object == null ? Optional.empty() : Wording.of(object, feature);
  }

  /** A list that has something is not the same as one without limits, so that nobody's removals may empty it. */
  private static boolean mayBecomeEmpty(EStructuralFeature feature) {
    return feature.getEContainingClass() == Literals.ELEMENT || feature == Literals.DECISION__ELEMENTS;
  }

  private void mergeSet(String path, EObject target, EStructuralFeature feature, Versions versions) {
    List<Object> base = identities(versions.base(), feature);
    List<Object> ours = identities(versions.ours(), feature);
    List<Object> theirs = identities(versions.theirs(), feature);
    Set<Object> removed = new HashSet<>(base);
    removed.removeAll(new HashSet<>(theirs));
    Set<Object> added = new LinkedHashSet<>(theirs);
    added.removeAll(new HashSet<>(base));
    Set<Object> members = new LinkedHashSet<>(ours);
    members.removeAll(removed);
    members.addAll(added);
    if (members.isEmpty() && !ours.isEmpty() && !theirs.isEmpty() && !mayBecomeEmpty(feature)) {
      conflict(path, feature, versions, "Both removed something, and nothing would be left. Ours is kept.");
      members.addAll(ours);
    }
    List<Object> list = Features.list(target, feature);
    for (Object member : Order.merge(base, ours, theirs, members)) {
      if (member instanceof Entity named) {
        addReference(path, (EReference) feature, list, named);
      } else {
        list.add(member);
      }
    }
  }

  private void addReference(String path, EReference feature, List<Object> list, Entity named) {
    if (isUsable(named, feature)) {
      list.add(named.merged());
    } else {
      leftOut(path, Optional.of(named.name()), "They use it here, but it is not in our model. It is left out.");
    }
  }

  private List<Object> identities(EObject object, EStructuralFeature feature) {
    return object == null ? List.of() : Features.values(object, feature).stream()
        .map(value -> Features.refers(feature) ? (Object) entities.of((EObject) value) : value).toList();
  }

  private static boolean isUsable(Entity named, EReference reference) {
    return named.isPresent() && reference.getEReferenceType().isSuperTypeOf(named.type());
  }

  private void leftOut(String path, Optional<String> theirs, String explanation) {
    conflicts.add(entity, path, Optional.empty(), Optional.empty(), theirs, explanation);
  }

  private void mergeParts(String path, EObject target, EStructuralFeature feature, Versions versions) {
    List<EObject> base = Features.parts(versions.base(), feature);
    List<EObject> ours = Features.parts(versions.ours(), feature);
    List<EObject> theirs = Features.parts(versions.theirs(), feature);
    Map<EObject, Versions> byPart = new HashMap<>();
    List<Versions> all = versionsOf(base, ours, theirs);
    all.forEach(each -> {
      byPart.put(each.base(), each);
      byPart.put(each.ours(), each);
      byPart.put(each.theirs(), each);
    });
    Map<Versions, EObject> merged = new LinkedHashMap<>();
    all.forEach(each -> mergePart(path, each).ifPresent(part -> merged.put(each, part)));
    if (merged.isEmpty() && !ours.isEmpty() && !theirs.isEmpty() && !mayBecomeEmpty(feature)) {
      conflict(path, feature, versions, "Both removed something, and nothing would be left. Ours is kept.");
      copy(path, versions.ours(), target, feature);
      return;
    }
    List<Versions> order = Order.merge(base.stream().map(byPart::get).toList(),
        ours.stream().map(byPart::get).toList(), theirs.stream().map(byPart::get).toList(), merged.keySet());
    Features.list(target, feature).addAll(order.stream().map(merged::get).toList());
  }

  private List<Versions> versionsOf(List<EObject> base, List<EObject> ours, List<EObject> theirs) {
    Map<EObject, EObject> toOurs = Parts.match(base, ours, structure);
    Map<EObject, EObject> toTheirs = Parts.match(base, theirs, structure);
    List<Versions> all = new ArrayList<>();
    base.forEach(part -> all.add(new Versions(part, toOurs.get(part), toTheirs.get(part))));
    List<EObject> ourNew = without(ours, toOurs);
    List<EObject> theirNew = without(theirs, toTheirs);
    Map<EObject, EObject> added = Parts.match(ourNew, theirNew, structure);
    ourNew.forEach(part -> all.add(new Versions(null, part, added.get(part))));
    without(theirNew, added).forEach(part -> all.add(new Versions(null, null, part)));
    return all;
  }

  private static List<EObject> without(List<EObject> parts, Map<EObject, EObject> matched) {
    Set<EObject> known = new HashSet<>(matched.values());
    return parts.stream().filter(part -> !known.contains(part)).toList();
  }

  private Optional<EObject> mergePart(String path, Versions part) {
    EObject base = part.base();
    EObject ours = part.ours();
    EObject theirs = part.theirs();
    if (base != null && ours == null) {
      if (theirs != null && !structure.same(base, theirs)) {
        conflict(path, part, "We removed it, but they changed it. It is left out.");
      }
      return Optional.empty();
    }
    if (base != null && theirs == null) {
      if (structure.same(base, ours)) {
        return Optional.empty();
      }
      conflict(path, part, "They removed it, but we changed it. It is kept.");
      return copied(path, ours);
    }
    if (base == null && ours != null && theirs != null && !structure.same(ours, theirs)) {
      conflict(path, part, "Both added it, with different content. Ours is kept.");
    }
    if (base == null) {
      return copied(path, ours != null ? ours : theirs);
    }
    EObject merged = HeadroomFactory.eINSTANCE.create(ours.eClass());
    merge(path + Parts.key(ours) + ".", merged, part);
    return Optional.of(merged);
  }

  private void conflict(String path, Versions part, String explanation) {
    EObject any = part.ours() != null ? part.ours() : part.theirs();
    conflicts.add(entity, path + Parts.key(any), Optional.ofNullable(part.base()).map(Wording::of),
        Optional.ofNullable(part.ours()).map(Wording::of), Optional.ofNullable(part.theirs()).map(Wording::of),
        explanation);
  }

  /** Copies a feature; what names elements that the merged model does not have is left out. */
  private void copy(String path, EObject from, EObject target, EStructuralFeature feature) {
    if (from == null || !from.eIsSet(feature)) {
      return;
    }
    if (Features.holdsParts(feature)) {
      List<EObject> copies =
          Features.parts(from, feature).stream().flatMap(part -> copied(path, part).stream()).toList();
      set(target, feature, copies);
    } else if (Features.refers(feature)) {
      copyReferences(path, from, target, (EReference) feature);
    } else {
      set(target, feature, Features.values(from, feature));
    }
  }

  private void copyReferences(String path, EObject from, EObject target, EReference reference) {
    List<Object> found = new ArrayList<>();
    Features.values(from, reference).forEach(
        value -> addReference(path, reference, found, entities.of((Element) value)));
    if (found.isEmpty() && !reference.isMany() && entity.ours() != null && from == entity.theirs()
        && entity.ours().eGet(reference) instanceof Element ours && isUsable(entities.of(ours), reference)) {
      found.add(entities.of(ours).merged());
    }
    set(target, reference, found);
  }

  private static void set(EObject target, EStructuralFeature feature, List<?> values) {
    if (feature.isMany()) {
      Features.list(target, feature).addAll(values);
    } else if (!values.isEmpty()) {
      target.eSet(feature, values.get(0));
    }
  }

  /** A copy of a part; none when it is about an element that the merged model does not have. */
  private Optional<EObject> copied(String path, EObject part) {
    Optional<Features.Use> missing = Features.uses(part).stream()
        .filter(use -> !isUsable(entities.of(use.target()), use.reference())).findFirst();
    if (missing.isPresent()) {
      leftOut(path + Parts.key(part), Optional.of(Wording.of(part)),
          "It uses " + entities.of(missing.get().target()).name() + ", which is not in our model. It is left out.");
      return Optional.empty();
    }
    EObject copy = HeadroomFactory.eINSTANCE.create(part.eClass());
    for (EStructuralFeature feature : Features.of(part.eClass())) {
      copy(path, part, copy, feature);
    }
    return Optional.of(copy);
  }
}

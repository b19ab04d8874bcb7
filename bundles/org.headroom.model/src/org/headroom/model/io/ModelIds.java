package org.headroom.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.headroom.model.Element;
import org.headroom.model.io.ReadProblem.Kind;

/** The ids of a model file, and the references that name them, which are resolved when all ids are known. */
final class ModelIds {

  /** A reference that is resolved when all ids are known. */
  private record Pending(EObject object, EReference reference, String ids, int tag) {
  }

  private final Problems problems;
  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Integer> tagsById = new HashMap<>();
  private final Set<String> lostIds = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();

  ModelIds(Problems problems) {
    this.problems = problems;
  }

  /** The number of the start tag of the element with an id. */
  Map<String, Integer> tags() {
    return tagsById;
  }

  /** Gives an element its id. */
  void register(Element element, String id, int tag) {
    element.setId(id);
    Integer other = tagsById.putIfAbsent(id, tag);
    if (other == null) {
      elements.put(id, element);
    } else {
      problems.add(Kind.DUPLICATE_ID, tag, "id", id, scanner -> "The id \"" + id + "\" is already used in line "
          + scanner.attribute(other, "id").line() + ".", "Give one of the two elements another id.");
    }
  }

  /** Remembers the id of an element that could not be understood, so that references to it are not a problem too. */
  void lose(String id) {
    lostIds.add(id);
  }

  /** Takes note of a reference. */
  void refer(EObject object, EReference reference, String ids, int tag) {
    pending.add(new Pending(object, reference, ids, tag));
  }

  /** Sets all references. */
  void resolve() {
    pending.forEach(this::resolve);
  }

  private void resolve(Pending each) {
    String ids = each.ids().strip();
    EReference reference = each.reference();
    if (!reference.isMany()) {
      Element target = target(each, ids);
      if (target != null) {
        each.object().eSet(reference, target);
      }
      return;
    }
    Set<Element> targets = new LinkedHashSet<>();
    for (String id : ids.isEmpty() ? new String[0] : ids.split("\\s+")) {
      Element target = target(each, id);
      if (target != null) {
        targets.add(target);
      }
    }
    targets.forEach(StoredFeatures.listOf(each.object(), reference)::addUnique);
  }

  private Element target(Pending each, String written) {
    String id = written.startsWith("#") ? written.substring(1) : written;
    EClass needed = each.reference().getEReferenceType();
    Element target = elements.get(id);
    if (needed.isInstance(target)) {
      return target;
    }
    String name = each.reference().getName();
    String subject = "The " + name + " of " + Problems.called(each.object()) + " is \"" + Problems.shortened(id) + "\"";
    if (target != null) {
      problems.add(Kind.BAD_REFERENCE, each.tag(), name, Problems.called(each.object()),
          subject + ", a " + target.eClass().getName() + "; it must be a " + needed.getName() + ".",
          "Name another element.");
    } else if (!lostIds.contains(id)) {
      List<String> candidates = elements.size() > Suggestion.MOST_CANDIDATES ? List.of() : elements.values().stream()
          .filter(needed::isInstance).map(Element::getId).toList();
      problems.add(Kind.BAD_REFERENCE, each.tag(), name, Problems.called(each.object()),
          subject + (id.contains("#") ? ", which is in another file; nothing is read from other files."
              : ", but no element has this id."),
          Suggestion.orElse(id, candidates,
              "Name the id of an element of class " + needed.getName() + " in this file, or remove the reference."));
    }
    return null;
  }
}

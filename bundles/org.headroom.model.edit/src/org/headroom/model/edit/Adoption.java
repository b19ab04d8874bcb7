package org.headroom.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** Makes elements that come from elsewhere at home in a model: free ids, and references that stay inside. */
final class Adoption {
  private final Architecture architecture;
  private final Snippet.Insertion insertion;
  /** How many elements have an id. */
  private final Map<String, Integer> uses = new HashMap<>();

  Adoption(Architecture architecture, Snippet.Insertion insertion) {
    this.architecture = architecture;
    this.insertion = insertion;
  }

  /** After the elements were put into the model. */
  void settle() {
    Contents.elements(architecture).forEach(element -> uses.merge(element.getId(), 1, Integer::sum));
    insertion.elements().stream().filter(element -> !(element instanceof Connection) && element.getId() != null)
        .forEach(element -> identify(element, taken -> Ids.unused(element.getId(), taken)));
    insertion.connections().forEach(connection -> identify(connection, taken ->
        Ids.unique(connection.getSource().getId() + "-to-" + connection.getTarget().getId(), taken)));
    keepReferencesInside();
  }

  /** Gives an element an id that no other one has. */
  private void identify(Element element, Function<Predicate<String>, String> choice) {
    uses.computeIfPresent(element.getId(), (id, count) -> count == 1 ? null : count - 1);
    element.setId(choice.apply(uses::containsKey));
    uses.merge(element.getId(), 1, Integer::sum);
  }

  /** References to what is not in this model lead to its element of the same id and kind, or end. */
  private void keepReferencesInside() {
    Map<String, Element> byId = Contents.byId(architecture);
    List<EObject> objects = new ArrayList<>();
    insertion.elements().stream().filter(element -> element.eContainer() != null).forEach(element -> {
      objects.add(element);
      element.eAllContents().forEachRemaining(objects::add);
    });
    for (EObject object : objects) {
      for (EReference reference : object.eClass().getEAllReferences()) {
        boolean crosses = !reference.isContainment() && !reference.isContainer() && reference.isChangeable()
            && !reference.isDerived() && object.eIsSet(reference);
        if (crosses && !leadInside(object, reference, byId)) {
          EcoreUtil.remove(object);
          break;
        }
      }
    }
  }

  /** Whether the object still makes sense. */
  private boolean leadInside(EObject object, EReference reference, Map<String, Element> byId) {
    if (reference.isMany()) {
      @SuppressWarnings("unchecked")
      EList<EObject> targets = (EList<EObject>) object.eGet(reference);
      List<EObject> kept = targets.stream().map(target -> inside(target, byId)).filter(java.util.Objects::nonNull)
          .distinct().toList();
      if (!kept.equals(targets)) {
        targets.clear();
        targets.addAll(kept);
      }
      return true;
    }
    EObject target = (EObject) object.eGet(reference);
    EObject replacement = inside(target, byId);
    if (replacement != target) {
      object.eSet(reference, replacement);
    }
    return replacement != null || reference.getLowerBound() == 0 || object instanceof Element;
  }

  private EObject inside(EObject target, Map<String, Element> byId) {
    if (EcoreUtil.isAncestor(architecture, target)) {
      return target;
    }
    Element same = target instanceof Element element ? byId.get(element.getId()) : null;
    return same != null && same.eClass() == target.eClass() ? same : null;
  }
}

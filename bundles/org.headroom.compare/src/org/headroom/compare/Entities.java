package org.headroom.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** All elements of the three models of a merge, each once. */
final class Entities {

  private final List<Entity> all = new ArrayList<>();
  private final Map<EObject, Entity> byObject = new HashMap<>();

  Entities(Architecture base, Architecture ours, Architecture theirs) {
    Matching toOurs = Matching.of(base, ours);
    Matching toTheirs = Matching.of(base, theirs);
    add(base, ours, theirs);
    Contents.elements(base).forEach(
        element -> add(element, toOurs.after(element).orElse(null), toTheirs.after(element).orElse(null)));
    Map<String, Element> theirNew = new HashMap<>();
    Contents.elements(theirs).filter(element -> element.getId() != null && !byObject.containsKey(element))
        .forEach(element -> theirNew.put(element.getId(), element));
    Contents.elements(ours).filter(element -> !byObject.containsKey(element)).forEach(element -> {
      Element same = theirNew.get(element.getId());
      add(null, element, same != null && Matching.areComparable(element, same) ? same : null);
    });
    Contents.elements(theirs).filter(element -> !byObject.containsKey(element))
        .forEach(element -> add(null, null, element));
  }

  private void add(EObject base, EObject ours, EObject theirs) {
    Entity entity = new Entity(all.size(), base, ours, theirs);
    all.add(entity);
    for (EObject object : new EObject[] {base, ours, theirs}) {
      if (object != null) {
        byObject.put(object, entity);
      }
    }
  }

  /** The architecture. */
  Entity root() {
    return all.get(0);
  }

  /** The architecture, the elements of the base in document order, what we added, what they added. */
  List<Entity> all() {
    return all;
  }

  /** The entity of an element of any of the three models; null for null. */
  Entity of(EObject object) {
    return object == null ? null : byObject.get(object);
  }
}

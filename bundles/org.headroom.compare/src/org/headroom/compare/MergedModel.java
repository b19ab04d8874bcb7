package org.headroom.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;

/** Builds the merged model of a plan. */
final class MergedModel {

  private final Entities entities;
  private final Conflicts conflicts;

  MergedModel(Entities entities, Conflicts conflicts) {
    this.entities = entities;
    this.conflicts = conflicts;
  }

  Architecture build() {
    List<Entity> present = entities.all().stream().filter(Entity::isPresent).toList();
    for (Entity entity : present) {
      entity.setMerged(HeadroomFactory.eINSTANCE.create(entity.type()));
      if (entity.merged() instanceof Element element) {
        element.setId(entity.id());
      }
    }
    present.forEach(entity -> new FeatureMerge(entities, conflicts, entity).merge());
    place(present);
    return (Architecture) entities.root().merged();
  }

  private record Place(Entity container, EReference feature) {
  }

  private void place(List<Entity> present) {
    Map<Place, Set<Entity>> places = new LinkedHashMap<>();
    for (Entity entity : present) {
      if (entity.container() != null) {
        EReference feature = Containers.feature(entity.container().type(), entity.type()).orElseThrow();
        places.computeIfAbsent(new Place(entity.container(), feature), key -> new LinkedHashSet<>()).add(entity);
      }
    }
    places.forEach((place, members) -> {
      Entity container = place.container();
      List<Entity> ordered = Order.merge(inside(container.base(), place.feature()),
          inside(container.ours(), place.feature()), inside(container.theirs(), place.feature()), members);
      Features.list(container.merged(), place.feature()).addAll(ordered.stream().map(Entity::merged).toList());
    });
  }

  private List<Entity> inside(EObject container, EStructuralFeature feature) {
    return Features.parts(container, feature).stream().map(entities::of).toList();
  }
}

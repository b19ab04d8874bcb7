package org.headroom.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.headroom.compare.Entity.Side;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Objective;

/**
 * Decides which elements the merged model has, where they are, of which class and under which id, so that every element
 * has a container and every reference that we keep leads somewhere.
 */
final class MergePlan {

  private final Entities entities;
  private final Conflicts conflicts;
  private final FeatureDiff features;
  private boolean settled;

  MergePlan(Entities entities, Conflicts conflicts) {
    this.entities = entities;
    this.conflicts = conflicts;
    features = new FeatureDiff(new Structure(entities::of));
  }

  void decide() {
    entities.all().forEach(this::decideAlone);
    do {
      settled = true;
      entities.all().stream().filter(Entity::isPresent).forEach(this::settle);
      settleIds();
    } while (!settled);
  }

  /** What follows from the three versions of one element alone. */
  private void decideAlone(Entity entity) {
    EObject base = entity.base();
    EObject ours = entity.ours();
    EObject theirs = entity.theirs();
    if (base != null && ours == null) {
      entity.setPresent(false);
      if (theirs != null && isChanged(base, theirs)) {
        conflicts.add(entity, "We removed it, but they changed it. It is left out.");
      }
    } else if (base != null && theirs == null) {
      entity.setPresent(isChanged(base, ours));
      if (entity.isPresent()) {
        conflicts.add(entity, "They removed it, but we changed it. It is kept.");
      }
    }
    entity.setType(entity.any().eClass());
    entity.setId(Entity.idOf(entity.any()), ours == null ? Side.THEIRS : Side.OURS);
    entity.setContainer(containerOf(entity.any()), ours == null ? Side.THEIRS : Side.OURS);
    if (ours != null && theirs != null) {
      decideType(entity);
      decideId(entity);
      decideContainer(entity);
    }
  }

  private boolean isChanged(EObject base, EObject side) {
    return !Objects.equals(Entity.idOf(base), Entity.idOf(side)) || containerOf(base) != containerOf(side)
        || !features.of(base, side).isEmpty();
  }

  private Entity containerOf(EObject object) {
    return entities.of(object.eContainer());
  }

  private void decideType(Entity entity) {
    EClass base = entity.base() == null ? null : entity.base().eClass();
    EClass ours = entity.ours().eClass();
    EClass theirs = entity.theirs().eClass();
    if (Entity.isContested(base, ours, theirs)) {
      typeConflict(entity, "Both changed the class. Ours is kept.");
    } else if (Entity.takesTheirs(base, ours, theirs)) {
      Optional<String> lost = changedBut(entity.base(), entity.ours(), theirs);
      if (lost.isPresent()) {
        typeConflict(entity, "They changed the class to one that has no " + lost.get() + ", which we changed. Ours is "
            + "kept.");
      } else {
        entity.setType(theirs);
      }
    } else if (ours != theirs) {
      changedBut(entity.base(), entity.theirs(), ours).ifPresent(lost -> typeConflict(entity,
          "We changed the class to one that has no " + lost + ", which they changed. Ours is kept."));
    }
  }

  /** A feature that one side changed but that another class does not have. */
  private Optional<String> changedBut(EObject base, EObject side, EClass other) {
    return features.of(base, side).stream().map(difference -> difference.path().split("[.\\[]")[0])
        .filter(name -> !name.equals(FeatureDiff.TYPE) && other.getEStructuralFeature(name) == null).findFirst();
  }

  private void typeConflict(Entity entity, String explanation) {
    conflicts.add(entity, FeatureDiff.TYPE, className(entity.base()), className(entity.ours()),
        className(entity.theirs()), explanation);
  }

  private static Optional<String> className(EObject object) {
    return Optional.ofNullable(object).map(each -> each.eClass().getName());
  }

  private void decideId(Entity entity) {
    String base = Entity.idOf(entity.base());
    String ours = Entity.idOf(entity.ours());
    String theirs = Entity.idOf(entity.theirs());
    if (entity.base() != null && Entity.isContested(base, ours, theirs)) {
      idConflict(entity, "Both renamed it. Our name is kept.");
    } else if (entity.base() != null && Entity.takesTheirs(base, ours, theirs)) {
      entity.setId(theirs, Side.THEIRS);
    }
  }

  private void idConflict(Entity entity, String explanation) {
    conflicts.add(entity, Literals.ELEMENT__ID.getName(), Optional.ofNullable(Entity.idOf(entity.base())),
        Optional.ofNullable(Entity.idOf(entity.ours())), Optional.ofNullable(Entity.idOf(entity.theirs())),
        explanation);
  }

  private void decideContainer(Entity entity) {
    Entity base = entity.base() == null ? null : containerOf(entity.base());
    Entity ours = containerOf(entity.ours());
    Entity theirs = containerOf(entity.theirs());
    if (Entity.isContested(base, ours, theirs)) {
      placeConflict(entity, entity.base() == null ? "Both added it, in different places. Our place is kept."
          : "Both moved it. Our place is kept.");
    } else if (Entity.takesTheirs(base, ours, theirs)) {
      entity.setContainer(theirs, Side.THEIRS);
    }
  }

  private void placeConflict(Entity entity, String explanation) {
    conflicts.add(entity, Containers.name((Element) entity.any()), place(entity.base()), place(entity.ours()),
        place(entity.theirs()), explanation);
  }

  private static Optional<String> place(EObject object) {
    return Optional.ofNullable(object).flatMap(each -> Containers.word(each.eContainer()));
  }

  /** What follows from what was decided about other elements. */
  private void settle(Entity entity) {
    if (entity != entities.root()) {
      settleContainer(entity);
    }
    if (entity.ours() != null) {
      Features.uses(entity.ours()).stream().filter(use -> !isUsable(use) && isKept(entity, use))
          .forEach(use -> keepForUs(entity, use));
    } else if (needsAllItNames(entity.theirs())) {
      Features.uses(entity.theirs()).stream().filter(use -> !isUsable(use)).findFirst().ifPresent(use -> leaveOut(
          entity, "They added it, but its " + use.reference().getName() + " " + entities.of(use.target()).name()
              + " is not in our model. It is left out."));
    }
  }

  private void settleContainer(Entity entity) {
    Entity container = entity.container();
    boolean theirs = entity.containerFrom() == Side.THEIRS;
    if (!container.isPresent() && !theirs) {
      keep(container, "They removed it, but " + entity.name() + ", which we keep, is inside. It is kept.");
    } else if (!container.isPresent() && entity.ours() != null) {
      placeConflict(entity, "They moved it into " + container.name() + ", which we removed. It stays where it is.");
      stay(entity);
    } else if (!container.isPresent()) {
      addFurtherOut(entity);
    } else if (theirs && entity.ours() != null && isInsideItself(entity)) {
      placeConflict(entity,
          "They moved it into " + container.name() + ", which is now inside it. It stays where it is.");
      stay(entity);
    }
  }

  private void stay(Entity entity) {
    entity.setContainer(containerOf(entity.ours()), Side.OURS);
    settled = false;
  }

  /** Puts what they added into something that we removed into what was around that. */
  private void addFurtherOut(Entity entity) {
    EObject outer = entity.container().any();
    while (!entities.of(outer).isPresent()) {
      outer = outer.eContainer();
    }
    if (Containers.feature(entities.of(outer).type(), entity.type()).isEmpty()) {
      leaveOut(entity,
          "They added it to " + entity.container().name() + ", which is not in our model. It is left out.");
      return;
    }
    placeConflict(entity, "They added it inside " + entity.container().name()
        + ", which is not in our model. It is in what was around that.");
    entity.setContainer(entities.of(outer), Side.THEIRS);
    settled = false;
  }

  private static boolean isInsideItself(Entity entity) {
    Set<Entity> passed = new HashSet<>();
    for (Entity each = entity.container(); each != null && passed.add(each); each = each.container()) {
      if (each == entity) {
        return true;
      }
    }
    return false;
  }

  private boolean isUsable(Features.Use use) {
    Entity target = entities.of(use.target());
    return target.isPresent() && use.reference().getEReferenceType().isSuperTypeOf(target.type());
  }

  /** Whether a reference of ours will be in the merged model: not when they replaced it by one that can be followed. */
  private boolean isKept(Entity entity, Features.Use use) {
    if (entity.base() == null || entity.theirs() == null || !names(entity.base(), use)
        || names(entity.theirs(), use)) {
      return true;
    }
    return !use.feature().isMany() && Features.uses(entity.theirs()).stream()
        .anyMatch(other -> other.feature() == use.feature() && !isUsable(other));
  }

  private boolean names(EObject object, Features.Use use) {
    return Features.uses(object).stream().anyMatch(other ->
        other.feature() == use.feature() && entities.of(other.target()) == entities.of(use.target()));
  }

  private void keepForUs(Entity user, Features.Use use) {
    Entity target = entities.of(use.target());
    if (!target.isPresent()) {
      keep(target, "They removed it, but our " + (user == entities.root() ? "architecture" : user.name())
          + " uses it as " + use.feature().getName() + ". It is kept.");
    } else {
      typeConflict(target, "They changed the class, but our " + user.name() + " needs a "
          + use.reference().getEReferenceType().getName() + " as " + use.feature().getName() + ". Ours is kept.");
      target.setType(target.ours().eClass());
      settled = false;
    }
  }

  private void keep(Entity entity, String explanation) {
    conflicts.add(entity, explanation);
    entity.setPresent(true);
    settled = false;
  }

  private void leaveOut(Entity entity, String explanation) {
    conflicts.add(entity, explanation);
    entity.setPresent(false);
    settled = false;
  }

  /** Whether an element says something else, or nothing, without one of the elements that it names. */
  private static boolean needsAllItNames(EObject object) {
    return object instanceof Connection || object instanceof Fault || object instanceof Objective;
  }

  /** Gives way to our names where theirs would be used twice. */
  private void settleIds() {
    Map<String, Entity> owners = new HashMap<>();
    List<Entity> named =
        entities.all().stream().filter(entity -> entity.isPresent() && entity.id() != null).toList();
    named.stream().filter(entity -> entity.idFrom() == Side.OURS).forEach(entity -> owners.put(entity.id(), entity));
    for (Entity entity : named) {
      Entity owner = owners.putIfAbsent(entity.id(), entity);
      if (owner == null || owner == entity) {
        continue;
      }
      if (entity.isAddedByThem()) {
        leaveOut(entity, "They added it under the id of our " + owner.type().getName() + ". It is left out.");
      } else {
        idConflict(entity, "They gave it the id of our " + owner.type().getName() + ". Our name is kept.");
        entity.setId(Entity.idOf(entity.ours()), Side.OURS);
        settled = false;
      }
    }
  }
}

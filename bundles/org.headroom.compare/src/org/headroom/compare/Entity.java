package org.headroom.compare;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Element;

/** One element, or the architecture, in the three models of a merge and in the merged one. */
final class Entity {

  /** One of the two changed models. */
  enum Side { OURS, THEIRS }

  private final int index;
  private final EObject base;
  private final EObject ours;
  private final EObject theirs;

  /** Whether it is in the merged model. */
  private boolean present = true;
  /** Where it is there; null for the architecture. */
  private Entity container;
  private Side containerFrom = Side.OURS;
  private EClass type;
  private String id;
  private Side idFrom = Side.OURS;
  private EObject merged;

  Entity(int index, EObject base, EObject ours, EObject theirs) {
    this.index = index;
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
  }

  int index() {
    return index;
  }

  EObject base() {
    return base;
  }

  EObject ours() {
    return ours;
  }

  EObject theirs() {
    return theirs;
  }

  /** The version that its content comes from when only one side has it. */
  EObject any() {
    return ours != null ? ours : theirs != null ? theirs : base;
  }

  boolean isAddedByThem() {
    return base == null && ours == null;
  }

  boolean isPresent() {
    return present;
  }

  void setPresent(boolean value) {
    present = value;
  }

  Entity container() {
    return container;
  }

  Side containerFrom() {
    return containerFrom;
  }

  void setContainer(Entity entity, Side from) {
    container = entity;
    containerFrom = from;
  }

  EClass type() {
    return type;
  }

  void setType(EClass value) {
    type = value;
  }

  String id() {
    return id;
  }

  Side idFrom() {
    return idFrom;
  }

  void setId(String value, Side from) {
    id = value;
    idFrom = from;
  }

  EObject merged() {
    return merged;
  }

  void setMerged(EObject value) {
    merged = value;
  }

  /** How conflicts name it: as we call it, else as they do; empty for the architecture. */
  String name() {
    return any() instanceof Architecture ? "" : Optional.ofNullable(idOf(any())).orElse("");
  }

  static String idOf(EObject object) {
    return object instanceof Element element ? element.getId() : null;
  }

  /** Whether a value of the three was changed on their side only. */
  static boolean takesTheirs(Object base, Object ours, Object theirs) {
    return Objects.equals(base, ours) && !Objects.equals(base, theirs);
  }

  /** Whether a value was changed on both sides, and not in the same way. */
  static boolean isContested(Object base, Object ours, Object theirs) {
    return !Objects.equals(ours, theirs) && !Objects.equals(base, ours) && !Objects.equals(base, theirs);
  }
}

package org.headroom.properties.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.headroom.model.edit.ModelDocument;

/**
 * The objects that a form shows and changes together.
 *
 * @param document the document that all of them are part of
 * @param objects at least one
 */
public record Subject(ModelDocument document, List<EObject> objects) {
  public Subject {
    Objects.requireNonNull(document);
    objects = List.copyOf(objects);
  }

  /** One object. */
  public static Subject of(ModelDocument document, EObject object) {
    return new Subject(document, List.of(object));
  }

  /** The model objects that are selected in a diagram or a tree; empty when there are none or of several documents. */
  public static Optional<Subject> of(ISelection selection) {
    if (!(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
      return Optional.empty();
    }
    List<EObject> objects = new ArrayList<>();
    for (Object each : structured) {
      Object model = each instanceof EditPart part ? part.getModel() : each;
      if (!(model instanceof EObject object)) {
        return Optional.empty();
      }
      objects.add(object);
    }
    Optional<ModelDocument> document = ModelDocument.of(objects.get(0));
    boolean together = objects.stream().allMatch(each -> ModelDocument.of(each).equals(document));
    return together ? document.map(each -> new Subject(each, objects)) : Optional.empty();
  }

  /** The first of the objects. */
  public EObject first() {
    return objects.get(0);
  }

  /** Whether it is one object only. */
  public boolean isSingle() {
    return objects.size() == 1;
  }

  /** The features that all of the objects have, in the order of the metamodel. */
  public List<EStructuralFeature> features() {
    return first().eClass().getEAllStructuralFeatures().stream()
        .filter(feature ->
            objects.stream().allMatch(each -> each.eClass().getEAllStructuralFeatures().contains(feature)))
        .toList();
  }

  /** Whether all objects have the same value. */
  boolean agreesOn(EStructuralFeature feature) {
    Object value = first().eGet(feature);
    return objects.stream().allMatch(each -> Objects.equals(each.eGet(feature), value)
        && each.eIsSet(feature) == first().eIsSet(feature));
  }

  /** Whether one of the objects states a value of its own. */
  boolean isSet(EStructuralFeature feature) {
    return objects.stream().anyMatch(each -> each.eIsSet(feature));
  }

  /** Whether all objects are still part of the document. */
  public boolean isAlive() {
    Predicate<EObject> alive = each -> ModelDocument.of(each).filter(document::equals).isPresent();
    return objects.stream().allMatch(alive);
  }
}

package org.headroom.model;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A broken invariant of a model.
 *
 * @param object the object that breaks it
 * @param feature the feature to change
 * @param message what is wrong, as a sentence that names the element
 * @param remedy what to do, as a sentence
 */
public record Violation(EObject object, EStructuralFeature feature, String message, String remedy) {

  /** Checks that everything is there. */
  public Violation {
    Objects.requireNonNull(object);
    Objects.requireNonNull(feature);
    Objects.requireNonNull(message);
    Objects.requireNonNull(remedy);
  }

  /** The element that the object is or belongs to; none when it is the architecture. */
  public Optional<Element> element() {
    return Contents.elementOf(object);
  }

  /** Message and remedy. */
  @Override
  public String toString() {
    return message + " " + remedy;
  }
}

package org.headroom.compare;

import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.HeadroomPackage.Literals;

/** Where elements can be. */
final class Containers {

  private Containers() {
  }

  /** What the container of an element is called, as if it were a feature of the element. */
  static String name(Element element) {
    return element instanceof Fault ? "scenario" : Literals.NODE__BOUNDARY.getName();
  }

  /** How a container is named; none for the architecture. */
  static Optional<String> word(EObject container) {
    return container instanceof Element element ? Optional.of(Wording.name(element)) : Optional.empty();
  }

  /** The feature of a container that holds elements of a class; none when it cannot hold any. */
  static Optional<EReference> feature(EClass container, EClass element) {
    return container.getEAllContainments().stream().filter(Features::holdsElements)
        .filter(reference -> reference.getEReferenceType().isSuperTypeOf(element)).findFirst();
  }
}

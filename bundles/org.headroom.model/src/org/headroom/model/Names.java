package org.headroom.model;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** How elements are called in sentences and pictures. */
public final class Names {

  private Names() {
  }

  /** The label, else the id, else the class in angle brackets. */
  public static String of(Element element) {
    if (isGiven(element.getLabel())) {
      return element.getLabel();
    }
    return isGiven(element.getId()) ? element.getId() : "<" + element.eClass().getName() + ">";
  }

  /** The name of the architecture, or "Untitled architecture". */
  public static String of(Architecture architecture) {
    return isGiven(architecture.getName()) ? architecture.getName() : "Untitled architecture";
  }

  /** The person or team that answers for the element: its own, else of the nearest container that has one. */
  public static Optional<String> owner(Element element) {
    for (EObject each = element; each != null; each = each.eContainer()) {
      if (each instanceof Element part && isGiven(part.getOwner())) {
        return Optional.of(part.getOwner());
      }
      if (each instanceof Architecture architecture && isGiven(architecture.getOwner())) {
        return Optional.of(architecture.getOwner());
      }
    }
    return Optional.empty();
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}

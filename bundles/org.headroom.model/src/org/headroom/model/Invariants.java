package org.headroom.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;

/**
 * What must hold in every model so that its numbers mean something: required features, ranges of values, unique ids,
 * and relations between features that the metamodel cannot express. Whether a design is good is not decided here.
 */
public final class Invariants {

  private Invariants() {
  }

  /** All violations in document order; none when the model is sound. */
  public static List<Violation> check(Architecture architecture) {
    Violations violations = new Violations();
    List<EObject> objects = new ArrayList<>();
    objects.add(architecture);
    Contents.all(architecture).forEach(objects::add);
    Map<String, Element> byId = new HashMap<>();
    for (EObject object : objects) {
      TypeInvariants.check(object, violations);
      if (object instanceof Element element) {
        checkUnique(element, byId, violations);
      }
      DistributionInvariants.check(object, violations);
      ServerInvariants.check(object, violations);
      LoadInvariants.check(object, violations);
      ObjectiveInvariants.check(object, violations);
    }
    return violations.toList();
  }

  /** What a data type asks for, in a sentence with an example, if the value is not in its range. */
  public static Optional<String> outOfRange(EDataType type, Object value) {
    return TypeInvariants.range(type, value);
  }

  private static void checkUnique(Element element, Map<String, Element> byId, Violations violations) {
    Element first = element.getId() == null ? null : byId.putIfAbsent(element.getId(), element);
    if (first != null) {
      violations.add(element, HeadroomPackage.Literals.ELEMENT__ID,
          "The id \"" + element.getId() + "\" is used twice, by a " + first.eClass().getName() + " and a "
              + element.eClass().getName() + ".",
          "Give one of them another id and adapt the references to it.");
    }
  }
}

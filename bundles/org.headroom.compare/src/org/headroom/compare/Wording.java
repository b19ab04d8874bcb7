package org.headroom.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Names;

/** Values as people write them, in the units of the model. */
final class Wording {

  private Wording() {
  }

  /** The value of a feature, the default included; none when there is none. */
  static Optional<String> of(EObject object, EStructuralFeature feature) {
    List<?> values = Features.values(object, feature);
    return values.isEmpty() ? Optional.empty()
        : Optional.of(values.stream().map(each -> value(feature, each)).collect(Collectors.joining(", ")));
  }

  /** An object with all its own features that are set: {@code Cache (label "Products", ttl 1 h)}. */
  static String of(EObject object) {
    return (object.eClass().getName() + " " + content(object)).strip();
  }

  /** How an element is named in a sentence: by its id, else by its label, else by its class. */
  static String name(Element element) {
    return element.getId() == null ? Names.of(element) : element.getId();
  }

  private static String value(EStructuralFeature feature, Object value) {
    if (feature instanceof EAttribute attribute) {
      return HeadroomFactory.eINSTANCE.convertToString(attribute.getEAttributeType(), value);
    }
    EReference reference = (EReference) feature;
    if (!reference.isContainment()) {
      return name((Element) value);
    }
    EObject part = (EObject) value;
    return reference.getEReferenceType().isAbstract() || content(part).isEmpty() ? of(part) : content(part);
  }

  private static String content(EObject object) {
    String content = Features.of(object.eClass()).stream().filter(object::eIsSet)
        .flatMap(feature -> of(object, feature).map(text -> feature.getName() + " " + quoted(feature, text)).stream())
        .collect(Collectors.joining(", "));
    return content.isEmpty() ? "" : "(" + content + ")";
  }

  private static String quoted(EStructuralFeature feature, String text) {
    return feature.getEType() == Literals.TEXT ? "\"" + text + "\"" : text;
  }
}

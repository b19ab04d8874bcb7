package org.headroom.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.util.HeadroomValidator;

/** Required features are there, and each value keeps the range of its data type. */
final class TypeInvariants {

  /** What the data types with a range ask for. */
  private static final Map<EDataType, String> RANGES = Map.ofEntries(
      Map.entry(HeadroomPackage.Literals.IDENTIFIER,
          "An id starts with a letter or _ and goes on with letters, digits, - . _ (200 at most): \"product-svc\"."),
      Map.entry(HeadroomPackage.Literals.DURATION,
          "A duration is not negative and shorter than 292 years: \"250 ms\"."),
      Map.entry(HeadroomPackage.Literals.RATE, "A rate is finite and not negative: \"300 rps\"."),
      Map.entry(HeadroomPackage.Literals.DATA_SIZE, "A data size is not negative: \"64 KiB\"."),
      Map.entry(HeadroomPackage.Literals.BANDWIDTH, "A bandwidth is finite and greater than zero: \"10 Gbit/s\"."),
      Map.entry(HeadroomPackage.Literals.RATIO, "A ratio lies between 0 % and 100 %: \"95 %\"."),
      Map.entry(HeadroomPackage.Literals.POSITIVE_INT, "It must be a whole number of at least 1."),
      Map.entry(HeadroomPackage.Literals.NON_NEGATIVE_INT, "It must be a whole number of at least 0."),
      Map.entry(HeadroomPackage.Literals.POSITIVE_LONG, "It must be a whole number of at least 1."),
      Map.entry(HeadroomPackage.Literals.POSITIVE_NUMBER, "It must be a finite number greater than 0."),
      Map.entry(HeadroomPackage.Literals.NON_NEGATIVE_NUMBER, "It must be a finite number of at least 0."));

  private TypeInvariants() {
  }

  /** Checks all features of one object. */
  static void check(EObject object, Violations violations) {
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      Object value = object.eGet(feature);
      List<?> values = value == null ? List.of() : value instanceof Collection<?> many ? List.copyOf(many)
          : List.of(value);
      boolean blank = values.size() == 1 && values.get(0) instanceof String text && text.isBlank();
      if (feature.isRequired() && (values.isEmpty() || blank)) {
        violations.add(object, feature, called(object) + " has no " + feature.getName() + ".",
            "Set the " + feature.getName() + ".");
      } else if (feature instanceof EAttribute attribute) {
        values.forEach(each -> checkRange(object, attribute, each, violations));
      }
    }
  }

  private static void checkRange(EObject object, EAttribute attribute, Object value, Violations violations) {
    EDataType type = attribute.getEAttributeType();
    range(type, value).ifPresent(range -> violations.add(object, attribute,
        Violations.subject(object, attribute) + " is " + EcoreUtil.convertToString(type, value) + ".", range));
  }

  /** What a data type asks for, if the value is not in its range. */
  static Optional<String> range(EDataType type, Object value) {
    return Optional.ofNullable(RANGES.get(type))
        .filter(range -> !(HeadroomValidator.INSTANCE.validate(type, value, null, null) && Finite.is(value)));
  }

  private static String called(EObject object) {
    String name = Violations.called(object);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

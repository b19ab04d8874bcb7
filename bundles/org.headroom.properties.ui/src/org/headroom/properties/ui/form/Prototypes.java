package org.headroom.properties.ui.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.edit.FeatureText;
import org.headroom.model.units.Quantities;

/** New parts that are complete at once: what they need has a plain value to start from. */
public final class Prototypes {
  private static final Map<EAttribute, Object> VALUES = Map.ofEntries(
      Map.entry(Literals.RELIABILITY__MTBF, Duration.ofDays(30)),
      Map.entry(Literals.RELIABILITY__MTTR, Duration.ofMinutes(5)),
      Map.entry(Literals.THROTTLE__RATE, 1000.0),
      Map.entry(Literals.CONSTANT_TIME__VALUE, Duration.ofMillis(10)),
      Map.entry(Literals.MEAN_TIME__MEAN, Duration.ofMillis(10)),
      Map.entry(Literals.UNIFORM_TIME__MINIMUM, Duration.ofMillis(5)),
      Map.entry(Literals.UNIFORM_TIME__MAXIMUM, Duration.ofMillis(15)),
      Map.entry(Literals.TRIANGULAR_TIME__MINIMUM, Duration.ofMillis(5)),
      Map.entry(Literals.TRIANGULAR_TIME__MODE, Duration.ofMillis(8)),
      Map.entry(Literals.TRIANGULAR_TIME__MAXIMUM, Duration.ofMillis(20)),
      Map.entry(Literals.CONSTANT_LOAD__RATE, 1000.0),
      Map.entry(Literals.RAMP_LOAD__FROM, 100.0),
      Map.entry(Literals.RAMP_LOAD__TO, 1000.0),
      Map.entry(Literals.LOAD_STEP__RATE, 1000.0),
      Map.entry(Literals.SPIKE_LOAD__BASE, 1000.0),
      Map.entry(Literals.SPIKE_LOAD__PEAK, 5000.0),
      Map.entry(Literals.SPIKE_LOAD__AT, Duration.ofSeconds(20)),
      Map.entry(Literals.SPIKE_LOAD__LASTING, Duration.ofSeconds(10)),
      Map.entry(Literals.BURST_LOAD__LOW, 500.0),
      Map.entry(Literals.BURST_LOAD__HIGH, 2000.0),
      Map.entry(Literals.BURST_LOAD__MEAN_LOW, Duration.ofSeconds(10)),
      Map.entry(Literals.BURST_LOAD__MEAN_HIGH, Duration.ofSeconds(2)),
      Map.entry(Literals.DIURNAL_LOAD__MEAN, 1000.0),
      Map.entry(Literals.TRACE_LOAD__FILE, "trace.csv"),
      Map.entry(Literals.FAULT__LASTING, Duration.ofSeconds(10)),
      Map.entry(Literals.OBJECTIVE__THRESHOLD, Quantities.parse("200 ms")),
      Map.entry(Literals.PROPERTY__KEY, "key"),
      Map.entry(Literals.SUPPRESSION__RULE_ID, "HR000"),
      Map.entry(Literals.SUPPRESSION__REASON, "because …"),
      Map.entry(Literals.DECISION__TITLE, "Decision"));

  private Prototypes() {
  }

  /** The concrete classes that a part may have. */
  public static List<EClass> kinds(EReference reference) {
    EClass type = reference.getEReferenceType();
    return HeadroomPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
        .filter(each -> !each.isAbstract() && type.isSuperTypeOf(each)).sorted(java.util.Comparator
            .comparingInt(EClassifier::getClassifierID)).toList();
  }

  /**
   * A new object of a class, with values for what it must have.
   *
   * @param architecture where elements are found that it must refer to
   */
  public static EObject create(EClass type, Architecture architecture) {
    EObject created = HeadroomFactory.eINSTANCE.create(type);
    for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
      if (feature instanceof EAttribute attribute && VALUES.containsKey(attribute)) {
        created.eSet(attribute, VALUES.get(attribute));
      } else if (feature instanceof EReference reference && reference.isRequired()) {
        fill(created, reference, architecture);
      }
    }
    return created;
  }

  private static void fill(EObject created, EReference reference, Architecture architecture) {
    if (reference.isContainment()) {
      EObject part = create(reference == Literals.SERVICE_DEMAND__TIME ? Literals.EXPONENTIAL_TIME
          : kinds(reference).get(0), architecture);
      created.eSet(reference, reference.isMany() ? List.of(part) : part);
    } else {
      List<Element> candidates = Candidates.of(architecture, reference.getEReferenceType());
      if (!candidates.isEmpty()) {
        created.eSet(reference, reference.isMany() ? List.of(candidates.get(0)) : candidates.get(0));
      }
    }
  }

  /** An object of another class that keeps what both have in common, and rates and times of the same kind of meaning. */
  static EObject converted(EObject old, EClass type, Architecture architecture) {
    EObject created = create(type, architecture);
    EAttribute level = level(old.eClass());
    EAttribute newLevel = level(type);
    if (level != null && newLevel != null && level.getEAttributeType() == newLevel.getEAttributeType()) {
      created.eSet(newLevel, old.eGet(level));
      if (old.eGet(level) instanceof Double value) {
        scale(created, newLevel, value / (Double) VALUES.get(newLevel));
      }
    }
    for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
      if (old.eClass().getEAllStructuralFeatures().contains(feature) && old.eIsSet(feature)
          && feature instanceof EAttribute) {
        created.eSet(feature, old.eGet(feature));
      }
    }
    return created;
  }

  /** Keeps the other rates in proportion, so that a peak stays above its base. */
  private static void scale(EObject created, EAttribute level, double factor) {
    for (EAttribute other : created.eClass().getEAllAttributes()) {
      if (other != level && other.getEAttributeType() == level.getEAttributeType() && VALUES.containsKey(other)) {
        created.eSet(other, (Double) VALUES.get(other) * factor);
      }
    }
  }

  /** The attribute that says how much or how long, as opposed to the form of the variation. */
  private static EAttribute level(EClass type) {
    return type.getEAllAttributes().stream().filter(each -> VALUES.containsKey(each)).findFirst().orElse(null);
  }

  /** What an object says, in one line for a list. */
  static String summary(EObject object) {
    StringBuilder text = new StringBuilder();
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      Object value = object.eIsSet(feature) ? object.eGet(feature) : null;
      if (value == null || feature.getEContainingClass() == Literals.ELEMENT && feature != Literals.ELEMENT__LABEL) {
        continue;
      }
      String part = feature instanceof EAttribute attribute ? attributeSummary(attribute, value)
          : referenceSummary((EReference) feature, value);
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(part);
      }
    }
    return text.isEmpty() ? FeatureText.title(object.eClass()) : text.toString();
  }

  private static String attributeSummary(EAttribute attribute, Object value) {
    if (attribute.isMany()) {
      return String.join(" ", ((List<?>) value).stream()
          .map(each -> EcoreUtil.convertToString(attribute.getEAttributeType(), each)).toList());
    }
    return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
  }

  private static String referenceSummary(EReference reference, Object value) {
    if (reference.isContainment() && !reference.isMany()) {
      return FeatureText.title(((EObject) value).eClass()).toLowerCase(java.util.Locale.ROOT) + " "
          + summary((EObject) value);
    }
    List<?> values = reference.isMany() ? (List<?>) value : List.of(value);
    return reference.isContainment() ? count(values.size(), reference)
        : String.join(" ", values.stream().map(each -> Candidates.name((EObject) each, List.of())).toList());
  }

  /** Such as "6 mix shares". */
  private static String count(int number, EReference reference) {
    return number + " " + FeatureText.title(reference.getEReferenceType()).toLowerCase(java.util.Locale.ROOT)
        + (number == 1 ? "" : "s");
  }
}

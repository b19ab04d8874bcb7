package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Decision;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Objective;
import org.headroom.model.Property;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;

/**
 * Where two models differ in meaning: the order of elements does not count, except that of scenarios and of request
 * classes, and neither do the properties that keep the wording of a brief.
 */
final class ModelComparison {

  /** What happened to an element between the first and the second model. */
  enum Kind { MISSING, EXTRA, CHANGED }

  /**
   * One difference.
   *
   * @param element id of the element; empty for the architecture itself
   * @param feature the changed feature, or null when the whole element is missing or extra
   */
  record Difference(String element, Kind kind, EStructuralFeature feature) {
  }

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;

  private ModelComparison() {
  }

  static List<Difference> differences(Architecture first, Architecture second) {
    List<Difference> differences = new ArrayList<>();
    for (EStructuralFeature feature : P.getArchitecture().getEAllStructuralFeatures()) {
      boolean ordered = feature == P.getArchitecture_Scenarios() || feature == P.getArchitecture_RequestClasses();
      boolean same = feature instanceof EAttribute
          ? Objects.equals(first.eGet(feature), second.eGet(feature))
          : !ordered || ids(first, feature).equals(ids(second, feature));
      if (!same) {
        differences.add(new Difference("", Kind.CHANGED, feature));
      }
    }
    Map<String, Element> before = elements(first);
    Map<String, Element> after = elements(second);
    before.forEach((id, element) -> {
      Element other = after.get(id);
      if (other == null || other.eClass() != element.eClass()) {
        differences.add(new Difference(id, Kind.MISSING, null));
      } else {
        changes(element, other, differences);
      }
    });
    after.keySet().stream().filter(id -> !before.containsKey(id))
        .forEach(id -> differences.add(new Difference(id, Kind.EXTRA, null)));
    return differences;
  }

  private static List<String> ids(Architecture architecture, EStructuralFeature feature) {
    return ((List<?>) architecture.eGet(feature)).stream().map(element -> ((Element) element).getId()).toList();
  }

  private static void changes(Element before, Element after, List<Difference> differences) {
    if (before instanceof Node node && !sameBoundary(node, (Node) after)) {
      differences.add(new Difference(before.getId(), Kind.CHANGED, P.getNode_Boundary()));
    }
    for (EStructuralFeature feature : Features.settings(before.eClass())) {
      if (!value(before, feature).equals(value(after, feature))) {
        differences.add(new Difference(before.getId(), Kind.CHANGED, feature));
      }
    }
    if (before instanceof Connection first && after instanceof Connection second) {
      for (EReference end : List.of(P.getConnection_Source(), P.getConnection_Target())) {
        if (!value(first, end).equals(value(second, end))) {
          differences.add(new Difference(before.getId(), Kind.CHANGED, end));
        }
      }
    }
  }

  private static boolean sameBoundary(Node one, Node other) {
    String id = one.getBoundary() == null ? "" : one.getBoundary().getId();
    return id.equals(other.getBoundary() == null ? "" : other.getBoundary().getId());
  }

  private static Map<String, Element> elements(Architecture architecture) {
    Map<String, Element> elements = new LinkedHashMap<>();
    architecture.eAllContents().forEachRemaining(object -> {
      if (object instanceof Node || object instanceof Connection || object instanceof RequestClass
          || object instanceof Scenario || object instanceof Objective || object instanceof Decision) {
        elements.put(((Element) object).getId(), (Element) object);
      }
    });
    return elements;
  }

  /** A text that is equal for equal values. */
  private static String value(EObject object, EStructuralFeature feature) {
    StringBuilder text = new StringBuilder();
    if (!object.eIsSet(feature)) {
      return "";
    }
    for (Object value : feature.isMany() ? (List<?>) object.eGet(feature) : List.of(object.eGet(feature))) {
      if (value instanceof Property property && Wording.isWording(property)) {
        continue;
      }
      text.append('\u0001');
      if (feature instanceof EAttribute attribute) {
        text.append(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
      } else if (((EReference) feature).isContainment()) {
        EObject contained = (EObject) value;
        text.append(contained.eClass().getName()).append('{');
        contained.eClass().getEAllStructuralFeatures().stream().filter(inner -> !inner.isDerived())
            .forEach(inner -> text.append(inner.getName()).append('=').append(value(contained, inner)));
        text.append('}');
      } else {
        text.append(((Element) value).getId());
      }
    }
    return text.toString();
  }
}

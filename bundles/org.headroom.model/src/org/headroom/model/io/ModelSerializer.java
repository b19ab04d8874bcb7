package org.headroom.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.HeadroomPackage.Literals;

/**
 * Turns a model into text, in the order of the metamodel. Class and id share the line of the tag, every other attribute
 * has a line of its own.
 */
final class ModelSerializer {

  private static final String PREFIX = HeadroomPackage.eNS_PREFIX + ":";
  private static final int MOST_REASONS = 100;

  private final StringBuilder output = new StringBuilder(1 << 16);
  private final List<String> reasons = new ArrayList<>();
  private final Set<EObject> inside = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<EClass, List<EStructuralFeature>> features = new HashMap<>();

  /** The text of the model; not to be used when there are {@link #reasons}. */
  String serialize(Architecture architecture) {
    inside.add(architecture);
    Contents.all(architecture).forEach(inside::add);
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(PREFIX).append(Format.ROOT)
        .append("\n    xmi:version=\"2.0\"\n    xmlns:xmi=\"").append(Format.XMI).append("\"\n    xmlns:xsi=\"")
        .append(Format.XSI).append("\"\n    xmlns:").append(HeadroomPackage.eNS_PREFIX).append("=\"")
        .append(HeadroomPackage.eNS_URI).append("\"\n    modelVersion=\"").append(Format.VERSION).append('"');
    writeContent(architecture, PREFIX + Format.ROOT, 0, true);
    return output.toString();
  }

  /** Why the model cannot be saved so that it can be read again; empty when it can. */
  List<String> reasons() {
    return reasons;
  }

  private void writeObject(EObject object, EReference reference, int level) {
    indent(level);
    output.append('<').append(reference.getName());
    boolean begun = false;
    if (object.eClass() != reference.getEReferenceType()) {
      output.append(" xsi:type=\"").append(PREFIX).append(object.eClass().getName()).append('"');
      begun = true;
    }
    if (object instanceof Element element && element.getId() != null) {
      checkId(element);
      attribute(" id", element.getId());
      begun = true;
    }
    writeContent(object, reference.getName(), level, begun);
  }

  private void writeContent(EObject object, String tag, int level, boolean begun) {
    if (level + 2 > ReadLimits.STANDARD.depth()) {
      refuse(called(object) + " is nested more than " + ReadLimits.STANDARD.depth() + " levels deep.", "Nest less.");
      return;
    }
    boolean ownLine = begun;
    List<EStructuralFeature> children = new ArrayList<>();
    for (EStructuralFeature feature : features.computeIfAbsent(object.eClass(), ModelSerializer::storedFeatures)) {
      if (!object.eIsSet(feature) || object.eGet(feature) == null) {
        continue; // a feature that was set to nothing is a feature that is not set
      }
      boolean reference = feature instanceof EReference;
      boolean child = reference ? ((EReference) feature).isContainment() : feature.isMany();
      if (child) {
        children.add(feature);
      } else {
        String value = reference ? ids(object, (EReference) feature)
            : text(object, (EAttribute) feature, object.eGet(feature));
        if (ownLine) {
          output.append('\n');
          indent(level + 2);
        } else {
          output.append(' ');
        }
        attribute(feature.getName(), value);
        ownLine = true;
      }
    }
    if (children.isEmpty()) {
      output.append("/>\n");
      return;
    }
    output.append(">\n");
    children.forEach(feature -> writeChildren(object, feature, level + 1));
    indent(level);
    output.append("</").append(tag).append(">\n");
  }

  private void writeChildren(EObject object, EStructuralFeature feature, int level) {
    for (Object each : valuesOf(object, feature)) {
      if (feature instanceof EReference reference) {
        writeObject((EObject) each, reference, level);
      } else {
        indent(level);
        output.append('<').append(feature.getName()).append('>');
        XmlText.appendContent(output, text(object, (EAttribute) feature, each));
        output.append("</").append(feature.getName()).append(">\n");
      }
    }
  }

  private String ids(EObject object, EReference reference) {
    return valuesOf(object, reference).stream().map(each -> {
      String id = each instanceof Element element ? element.getId() : null;
      if (id == null || !inside.contains(each)) {
        refuse("The " + reference.getName() + " of " + called(object) + " leads to "
            + (id == null ? "an element without an id." : "\"" + id + "\", which is not part of the architecture."),
            id == null ? "Give it an id." : "Add it, or remove the reference.");
      }
      return String.valueOf(id);
    }).collect(Collectors.joining(" "));
  }

  private String text(EObject object, EAttribute attribute, Object value) {
    EDataType type = attribute.getEAttributeType();
    String text;
    try {
      text = HeadroomFactory.eINSTANCE.convertToString(type, value);
      if (type != Literals.TEXT) {
        ValueReader.read(type, text);
      }
    } catch (IllegalArgumentException e) {
      refuse("The " + attribute.getName() + " of " + called(object) + " cannot be written: " + e.getMessage(),
          "Correct the value.");
      return "";
    }
    int illegal = XmlText.firstIllegal(text);
    if (illegal >= 0) {
      refuse("The " + attribute.getName() + " of " + called(object) + " contains the character U+"
          + String.format("%04X", (int) text.charAt(illegal)) + ", which XML cannot represent.",
          "Remove the character.");
    }
    return text;
  }

  private void checkId(Element element) {
    String id = element.getId();
    if (!ids.add(id)) {
      refuse("Several elements have the id \"" + id + "\".", "Give each an id of its own.");
    }
    boolean referable = !id.isEmpty() && id.chars().noneMatch(each -> Character.isWhitespace(each) || each == '#');
    if (!referable || XmlText.firstIllegal(id) >= 0) {
      refuse("The id \"" + id + "\" cannot be referred to.", "Use letters, digits and - . _ only.");
    }
  }

  private void attribute(String name, String value) {
    output.append(name).append("=\"");
    XmlText.appendAttribute(output, value);
    output.append('"');
  }

  private void indent(int level) {
    output.append("  ".repeat(level));
  }

  private void refuse(String message, String remedy) {
    if (reasons.size() < MOST_REASONS) {
      reasons.add(message + " " + remedy);
    }
  }

  private static List<?> valuesOf(EObject object, EStructuralFeature feature) {
    Object value = object.eGet(feature);
    return value instanceof List<?> many ? many : List.of(value);
  }

  /** The features that are written, except the id and the version, which have their own places. */
  private static List<EStructuralFeature> storedFeatures(EClass type) {
    return type.getEAllStructuralFeatures().stream()
        .filter(each -> StoredFeatures.isStored(each) && each != Literals.ELEMENT__ID
            && each != Literals.ARCHITECTURE__MODEL_VERSION)
        .toList();
  }

  private static String called(EObject object) {
    return Contents.elementOf(object).map(element -> "\"" + element.getId() + "\"").orElse("the architecture");
  }
}

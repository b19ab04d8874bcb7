package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.headroom.model.Client;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Property;
import org.headroom.model.Region;

/** Settings as lines of a config. */
final class ConfigText {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  /** These have lines of their own in an item. */
  static final Set<EStructuralFeature> OWN_LINES = Set.of(P.getElement_Label(), P.getElement_Documentation(),
      P.getElement_Note(), P.getNode_PositionHint());
  private static final String INDENT = "  ";
  private static final int LONGEST_CODE = 120;

  private ConfigText() {
  }

  /** What follows "Config: " when nothing is known of how it was once written; empty when there are no settings. */
  static String canonical(Element element) {
    return joined(lines(element, canonicalFeatures(element)));
  }

  static String joined(List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    boolean row = lines.size() == 1 && !lines.get(0).contains("\n");
    return row ? lines.get(0).substring(2) : "\n" + String.join("\n", lines);
  }

  static List<EStructuralFeature> canonicalFeatures(Element element) {
    Kind kind = Kind.of(element);
    List<EStructuralFeature> features = new ArrayList<>();
    for (EStructuralFeature feature : Features.settings(element.eClass())) {
      if (element.eIsSet(feature) && !OWN_LINES.contains(feature) && !kind.implied().containsKey(feature)) {
        features.add(feature);
      }
    }
    return features;
  }

  /** One line "- Key: `value`" for each feature, with nested lines; unset features say "none". */
  static List<String> lines(Element element, Collection<EStructuralFeature> features) {
    List<String> lines = new ArrayList<>();
    if (element instanceof Node node && !(node instanceof Client) && node.getBoundary() instanceof Region region
        && SettingsReader.isPlain(region) && MarkdownText.isPlainCode(region.getCode())) {
      lines.add("- Region: " + MarkdownText.code(region.getCode()));
    }
    lines.addAll(settings(element, features, ""));
    return lines;
  }

  static List<String> settings(EObject object, Collection<EStructuralFeature> features, String indent) {
    List<String> lines = new ArrayList<>();
    for (EStructuralFeature feature : features) {
      String key = indent + "- " + Features.nameIn(feature, object.eClass()) + ":";
      if (!object.eIsSet(feature)) {
        lines.add(key + " none");
      } else if (feature instanceof EAttribute attribute) {
        attribute(object, attribute, key, indent, lines);
      } else {
        reference(object, (EReference) feature, key, indent, lines);
      }
    }
    return lines;
  }

  private static void attribute(EObject object, EAttribute attribute, String key, String indent, List<String> lines) {
    for (Object value : attribute.isMany() ? (List<?>) object.eGet(attribute) : List.of(object.eGet(attribute))) {
      lines.add(key + " " + value(Features.print(attribute, value), indent + INDENT));
    }
  }

  private static String value(String text, String indent) {
    return text.length() <= LONGEST_CODE && MarkdownText.isPlainCode(text)
        ? MarkdownText.code(text)
        : MarkdownText.value(text, indent);
  }

  private static void reference(EObject object, EReference reference, String key, String indent, List<String> lines) {
    List<?> values = reference.isMany() ? (List<?>) object.eGet(reference) : List.of(object.eGet(reference));
    if (!reference.isContainment()) {
      lines.add(key + " " + String.join(", ", values.stream()
          .map(value -> MarkdownText.code(((Element) value).getId())).toList()));
      return;
    }
    for (Object value : values) {
      if (value instanceof Property property && Wording.isWording(property)) {
        continue;
      }
      contained((EObject) value, reference, key, indent + INDENT, lines);
    }
  }

  private static void contained(EObject value, EReference reference, String key, String indent, List<String> lines) {
    boolean typed = value.eClass() != reference.getEReferenceType();
    lines.add(typed ? key + " " + MarkdownText.code(Kind.words(value.eClass().getName())) : key);
    if (value instanceof Element element) {
      lines.add(indent + "- Id: " + MarkdownText.code(element.getId()));
    }
    List<EStructuralFeature> set = Features.settings(value.eClass()).stream().filter(value::eIsSet).toList();
    lines.addAll(settings(value, set, indent));
  }
}

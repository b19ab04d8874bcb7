package org.headroom.properties.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.headroom.diagram.notation.Captions;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/** The elements that a reference may point at, and how they are called in a field. */
final class Candidates {
  private Candidates() {
  }

  static List<Element> of(Architecture architecture, EClass type) {
    return Contents.elements(architecture).filter(each -> type.isSuperTypeOf(each.eClass())).toList();
  }

  /** The name of an element; with its id when another candidate has the same name. */
  static String name(EObject object, List<Element> candidates) {
    if (!(object instanceof Element element)) {
      return "";
    }
    String label = label(element);
    boolean ambiguous = candidates.stream().anyMatch(other -> other != element && label(other).equals(label));
    return ambiguous ? label + " (" + element.getId() + ")" : label;
  }

  private static String label(Element element) {
    if (element instanceof Connection connection && connection.getLabel() == null && connection.getSource() != null
        && connection.getTarget() != null) {
      return Captions.label(connection.getSource()) + " → " + Captions.label(connection.getTarget());
    }
    return Captions.label(element);
  }

  /** The candidate with this name or id. */
  static Optional<Element> find(String name, List<Element> candidates) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return candidates.stream().filter(each -> name(each, candidates).toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .or(() -> candidates.stream().filter(each -> wanted.equals(each.getId())).findFirst());
  }
}

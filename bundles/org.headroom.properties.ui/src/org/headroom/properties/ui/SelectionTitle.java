package org.headroom.properties.ui;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Names;
import org.headroom.model.edit.FeatureText;
import org.headroom.properties.ui.form.Subject;

/** The title of the Properties view: what is selected. */
public final class SelectionTitle extends LabelProvider {
  @Override
  public String getText(Object selected) {
    return selected instanceof ISelection selection ? Subject.of(selection).map(SelectionTitle::title).orElse("") : "";
  }

  private static String title(Subject subject) {
    if (!subject.isSingle()) {
      return subject.objects().size() + " elements";
    }
    String kind = FeatureText.title(subject.first().eClass());
    if (subject.first() instanceof Connection connection && isUnnamed(connection) && connection.getSource() != null
        && connection.getTarget() != null) {
      return Names.of(connection.getSource()) + " → " + Names.of(connection.getTarget()) + " – " + kind;
    }
    if (subject.first() instanceof Element element) {
      return Names.of(element) + " – " + kind;
    }
    return subject.first() instanceof Architecture architecture ? Names.of(architecture) + " – " + kind : kind;
  }

  private static boolean isUnnamed(Element element) {
    return element.getLabel() == null || element.getLabel().isBlank();
  }
}

package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.headroom.model.Element;

/** What is selected on a diagram, as elements of the model. */
final class Selection {
  private final GraphicalViewer viewer;

  Selection(GraphicalViewer viewer) {
    this.viewer = viewer;
  }

  /** In the order in which they were selected. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (Object part : viewer.getSelectedEditParts()) {
      if (((EditPart) part).getModel() instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Selects elements; those that are not drawn are left out. */
  void select(List<? extends Element> elements) {
    viewer.setSelection(new StructuredSelection(elements.stream().map(this::part).flatMap(Optional::stream).toList()));
  }

  /** Selects an element and scrolls to it, when it is drawn. */
  boolean reveal(Element element) {
    Optional<EditPart> part = part(element);
    part.ifPresent(found -> {
      viewer.select(found);
      viewer.reveal(found);
    });
    return part.isPresent();
  }

  /** Scrolls to what was selected last. */
  void revealLast() {
    List<Element> selected = elements();
    if (!selected.isEmpty()) {
      part(selected.get(selected.size() - 1)).ifPresent(viewer::reveal);
    }
  }

  private Optional<EditPart> part(Element element) {
    return Optional.ofNullable((EditPart) viewer.getEditPartRegistry().get(element));
  }
}

package org.headroom.diagram.ui.outline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Element;

/** What an architecture contains, as a tree for people. */
final class ModelTree implements ITreeContentProvider {

  /** A heading above elements of one kind. */
  record Group(String title, List<? extends Element> elements) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Group group && group.title.equals(title);
    }

    @Override
    public int hashCode() {
      return title.hashCode();
    }
  }

  @Override
  public Object[] getElements(Object input) {
    Architecture architecture = (Architecture) input;
    List<Object> roots = new ArrayList<>(architecture.getNodes());
    group("Connections", architecture.getConnections(), roots);
    group("Request classes", architecture.getRequestClasses(), roots);
    group("Scenarios", architecture.getScenarios(), roots);
    group("Objectives", architecture.getObjectives(), roots);
    group("Decisions", architecture.getDecisions(), roots);
    return roots.toArray();
  }

  private static void group(String title, List<? extends Element> elements, List<Object> roots) {
    if (!elements.isEmpty()) {
      roots.add(new Group(title, elements));
    }
  }

  @Override
  public Object[] getChildren(Object parent) {
    if (parent instanceof Group group) {
      return group.elements().toArray();
    }
    return parent instanceof Boundary boundary ? boundary.getNodes().toArray() : new Object[0];
  }

  @Override
  public Object getParent(Object element) {
    return element instanceof org.headroom.model.Node node ? node.getBoundary() : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return getChildren(element).length > 0;
  }
}

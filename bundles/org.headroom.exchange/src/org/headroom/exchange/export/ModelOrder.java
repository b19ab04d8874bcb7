package org.headroom.exchange.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;

/** The parts of a model in the order of the model file. */
public final class ModelOrder {

  private ModelOrder() {
  }

  /** The elements of a class at any depth. */
  public static <T extends Element> List<T> all(Architecture architecture, Class<T> type) {
    List<T> found = new ArrayList<>();
    architecture.eAllContents().forEachRemaining((EObject object) -> {
      if (type.isInstance(object)) {
        found.add(type.cast(object));
      }
    });
    return found;
  }

  /** All components. */
  public static List<Component> components(Architecture architecture) {
    return all(architecture, Component.class);
  }

  /** The connections that have both ends. */
  public static List<Connection> connections(Architecture architecture) {
    return architecture.getConnections().stream()
        .filter(each -> Objects.nonNull(each.getSource()) && Objects.nonNull(each.getTarget())).toList();
  }
}

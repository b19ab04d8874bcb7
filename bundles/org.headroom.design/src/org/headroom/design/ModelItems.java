package org.headroom.design;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ReflectiveItemProvider;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Node;

/** Names and icons of model elements in the trees, tables and dialogs of Sirius; everything else is as EMF does it. */
public final class ModelItems extends ReflectiveItemProviderAdapterFactory {
  private static final String ICONS = "/org.headroom.design/icons/";

  /** Called by EMF, which finds the class in {@code plugin.xml}. */
  public ModelItems() {
    reflectiveItemProviderAdapter = new Item(this);
  }

  private static final class Item extends ReflectiveItemProvider {
    private final ElementServices words = new ElementServices();

    Item(ModelItems factory) {
      super(factory);
    }

    @Override
    public String getText(Object object) {
      return object instanceof Element || object instanceof Architecture ? words.nameOf((EObject) object)
          : super.getText(object);
    }

    @Override
    public Object getImage(Object object) {
      return object instanceof Node node
          ? URI.createPlatformPluginURI(ICONS + Notation.of(node.eClass()).icon().replace(".svg", ".png"), true)
          : super.getImage(object);
    }
  }
}

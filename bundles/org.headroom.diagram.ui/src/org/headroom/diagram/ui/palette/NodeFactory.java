package org.headroom.diagram.ui.palette;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.requests.CreationFactory;

/** Makes nodes of one class for the palette. */
record NodeFactory(EClass type) implements CreationFactory {
  @Override
  public Object getNewObject() {
    return EcoreUtil.create(type);
  }

  @Override
  public Object getObjectType() {
    return type;
  }
}

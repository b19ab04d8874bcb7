package org.headroom.diagram.ui;

import org.eclipse.gef.requests.CreationFactory;
import org.headroom.model.HeadroomPackage;

/** Stands for new connections in the palette; the edit services make them. */
record ConnectionFactory() implements CreationFactory {
  @Override
  public Object getNewObject() {
    return HeadroomPackage.Literals.CONNECTION;
  }

  @Override
  public Object getObjectType() {
    return HeadroomPackage.Literals.CONNECTION;
  }
}

package org.headroom.diagram.ui.palette;

import org.eclipse.gef.requests.CreationFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Role;

/**
 * Stands for new connections in the palette; the edit services make them.
 *
 * @param role the role that was chosen; null when it follows from the kinds of both ends
 */
record ConnectionFactory(Role role) implements CreationFactory {
  @Override
  public Object getNewObject() {
    return HeadroomPackage.Literals.CONNECTION;
  }

  @Override
  public Object getObjectType() {
    return role == null ? HeadroomPackage.Literals.CONNECTION : role;
  }
}

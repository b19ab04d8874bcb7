package org.headroom.exchange.imports;

import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.headroom.model.Role;

/** The role that a connection has when nothing is said about it. */
@FunctionalInterface
public interface DefaultRoles {

  /** The role from one class of components to another; empty when such a connection makes no sense. */
  Optional<Role> between(EClass source, EClass target);
}

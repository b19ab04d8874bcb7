package org.headroom.model.edit;

import java.util.List;
import java.util.Optional;
import org.headroom.model.Role;

/**
 * Whether two components may be connected.
 *
 * @param role the role that the connection gets; empty when they may not be connected
 * @param reason one or two sentences: why, why not, and what to do instead
 * @param roles all roles that the two may be connected with, the usual one first; empty when they may not
 */
public record ConnectionAdvice(Optional<Role> role, String reason, List<Role> roles) {
  public ConnectionAdvice {
    roles = List.copyOf(roles);
  }

  /** Whether they may be connected. */
  public boolean allowed() {
    return role.isPresent();
  }
}

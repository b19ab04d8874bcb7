package org.headroom.exchange.terraform;

import org.headroom.model.Component;

/** Resources for some classes of components. */
@FunctionalInterface
interface ComponentResources {

  /** Adds the resources of a component; false when it is none of these classes, or AWS has no such product. */
  boolean write(Component component, Configuration configuration);
}

package org.headroom.diagram.ui.live;

import org.headroom.diagram.notation.ColourRole;

/**
 * A message on its way along a connection.
 *
 * @param connection id of the connection; dots on unknown ones are not drawn
 * @param way how far it is: 0 at the source, 1 at the target
 * @param colour what it is drawn in
 */
public record Dot(String connection, double way, ColourRole colour) {
  /** Checks the range. */
  public Dot {
    if (!(way >= 0 && way <= 1)) {
      throw new IllegalArgumentException("The way of a dot lies between 0 and 1, not at " + way + ".");
    }
  }
}

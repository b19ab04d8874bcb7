package org.headroom.diagram.ui.draw;

import org.eclipse.draw2d.geometry.Rectangle;
import org.headroom.diagram.scene.Bounds;

/** Places of scenes as whole pixels of draw2d. */
public final class Geometry {
  private Geometry() {
  }

  /** The smallest rectangle of whole pixels around a place. */
  public static Rectangle outer(Bounds bounds) {
    int x = (int) Math.floor(bounds.x());
    int y = (int) Math.floor(bounds.y());
    return new Rectangle(x, y, (int) Math.ceil(bounds.right()) - x, (int) Math.ceil(bounds.bottom()) - y);
  }

  /** A place of whole pixels. */
  public static Bounds inner(Rectangle area) {
    return new Bounds(area.x, area.y, area.width, area.height);
  }
}

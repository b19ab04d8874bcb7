package org.headroom.diagram.ui.parts;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;

/** What dragged nodes snap to: edges and middles of their neighbours first, then the grid, as far as they are on. */
final class Snapping {
  /** Key of the policy that shows guides while something snaps. */
  static final String GUIDES = "guides";

  private Snapping() {
  }

  /** What snaps inside a container; null for nothing. */
  static SnapToHelper of(GraphicalEditPart container) {
    EditPartViewer viewer = container.getViewer();
    List<SnapToHelper> helpers = new ArrayList<>();
    if (Boolean.TRUE.equals(viewer.getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED))) {
      helpers.add(new SnapToGeometry(container));
    }
    if (Boolean.TRUE.equals(viewer.getProperty(SnapToGrid.PROPERTY_GRID_ENABLED))) {
      helpers.add(new SnapToGrid(container));
    }
    return helpers.isEmpty() ? null : new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new));
  }
}

package org.headroom.diagram.ui;

import org.eclipse.draw2d.Layer;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.headroom.diagram.ui.draw.CrispPane;

/** A root whose layers are sharp at every zoom. */
final class CrispRootPart extends ScalableFreeformRootEditPart {
  @Override
  protected ScalableFreeformLayeredPane createScaledLayers() {
    ScalableFreeformLayeredPane usual = super.createScaledLayers();
    CrispPane crisp = new CrispPane();
    for (Object key : new Object[] {LayerConstants.GRID_LAYER, LayerConstants.PRINTABLE_LAYERS,
        LayerConstants.SCALED_FEEDBACK_LAYER}) {
      Layer layer = usual.getLayer(key);
      usual.remove(layer);
      crisp.add(layer, key, -1);
    }
    return crisp;
  }
}

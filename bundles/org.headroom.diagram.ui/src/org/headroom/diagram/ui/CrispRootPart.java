package org.headroom.diagram.ui;

import org.eclipse.draw2d.Layer;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.jface.util.TransferDropTargetListener;
import org.eclipse.swt.SWT;
import org.headroom.diagram.ui.actions.FittingZoomManager;
import org.headroom.diagram.ui.actions.Zooming;
import org.headroom.diagram.ui.draw.CrispPane;
import org.headroom.diagram.ui.draw.FrameFigures;
import org.headroom.diagram.ui.live.DotsLayer;

/** A root whose layers are sharp at every zoom, with layers for the frame of the diagram and for moving dots. */
final class CrispRootPart extends ScalableFreeformRootEditPart {
  // set while the constructor of the superclass runs
  private FrameFigures frame;
  private DotsLayer dots;
  private FittingZoomManager zoom;

  /** Makes one the root of a viewer: zooming with the wheel, snapping, and dropping from the palette. */
  static void install(GraphicalViewer viewer) {
    CrispRootPart root = new CrispRootPart();
    viewer.setRootEditPart(root);
    viewer.setProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED, true);
    viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new Dimension(8, 8));
    viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1),
        (MouseWheelHandler) (event, turned) -> new Zooming(viewer).wheel(event));
    // the method for GEF's own type leaves GEF in 2027
    TransferDropTargetListener dropping = new TemplateTransferDropTargetListener(viewer);
    viewer.addDropTargetListener(dropping);
  }

  @Override
  public FittingZoomManager getZoomManager() {
    if (zoom == null) {
      zoom = new FittingZoomManager((ScalableFreeformLayeredPane) getScaledLayers(), (Viewport) getFigure());
    }
    return zoom;
  }

  FrameFigures frame() {
    return frame;
  }

  DotsLayer dots() {
    return dots;
  }

  @Override
  protected ScalableFreeformLayeredPane createScaledLayers() {
    ScalableFreeformLayeredPane usual = super.createScaledLayers();
    CrispPane crisp = new CrispPane();
    frame = new FrameFigures();
    dots = new DotsLayer();
    move(usual, LayerConstants.GRID_LAYER, crisp);
    crisp.add(frame, FrameFigures.LAYER, -1);
    move(usual, LayerConstants.PRINTABLE_LAYERS, crisp);
    crisp.add(dots, "dots", -1);
    move(usual, LayerConstants.SCALED_FEEDBACK_LAYER, crisp);
    return crisp;
  }

  private static void move(ScalableFreeformLayeredPane from, Object key, CrispPane to) {
    Layer layer = from.getLayer(key);
    from.remove(layer);
    to.add(layer, key, -1);
  }
}

package org.headroom.diagram.ui.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.ScalableFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.gef.editparts.ZoomManager;

/** The scales of a diagram, with names for those that fit it into the window as the commands of the diagram do. */
public final class FittingZoomManager extends ZoomManager {
  private static final double[] LEVELS = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4};

  private Map<String, Runnable> fits = Map.of();

  /** Scales of a pane that is seen through a viewport. */
  public FittingZoomManager(ScalableFigure pane, Viewport viewport) {
    super(pane, viewport);
    setZoomLevels(LEVELS);
  }

  void offer(KeptFit fit) {
    fits = new LinkedHashMap<>();
    fits.put("Fit all", fit::all);
    fits.put("Fit width", fit::width);
    fits.put("Fit height", fit::height);
    setZoomLevelContributions(List.copyOf(fits.keySet()));
  }

  @Override
  public void setZoomAsText(String text) {
    if (fits.containsKey(text)) {
      fits.get(text).run();
    } else {
      super.setZoomAsText(text);
    }
  }
}

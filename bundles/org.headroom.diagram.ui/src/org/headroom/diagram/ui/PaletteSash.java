package org.headroom.diagram.ui;

import org.eclipse.gef.EditDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.diagram.ui.palette.TextFocus;

/**
 * The palette on the left, as wide as its words or as the user likes, and the diagram, which has all the rest. The
 * palette can be hidden.
 */
final class PaletteSash {
  private static final int PALETTE_WIDTH = 192;
  private static final int LARGEST_SHARE = 3;

  private final SashForm sash;
  private final PalettePane palette;
  private int known;

  PaletteSash(Composite parent, EditDomain domain, TextFocus typing, Runnable onTaken) {
    sash = new SashForm(parent, SWT.HORIZONTAL);
    sash.setSashWidth(3);
    palette = new PalettePane(sash, domain, typing, onTaken);
  }

  /** To be called when there is the diagram, too. */
  void share() {
    Control pane = sash.getChildren()[0];
    int[] width = {PALETTE_WIDTH};
    pane.addListener(SWT.Resize, event -> {
      if (known == sash.getSize().x && showsPalette()) {
        // the user has moved the sash
        width[0] = pane.getSize().x;
      }
    });
    sash.addListener(SWT.Resize, event -> {
      int all = sash.getSize().x;
      int left = Math.min(width[0], all / LARGEST_SHARE);
      if (left > 0) {
        sash.setWeights(left, all - left);
        known = all;
      }
    });
  }

  Composite control() {
    return sash;
  }

  PalettePane palette() {
    return palette;
  }

  boolean showsPalette() {
    return sash.getMaximizedControl() == null;
  }

  /** Shows or hides the palette. */
  void toggle() {
    sash.setMaximizedControl(showsPalette() ? sash.getChildren()[1] : null);
  }
}

package org.headroom.diagram.ui;

import org.eclipse.gef.EditDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.headroom.diagram.ui.palette.PalettePane;
import org.headroom.diagram.ui.palette.TextFocus;

/** The palette on the left, the diagram on the right; the palette can be hidden. */
final class PaletteSash {
  private static final int[] WEIGHTS = {16, 84};

  private final SashForm sash;
  private final PalettePane palette;

  PaletteSash(Composite parent, EditDomain domain, TextFocus typing, Runnable onTaken) {
    sash = new SashForm(parent, SWT.HORIZONTAL);
    sash.setSashWidth(3);
    palette = new PalettePane(sash, domain, typing, onTaken);
  }

  /** To be called when there is the diagram, too. */
  void share() {
    sash.setWeights(WEIGHTS);
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

package org.headroom.properties.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.headroom.properties.ui.form.FeatureForm;

/**
 * Wants to be as wide as the view, so that fields stand in one column where there is little room, but no less than a
 * row needs. The view would else give it the width of all columns side by side, and scroll.
 */
final class ConcernArea extends Composite {
  ConcernArea(Composite parent) {
    super(parent, SWT.NONE);
    setLayout(new FillLayout());
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return super.computeSize(width == SWT.DEFAULT ? Math.max(FeatureForm.LEAST_WIDTH, room()) : width, height, changed);
  }

  private int room() {
    Composite around = getParent();
    while (around != null && !(around instanceof ScrolledComposite)) {
      around = around.getParent();
    }
    return around == null ? 0 : around.getClientArea().width;
  }
}

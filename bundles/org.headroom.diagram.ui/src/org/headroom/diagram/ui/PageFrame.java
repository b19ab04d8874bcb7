package org.headroom.diagram.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Where an editor puts its pages.
 *
 * @param around one below the other, so that a notice can stand above the pages
 * @param pages the place of the pages
 */
record PageFrame(Composite around, Composite pages) {
  static PageFrame create(Composite parent) {
    Composite around = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    layout.verticalSpacing = 0;
    around.setLayout(layout);
    Composite pages = new Composite(around, SWT.NONE);
    pages.setLayout(new FillLayout());
    GridData rest = new GridData(SWT.FILL, SWT.FILL, true, true);
    // pages take what is left; to ask large ones how much they would like takes long
    rest.widthHint = 1;
    rest.heightHint = 1;
    pages.setLayoutData(rest);
    return new PageFrame(around, pages);
  }
}

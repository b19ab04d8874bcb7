package org.headroom.diagram.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** A line above the diagram that tells how far its layout is and lets the user do without. */
final class LayoutNotice {
  private static final int WIDTH = 220;
  private static final int FULL = 100;

  private final Composite bar;
  private final ProgressBar progress;

  LayoutNotice(Composite frame, String text, Runnable cancel) {
    bar = new Composite(frame, SWT.NONE);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    bar.setLayout(new GridLayout(3, false));
    new Label(bar, SWT.NONE).setText(text);
    progress = new ProgressBar(bar, SWT.HORIZONTAL);
    progress.setMaximum(FULL);
    GridData wide = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    wide.widthHint = WIDTH;
    progress.setLayoutData(wide);
    Button button = new Button(bar, SWT.PUSH);
    button.setText("Cancel");
    button.addListener(SWT.Selection, event -> cancel.run());
    bar.moveAbove(frame.getChildren()[0]);
    frame.layout();
  }

  boolean isClosed() {
    return bar.isDisposed();
  }

  void worked(double share) {
    if (!bar.isDisposed()) {
      progress.setSelection((int) (FULL * share));
    }
  }

  void close() {
    if (!bar.isDisposed()) {
      Composite frame = bar.getParent();
      bar.dispose();
      frame.layout();
    }
  }
}

package org.headroom.properties.ui;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.properties.ui.form.FeatureForm;
import org.headroom.properties.ui.form.FormContext;
import org.headroom.properties.ui.form.Subject;

/** What a tab shows of one subject. It is made piece by piece and is not seen before it is complete. */
final class ConcernForm {
  private final Subject subject;
  private final Composite control;
  private final FeatureForm form;
  /** What the subject costs; null for other concerns. */
  private final CostTable costs;
  private boolean isCostOutdated;

  /** An invisible form; it tells when it needs another size while it is seen. */
  ConcernForm(Composite parent, FormToolkit toolkit, Subject subject, Concern concern, Runnable resized) {
    this.subject = subject;
    control = toolkit.createComposite(parent);
    control.setVisible(false);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.exclude = true;
    control.setLayoutData(data);
    control.setLayout(GridLayoutFactory.fillDefaults().create());
    FormContext context = new FormContext(subject.document(), toolkit, () -> {
      if (!data.exclude) {
        resized.run();
      }
    });
    form = new FeatureForm(control, context, subject, concern.of(subject.features()));
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    costs = concern == Concern.COST ? new CostTable(control, context, subject) : null;
    isCostOutdated = costs != null;
  }

  /** Does a part of what is left to do, and says whether there was anything. */
  boolean proceed() {
    if (form.proceed()) {
      return true;
    }
    if (isCostOutdated) {
      isCostOutdated = false;
      costs.refresh();
      return true;
    }
    return false;
  }

  /** Shows all values as they are now. */
  void refresh() {
    form.refresh();
    if (costs != null) {
      costs.refresh();
    }
  }

  /** Says that values have changed. */
  void outdate() {
    form.outdate();
    isCostOutdated = costs != null;
  }

  void show() {
    ((GridData) control.getLayoutData()).exclude = false;
    control.setVisible(true);
  }

  /** Whether the subject is still in its document. */
  boolean isAlive() {
    return subject.isAlive();
  }

  /** Takes over what was typed, if there is still something to take it. */
  void commit() {
    if (isAlive()) {
      form.commit();
    }
  }

  void dispose() {
    control.dispose();
  }
}

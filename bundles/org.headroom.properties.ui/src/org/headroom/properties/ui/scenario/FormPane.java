package org.headroom.properties.ui.scenario;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.diagram.ui.Later;
import org.headroom.model.edit.ModelDocument;
import org.headroom.properties.ui.form.FeatureForm;
import org.headroom.properties.ui.form.FormContext;
import org.headroom.properties.ui.form.Subject;

/** The fields of one object. They are made piece by piece and replace those of the object before once complete. */
final class FormPane {
  private final Composite body;
  private final FormToolkit toolkit;
  private final Runnable resized;
  private final Later filling = new Later(this::proceed);
  private FeatureForm seen;
  private FeatureForm next;

  /** No fields yet; tells when those that are seen need another size. */
  FormPane(Composite body, FormToolkit toolkit, Runnable resized) {
    this.body = body;
    this.toolkit = toolkit;
    this.resized = resized;
  }

  /** Shows some features of an object, soon. */
  void show(ModelDocument document, EObject object, List<EStructuralFeature> features) {
    if (next != null) {
      next.control().dispose();
    }
    FormContext context = new FormContext(document, toolkit, () -> {
      if (next == null) {
        resized.run();
      }
    });
    next = new FeatureForm(body, context, Subject.of(document, object), features);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.exclude = true;
    next.control().setLayoutData(data);
    next.control().setVisible(false);
    filling.ask();
  }

  /** Shows nothing. */
  void clear() {
    for (FeatureForm form : new FeatureForm[] {seen, next}) {
      if (form != null) {
        form.control().dispose();
      }
    }
    seen = null;
    next = null;
  }

  /** Shows the values as they are now, soon. */
  void refresh() {
    if (current() != null) {
      current().outdate();
      filling.ask();
    }
  }

  /** Takes over what was typed and not yet taken over. */
  void commit() {
    if (current() != null) {
      current().commit();
    }
  }

  private FeatureForm current() {
    return next == null ? seen : next;
  }

  private void proceed() {
    if (body.isDisposed() || current() == null) {
      return;
    }
    if (current().proceed()) {
      filling.ask();
    } else if (next != null) {
      if (seen != null) {
        seen.control().dispose();
      }
      seen = next;
      next = null;
      ((GridData) seen.control().getLayoutData()).exclude = false;
      seen.control().setVisible(true);
      resized.run();
    }
  }
}

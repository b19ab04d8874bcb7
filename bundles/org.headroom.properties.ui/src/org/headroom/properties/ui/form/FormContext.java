package org.headroom.properties.ui.form;

import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.model.edit.ModelDocument;

/**
 * What the fields of one form share.
 *
 * @param document what is edited
 * @param toolkit makes widgets that look like those around them
 * @param derivations where values come from that the model does not state
 * @param resized called when fields came or went
 */
public record FormContext(ModelDocument document, FormToolkit toolkit, Derivations derivations, Runnable resized) {
  /** The context of a form. */
  public FormContext(ModelDocument document, FormToolkit toolkit, Runnable resized) {
    this(document, toolkit, new Derivations(document), resized);
  }
}

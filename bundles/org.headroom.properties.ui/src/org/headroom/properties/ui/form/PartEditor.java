package org.headroom.properties.ui.form;

import org.eclipse.swt.widgets.Composite;

/** Edits the parts of an object behind one reference. */
sealed interface PartEditor permits PartField, PartListField {
  /** Creates the widgets. */
  Composite create(Composite parent);

  /** Shows the parts as they are now. */
  void refresh();

  /** Takes over what was typed and not yet taken over. */
  void commit();
}

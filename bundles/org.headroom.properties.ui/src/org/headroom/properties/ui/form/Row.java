package org.headroom.properties.ui.form;

import org.eclipse.swt.widgets.Composite;

/** Edits what an object has for one feature: a plain value, or the parts behind a reference. */
interface Row {
  /** Creates the widgets. */
  Composite create(Composite parent);

  /** Shows the value or the parts as they are now. */
  void refresh();

  /** Takes over what was typed and not yet taken over. */
  void commit();
}

package org.headroom.properties.ui.form;

import org.eclipse.swt.widgets.Composite;

/** Edits what an object has for one feature: a plain value, or the parts behind a reference. */
interface Row {
  /** Creates the widgets. */
  Composite create(Composite parent);

  /** Shows the value or the parts as they are now; what parts contain may be left to {@link #proceed()}. */
  void refresh();

  /** Does a piece of what {@link #refresh()} has left, and says whether there was anything. */
  default boolean proceed() {
    return false;
  }

  /** Takes over what was typed and not yet taken over. */
  void commit();
}

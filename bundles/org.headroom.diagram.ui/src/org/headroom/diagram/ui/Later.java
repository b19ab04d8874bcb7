package org.headroom.diagram.ui;

import org.eclipse.swt.widgets.Display;

/**
 * Work that follows a change or a selection: done soon, in a dispatch of its own, and once however often it was asked
 * for until then. So a burst of changes costs one refresh, and what causes a change does not bear the work of all who
 * follow it. Used in the user interface's thread; the work finds out itself whether its widgets are still there.
 */
public final class Later {
  private final Runnable work;
  private boolean asked;

  /** Nothing to do yet. */
  public Later(Runnable work) {
    this.work = work;
  }

  /** Does it once the events that wait are dispatched. */
  public void ask() {
    if (!asked) {
      asked = true;
      Display.getCurrent().asyncExec(() -> {
        asked = false;
        work.run();
      });
    }
  }
}

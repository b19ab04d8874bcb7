package org.eclipse.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;

/** GEF 3.2 asks this class, which the workbench no longer has, for cursors while its palette is dragged. */
public final class DragCursors {
  public static final int INVALID = 0;
  public static final int LEFT = 1;
  public static final int RIGHT = 2;
  public static final int TOP = 3;
  public static final int BOTTOM = 4;
  public static final int CENTER = 5;
  public static final int OFFSCREEN = 6;
  public static final int FASTVIEW = 7;

  private DragCursors() {
  }

  /** The cursor for a place to drop. */
  public static Cursor getCursor(int code) {
    return Display.getCurrent().getSystemCursor(code == INVALID ? SWT.CURSOR_NO : SWT.CURSOR_SIZEALL);
  }
}

package org.headroom.ui.robot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The keyboard. */
public final class Keyboard {
  /** Ctrl makes of a letter the control character with its last five bits. */
  private static final int CONTROL_BITS = 0x1f;

  private Keyboard() {
  }

  /** Presses a key on a widget: one of the constants of SWT, or a character; the mask holds its modifiers. */
  public static void press(Control on, int code, int mask) {
    for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
      Event event = new Event();
      event.keyCode = code;
      event.character = character(code, mask);
      event.stateMask = mask;
      on.notifyListeners(type, event);
    }
    EventLoop.settle();
  }

  private static char character(int code, int mask) {
    if ((code & SWT.KEYCODE_BIT) != 0) {
      return 0;
    }
    boolean control = (mask & SWT.MOD1) != 0 && code >= 'a' && code <= 'z';
    return (char) (control ? code & CONTROL_BITS : code);
  }
}

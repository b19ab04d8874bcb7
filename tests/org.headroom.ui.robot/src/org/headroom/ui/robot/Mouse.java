package org.headroom.ui.robot;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The mouse over a control; its points are in pixels of that. */
public final class Mouse {
  private static final int STEPS = 8;
  private static final int FIRST = 1;
  private static final int MIDDLE = 2;

  private final Control over;

  Mouse(Control over) {
    this.over = over;
  }

  /** Moves. */
  public void move(Point at) {
    send(SWT.MouseMove, at, 0, 0);
  }

  /** Rests on a point, as long as it takes for a hover card to appear. */
  public void hover(Point at) {
    move(at);
    send(SWT.MouseHover, at, 0, 0);
  }

  /** Clicks with the first button. */
  public void click(Point at) {
    move(at);
    send(SWT.MouseDown, at, FIRST, 0);
    send(SWT.MouseUp, at, FIRST, SWT.BUTTON1);
  }

  /** Drags with the first button. */
  public void drag(Point from, Point to) {
    drag(from, to, STEPS, 0, () -> { });
  }

  /** Drags with the first button while a key such as Ctrl is down. */
  public void drag(Point from, Point to, int key) {
    drag(from, to, STEPS, key, () -> { });
  }

  /** Drags with the first button in a number of steps, and does something after each. */
  public void drag(Point from, Point to, int steps, Runnable afterEach) {
    drag(from, to, steps, 0, afterEach);
  }

  private void drag(Point from, Point to, int steps, int key, Runnable afterEach) {
    send(SWT.MouseMove, from, 0, key);
    send(SWT.MouseDown, from, FIRST, key);
    for (int i = 1; i <= steps; i++) {
      Point at = new Point(from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps);
      send(SWT.MouseMove, at, 0, key | SWT.BUTTON1);
      afterEach.run();
    }
    send(SWT.MouseUp, to, FIRST, key | SWT.BUTTON1);
  }

  /** Drags with the middle button. */
  public void pan(Point from, Point to) {
    send(SWT.MouseDown, from, MIDDLE, 0);
    send(SWT.MouseMove, to, 0, SWT.BUTTON2);
    send(SWT.MouseUp, to, MIDDLE, SWT.BUTTON2);
  }

  /** Turns the wheel while a key such as Ctrl is down. */
  public void wheel(Point at, int lines, int key) {
    Event event = event(at, key);
    event.count = lines;
    event.doit = true;
    over.notifyListeners(SWT.MouseWheel, event);
    EventLoop.settle();
  }

  private void send(int type, Point at, int button, int mask) {
    Event event = event(at, mask);
    event.button = button;
    event.count = 1;
    over.notifyListeners(type, event);
    EventLoop.settle();
  }

  private static Event event(Point at, int mask) {
    Event event = new Event();
    event.x = at.x;
    event.y = at.y;
    event.stateMask = mask;
    return event;
  }
}

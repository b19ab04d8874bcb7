package org.headroom.diagram.ui;

import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.osgi.service.event.EventHandler;

/** Whether the workbench around diagrams is light or dark; what is painted beside its own widgets follows it. */
public final class WorkbenchTheme {
  private static final String WITHOUT_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";

  private WorkbenchTheme() {
  }

  /** The theme of now. */
  public static Theme current() {
    IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    ITheme theme = engine == null ? null : engine.getActiveTheme();
    return theme != null && theme.getId().contains("dark") ? Theme.DARK : Theme.LIGHT;
  }

  /** Tells the theme at once, and again whenever it changes as long as there is the control, in the control's thread. */
  public static void follow(Control control, Consumer<Theme> painter) {
    Runnable end = follow(control.getDisplay(), () -> {
      if (!control.isDisposed()) {
        painter.accept(current());
      }
    });
    control.addListener(SWT.Dispose, event -> end.run());
    painter.accept(current());
  }

  /** Calls whenever the theme or the colours of the platform change, in the thread of the display, until it is ended. */
  public static Runnable follow(Display display, Runnable change) {
    IEventBroker events = PlatformUI.getWorkbench().getService(IEventBroker.class);
    // all who follow at once would take long
    Later changing = new Later(change);
    EventHandler handler = event -> {
      if (!display.isDisposed()) {
        // after the style sheets of the workbench
        display.asyncExec(changing::ask);
      }
    };
    events.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
    // the colours of the platform, which stand for null, change a moment later
    Listener settings = event -> changing.ask();
    display.addListener(SWT.Settings, settings);
    return () -> {
      events.unsubscribe(handler);
      if (!display.isDisposed()) {
        display.removeListener(SWT.Settings, settings);
      }
    };
  }

  /** Keeps the style sheets of the workbench from colouring a widget. */
  public static <T extends Widget> T own(T widget) {
    widget.setData(WITHOUT_STYLE_SHEET, Boolean.TRUE);
    return widget;
  }

  /** Whether the style sheets of the workbench leave a widget alone. */
  public static boolean isOwn(Widget widget) {
    return Boolean.TRUE.equals(widget.getData(WITHOUT_STYLE_SHEET));
  }

  /** A colour of a theme for a control. */
  public static Color colour(Theme theme, ColourRole role) {
    return colour(theme.colour(role));
  }

  /** A colour for a control. */
  public static Color colour(Colour colour) {
    return new Color(colour.red(), colour.green(), colour.blue());
  }
}

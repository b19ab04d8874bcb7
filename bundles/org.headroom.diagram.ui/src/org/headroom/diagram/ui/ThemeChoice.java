package org.headroom.diagram.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.notation.Theme;
import org.osgi.service.event.EventHandler;

/** Whether diagrams are light or dark: as the workbench is, or as the user decided for all diagrams. */
public final class ThemeChoice {
  /** What the user can decide. */
  public enum Wish {
    /** As the workbench is. */
    AUTOMATIC("Like the workbench"),
    /** Always light. */
    LIGHT("Light"),
    /** Always dark. */
    DARK("Dark");

    private final String title;

    Wish(String title) {
      this.title = title;
    }

    /** Words for a menu. */
    public String title() {
      return title;
    }
  }

  private static final String KEY = "theme";

  private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(ArchitectureEditor.BUNDLE);
  private final IEventBroker events = PlatformUI.getWorkbench().getService(IEventBroker.class);
  private final IEclipsePreferences.IPreferenceChangeListener preferenceListener = event -> changed();
  private final EventHandler themeListener = event -> changed();
  private Theme shown = current();
  private Control control;
  private Runnable change;

  /** The decision of the user. */
  public Wish wish() {
    String name = preferences.get(KEY, Wish.AUTOMATIC.name());
    for (Wish wish : Wish.values()) {
      if (wish.name().equals(name)) {
        return wish;
      }
    }
    return Wish.AUTOMATIC;
  }

  /** Decides for all diagrams, from now on. */
  public void decide(Wish wish) {
    preferences.put(KEY, wish.name());
  }

  /** The theme to draw in. */
  public Theme current() {
    return switch (wish()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case AUTOMATIC -> WorkbenchTheme.current();
    };
  }

  /** Calls when the theme changes, in the thread of the control, as long as there is the control. */
  void follow(Control watched, Runnable onChange) {
    control = watched;
    change = onChange;
    preferences.addPreferenceChangeListener(preferenceListener);
    events.subscribe(IThemeEngine.Events.THEME_CHANGED, themeListener);
  }

  private void changed() {
    Display display = control.isDisposed() ? null : control.getDisplay();
    if (display == null) {
      return;
    }
    display.asyncExec(() -> {
      if (!control.isDisposed() && current() != shown) {
        shown = current();
        change.run();
      }
    });
  }

  void dispose() {
    preferences.removePreferenceChangeListener(preferenceListener);
    events.unsubscribe(themeListener);
  }
}

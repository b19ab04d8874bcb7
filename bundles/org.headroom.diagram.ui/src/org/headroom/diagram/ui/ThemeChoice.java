package org.headroom.diagram.ui;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.headroom.diagram.notation.Theme;

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
  private Theme shown = current();

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
  void follow(Control control, Runnable change) {
    Runnable compare = () -> {
      if (!control.isDisposed() && current() != shown) {
        shown = current();
        change.run();
      }
    };
    IEclipsePreferences.IPreferenceChangeListener decided = event -> {
      if (!control.isDisposed()) {
        control.getDisplay().asyncExec(compare);
      }
    };
    preferences.addPreferenceChangeListener(decided);
    control.addListener(SWT.Dispose, event -> preferences.removePreferenceChangeListener(decided));
    WorkbenchTheme.follow(control, theme -> compare.run());
  }
}

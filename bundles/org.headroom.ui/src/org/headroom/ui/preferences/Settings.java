package org.headroom.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.headroom.ui.HeadroomUi;

/** The preferences of the workbench and their defaults. */
public final class Settings {
  /** Whether models are checked while they are edited. */
  public static final String LIVE_CHECKS = "liveChecks";
  /** Seconds after which unsaved work is kept for the case of a crash; 0 for never. */
  public static final String AUTOSAVE = "autosaveSeconds";

  static final int DEFAULT_AUTOSAVE = 15;

  private Settings() {
  }

  /** The store behind the preference page. */
  static IPreferenceStore store() {
    ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, HeadroomUi.BUNDLE);
    store.setDefault(LIVE_CHECKS, true);
    store.setDefault(AUTOSAVE, DEFAULT_AUTOSAVE);
    return store;
  }

  /** Whether models are checked while they are edited. */
  public static boolean liveChecks() {
    return Platform.getPreferencesService().getBoolean(HeadroomUi.BUNDLE, LIVE_CHECKS, true, null);
  }

  /** Decides whether models are checked while they are edited. */
  public static void setLiveChecks(boolean on) {
    InstanceScope.INSTANCE.getNode(HeadroomUi.BUNDLE).putBoolean(LIVE_CHECKS, on);
  }

  /** Seconds after which unsaved work is kept; 0 for never. */
  public static int autosaveSeconds() {
    return Platform.getPreferencesService().getInt(HeadroomUi.BUNDLE, AUTOSAVE, DEFAULT_AUTOSAVE, null);
  }

  /** Decides after how many seconds unsaved work is kept. */
  public static void setAutosaveSeconds(int seconds) {
    InstanceScope.INSTANCE.getNode(HeadroomUi.BUNDLE).putInt(AUTOSAVE, seconds);
  }
}

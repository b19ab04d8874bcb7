package org.headroom.diagram.ui;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.eclipse.core.commands.common.EventManager;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;

/**
 * Lets the memory of a closed editor go. Before version 4.38, which needs Java 21, the platform adds a listener of
 * every editor with pages to its preferences and never removes it (eclipse.platform.ui, pull request 3233), so that
 * each model that was ever open would stay in memory.
 */
final class ForgottenEditor {
  private ForgottenEditor() {}

  static void forget(ArchitectureEditor editor) {
    if (!(PlatformUI.getPreferenceStore() instanceof EventManager preferences)) {
      return;
    }
    try {
      Method listeners = EventManager.class.getDeclaredMethod("getListeners");
      listeners.setAccessible(true);
      for (Object listener : (Object[]) listeners.invoke(preferences)) {
        if (listener instanceof IPropertyChangeListener known && isOf(known, editor)) {
          ((IPreferenceStore) preferences).removePropertyChangeListener(known);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      ILog.of(ForgottenEditor.class).log(new Status(Status.WARNING, ArchitectureEditor.BUNDLE,
          "A closed editor stays in memory until the workbench ends.", e));
    }
  }

  private static boolean isOf(IPropertyChangeListener listener, ArchitectureEditor editor)
      throws IllegalAccessException {
    if (!listener.getClass().isHidden()) {
      // only what the platform wrote as a lambda cannot be removed otherwise
      return false;
    }
    for (Field captured : listener.getClass().getDeclaredFields()) {
      captured.setAccessible(true);
      if (captured.get(listener) == editor) {
        return true;
      }
    }
    return false;
  }
}

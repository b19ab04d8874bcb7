package org.headroom.ui.start;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.headroom.ui.HeadroomUi;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Lets what cannot be pressed now look so in the dark theme, too. */
final class DisabledLook {
  /** The system property that SWT reads once, with the first image: how it paints icons of what cannot be pressed. */
  private static final String ICONS = "org.eclipse.swt.image.disablement";
  /** Pale on light and on dark; what SWT does else makes icons nearly white, which on dark is the brightest of all. */
  private static final String PALE = "desaturated";

  private static final String DARK_THEME = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String BUTTONS = "platform:/plugin/" + HeadroomUi.BUNDLE + "/css/dark-gtk.css";

  private DisabledLook() {
  }

  /** To be called before there is an image. */
  static void ofIcons() {
    if (System.getProperty(ICONS) == null) {
      System.setProperty(ICONS, PALE);
    }
  }

  /** To be called before the workbench takes its theme. */
  static void ofButtons(Display display, BundleContext context) {
    ServiceReference<IThemeManager> themes = context.getServiceReference(IThemeManager.class);
    if (themes != null && isGtk()) {
      context.getService(themes).getEngineForDisplay(display).registerStylesheet(BUTTONS, DARK_THEME);
    }
  }

  /** Whether nobody may colour the words of a control, not even with none: GTK would make them fainter no more. */
  static boolean keepsItsWords(Control control) {
    return control instanceof Button && isGtk();
  }

  private static boolean isGtk() {
    return Platform.WS_GTK.equals(Platform.getWS());
  }
}

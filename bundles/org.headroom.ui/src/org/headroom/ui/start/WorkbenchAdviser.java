package org.headroom.ui.start;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.ui.HeadroomUi;

/** How the stand-alone workbench starts and ends. */
final class WorkbenchAdviser extends WorkbenchAdvisor {
  private static final String TABS = "org.eclipse.e4.ui.workbench.renderers.swt";
  private static final String FULL_TITLES = "SHOW_FULL_TEXT_FOR_VIEW_TABS";

  private final Splash splash;
  private final HandedFiles files;

  WorkbenchAdviser(Splash splash, HandedFiles files) {
    this.splash = splash;
    this.files = files;
  }

  @Override
  public void postStartup() {
    splash.close();
    ThemeSwitch.install(getWorkbenchConfigurer().getWorkbench());
  }

  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    super.initialize(configurer);
    configurer.setSaveAndRestore(true);
    IDE.registerAdapters();
    IdeImages.declare(configurer);
    showFullTitles();
  }

  /** Rather a few tabs with their titles and a list of the others than all with three letters, unless the user decides. */
  private static void showFullTitles() {
    // the platform looks for no default of this preference
    IEclipsePreferences tabs = InstanceScope.INSTANCE.getNode(TABS);
    if (tabs.get(FULL_TITLES, null) == null) {
      tabs.putBoolean(FULL_TITLES, true);
    }
  }

  @Override
  public void eventLoopIdle(Display display) {
    files.open();
    super.eventLoopIdle(display);
  }

  @Override
  public String getInitialWindowPerspectiveId() {
    return HeadroomUi.PERSPECTIVE;
  }

  @Override
  public IAdaptable getDefaultPageInput() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }

  @Override
  public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    return new WindowAdviser(configurer);
  }

  @Override
  public void postShutdown() {
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    try {
      workspace.save(true, new NullProgressMonitor());
    } catch (CoreException e) {
      StatusManager.getManager().handle(e, HeadroomUi.BUNDLE);
    }
  }
}

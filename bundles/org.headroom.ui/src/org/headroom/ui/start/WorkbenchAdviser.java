package org.headroom.ui.start;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.NullProgressMonitor;
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

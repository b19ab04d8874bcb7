package org.headroom.ui.start;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.headroom.ui.HeadroomUi;

/**
 * Explorer and outline on the left, the diagram in the middle as high as the window, runs and properties on the right:
 * drawings are about as high as wide, screens are not.
 */
public final class HeadroomPerspective implements IPerspectiveFactory {
  private static final float LEFT = 0.16f;
  private static final float EXPLORER = 0.3f;
  private static final float DIAGRAM = 0.59f;
  private static final float RUNS = 0.5f;
  private static final String LOG = "org.eclipse.pde.runtime.LogView";
  private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, LEFT, editors);
    IFolderLayout left = layout.createFolder("left", IPageLayout.BOTTOM, EXPLORER, IPageLayout.ID_PROJECT_EXPLORER);
    left.addView(IPageLayout.ID_OUTLINE);
    // no view that the tutorial opens lies above it
    left.addPlaceholder(HeadroomUi.TUTORIAL_VIEW);
    left.addPlaceholder(HeadroomUi.HELP_VIEW);
    IFolderLayout about = layout.createFolder("about", IPageLayout.RIGHT, DIAGRAM, editors);
    about.addView(IPageLayout.ID_PROP_SHEET);
    about.addView(IPageLayout.ID_PROBLEM_VIEW);
    about.addPlaceholder(PROGRESS);
    about.addPlaceholder(LOG);
    if (PlatformUI.getWorkbench().getViewRegistry().find(HeadroomUi.SIMULATION_VIEW) != null) {
      // of another bundle; its companions place themselves beside it
      layout.createFolder("runs", IPageLayout.TOP, RUNS, "about").addView(HeadroomUi.SIMULATION_VIEW);
    }
    layout.addNewWizardShortcut("org.headroom.ui.new.model");
    layout.addNewWizardShortcut("org.headroom.ui.new.project");
    for (String view : new String[] {IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
        IPageLayout.ID_OUTLINE, IPageLayout.ID_PROJECT_EXPLORER, HeadroomUi.HELP_VIEW, PROGRESS,
        LOG}) {
      layout.addShowViewShortcut(view);
    }
  }
}

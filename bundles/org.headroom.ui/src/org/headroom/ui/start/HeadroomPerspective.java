package org.headroom.ui.start;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.headroom.ui.HeadroomUi;

/** Explorer and outline on the left, the diagram in the middle, everything about it below. */
public final class HeadroomPerspective implements IPerspectiveFactory {
  private static final String LOG = "org.eclipse.pde.runtime.LogView";
  private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.18f, editors);
    layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.BOTTOM, 0.4f, IPageLayout.ID_PROJECT_EXPLORER);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, editors);
    if (PlatformUI.getWorkbench().getViewRegistry().find(HeadroomUi.SIMULATION_VIEW) != null) {
      // of another bundle; its companions place themselves beside it
      below.addView(HeadroomUi.SIMULATION_VIEW);
    }
    below.addView(IPageLayout.ID_PROP_SHEET);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    layout.createPlaceholderFolder("aside", IPageLayout.RIGHT, 0.78f, editors).addPlaceholder(HeadroomUi.HELP_VIEW);
    layout.addPlaceholder(HeadroomUi.TUTORIAL_VIEW, IPageLayout.RIGHT, 0.72f, editors);
    below.addPlaceholder(PROGRESS);
    below.addPlaceholder(LOG);
    layout.addNewWizardShortcut("org.headroom.ui.new.model");
    layout.addNewWizardShortcut("org.headroom.ui.new.project");
    for (String view : new String[] {IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROBLEM_VIEW,
        IPageLayout.ID_OUTLINE, IPageLayout.ID_PROJECT_EXPLORER, HeadroomUi.HELP_VIEW, PROGRESS,
        LOG}) {
      layout.addShowViewShortcut(view);
    }
  }
}

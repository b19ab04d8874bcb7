package org.headroom.diagram.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.MessagePage;
import org.eclipse.ui.views.contentoutline.ContentOutline;

/**
 * Fills the Outline view with an editor that nobody has activated. The view asks for an editor when it is made and when
 * one is activated; but a workbench that starts again makes the view first, and another part may be the active one.
 */
final class RestoredOutline {
  private RestoredOutline() {
  }

  static void show(ArchitectureEditor editor) {
    IWorkbenchPage page = editor.getSite().getPage();
    if (page != null && page.findView(IPageLayout.ID_OUTLINE) instanceof ContentOutline view
        && view.getCurrentPage() instanceof MessagePage) {
      view.partBroughtToTop(editor);
    }
  }
}

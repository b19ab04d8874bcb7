package org.headroom.ui.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.model.Contents;
import org.headroom.ui.HeadroomUi;

/** Selects an element of the model in the active editor and shows its properties. */
public final class RevealElement extends AbstractHandler {
  private static final String ELEMENT = "org.headroom.ui.element";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    String id = event.getParameter(ELEMENT);
    try {
      page.showView(IPageLayout.ID_PROP_SHEET, null, IWorkbenchPage.VIEW_VISIBLE);
    } catch (PartInitException e) {
      throw new ExecutionException("The properties cannot be shown: " + e.getMessage(), e);
    }
    HeadroomUi.activeEditor(page).ifPresent(editor -> {
      page.activate(editor);
      Contents.find(editor.document().architecture(), id).ifPresent(editor::reveal);
    });
    return null;
  }
}

package org.headroom.ui.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.ui.HeadroomUi;

/** Shows the tutorial. */
public final class OpenTutorial extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HeadroomUi.TUTORIAL_VIEW);
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The tutorial cannot be shown: " + e.getMessage(), e);
    }
  }
}

package org.headroom.simulation.ui.views;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.simulation.ui.SimulationUi;

/** Shows the Capacity view and searches the largest load of the chosen scenario. */
public final class FindCapacity extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      ((CapacityView) page.showView(SimulationUi.CAPACITY_VIEW)).find();
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The view cannot be shown: " + e.getMessage(), e);
    }
  }
}

package org.headroom.simulation.ui.views;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.simulation.ui.SimulationUi;

/** Shows the Simulation view and runs a scenario: the one that the command names, else the chosen one. */
public final class RunScenario extends AbstractHandler {
  private static final String SCENARIO = "org.headroom.simulation.ui.scenario";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      SimulationView view = (SimulationView) page.showView(SimulationUi.SIMULATION_VIEW);
      String scenario = event.getParameter(SCENARIO);
      view.run(scenario == null ? "" : scenario);
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The view cannot be shown: " + e.getMessage(), e);
    }
  }
}

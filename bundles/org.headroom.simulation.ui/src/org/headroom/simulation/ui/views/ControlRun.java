package org.headroom.simulation.ui.views;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.RunSwitch;
import org.headroom.simulation.ui.run.Session;

/** Holds, steps or ends the run of the model that is looked at; the extension names which after a colon. */
public final class ControlRun extends AbstractHandler implements IExecutableExtension {
  private Control control;

  private enum Control { HOLD, STEP, EVENT, STOP }

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    control = Control.valueOf(String.valueOf(data));
  }

  @Override
  public void setEnabled(Object context) {
    Object window = HandlerUtil.getVariable(context, ISources.ACTIVE_WORKBENCH_WINDOW_NAME);
    setBaseEnabled(window instanceof IWorkbenchWindow shown && active(shown).isPresent());
  }

  private static Optional<RunSwitch> active(IWorkbenchWindow window) {
    // without a page, as while a window opens, there is nothing to look at
    return Optional.of(window).filter(shown -> shown.getActivePage() != null)
        .flatMap(shown -> Session.of(shown).current()).map(ModelRuns::run).filter(RunSwitch::isActive);
  }

  @Override
  public Object execute(ExecutionEvent event) {
    Optional.ofNullable(HandlerUtil.getActiveWorkbenchWindow(event)).flatMap(ControlRun::active)
        .ifPresent(this::control);
    return null;
  }

  private void control(RunSwitch run) {
    switch (control) {
      case HOLD -> run.toggle();
      case STEP -> run.step(SimulationView.STEP);
      case EVENT -> run.stepEvent();
      case STOP -> run.stop();
    }
  }
}

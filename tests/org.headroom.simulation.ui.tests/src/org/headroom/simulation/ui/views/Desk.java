package org.headroom.simulation.ui.views;

import java.io.IOException;
import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Scenario;
import org.headroom.model.edit.ModelDocument;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;

/** The workbench with the example open and the views at hand. */
final class Desk {
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Robot robot;

  private Desk(Robot robot) {
    this.robot = robot;
  }

  static Desk open(String name) throws CoreException, IOException {
    Desk desk = new Desk(Robot.onExample(name));
    SimulationView view = desk.simulation();
    // the window is the same for all tests
    view.load().setText("× 1");
    view.engine().select(0);
    choose(view.speed(), 0);
    choose(view.scenarios(), 0);
    MainWindow.page().activate(desk.robot.editor());
    EventLoop.settle();
    return desk;
  }

  Robot robot() {
    return robot;
  }

  /** Shows a view. */
  @SuppressWarnings("unchecked")
  <T extends IViewPart> T view(String id) throws PartInitException {
    T view = (T) MainWindow.page().showView(id);
    MainWindow.page().activate(robot.editor());
    EventLoop.settle();
    return view;
  }

  SimulationView simulation() throws PartInitException {
    return view(SimulationUi.SIMULATION_VIEW);
  }

  /** Makes all scenarios last for a short time. */
  void shorten(Duration measured) {
    ModelDocument document = robot.editor().document();
    for (Scenario scenario : document.architecture().getScenarios()) {
      document.execute(document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__DURATION, measured));
      document.execute(
          document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__WARM_UP, Duration.ofSeconds(1)));
      document.execute(document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__REPLICATIONS, 1));
    }
  }

  static void click(Button button) {
    if (!button.isEnabled()) {
      throw new AssertionError("the button " + button.getText() + " cannot be pressed");
    }
    button.notifyListeners(SWT.Selection, null);
    EventLoop.settle();
  }

  static void choose(Combo combo, int index) {
    combo.select(index);
    combo.notifyListeners(SWT.Selection, null);
  }

  /** Runs the chosen scenario to its end. */
  void run() throws PartInitException {
    SimulationView view = simulation();
    click(view.runButton());
    EventLoop.await("the end of the run", PATIENCE, () -> !view.isRunning());
  }

  void close() {
    robot.close();
  }
}

package org.headroom.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TableItem;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Scenario;
import org.headroom.model.edit.ModelDocument;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.run.SimulationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scenarios run from the Simulation view. */
class SimulationViewTest {
  private Robot robot;
  private SimulationView view;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("run");
    view = (SimulationView) Robot.page().showView(HeadroomUi.SIMULATION_VIEW);
    Robot.page().activate(robot.editor());
    Robot.settle();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private void shorten(Duration measured) {
    ModelDocument document = robot.editor().document();
    for (Scenario scenario : document.architecture().getScenarios()) {
      document.execute(document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__DURATION, measured));
      document.execute(document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__WARM_UP, Duration.ofSeconds(1)));
      document.execute(document.edits().set(scenario, HeadroomPackage.Literals.SCENARIO__REPLICATIONS, 1));
    }
  }

  @Test
  void tablesAndDiagramShowWhatTheRunFound() throws IOException {
    shorten(Duration.ofSeconds(1));
    view.runButton().notifyListeners(SWT.Selection, null);
    assertTrue(view.isRunning());
    assertFalse(view.runButton().isEnabled());
    Robot.await("the end of the run", () -> !view.isRunning());
    RunResult result = view.result().orElseThrow();
    assertEquals(result.objectives().size(), view.objectives().getItemCount());
    assertEquals(result.components().size(), view.components().getItemCount());
    TableItem edge = Arrays.stream(view.components().getItems())
        .filter(item -> item.getText(0).equals("Global Edge (CloudFront)")).findFirst().orElseThrow();
    double arrivals = result.component("global-edge").orElseThrow().statistics().arrivalRate().mean();
    assertEquals(50_000, arrivals, 2_000, "four standard deviations and more of one second of Poisson arrivals");
    assertTrue(edge.getText(2).matches("[45]\\d.*"), edge.getText(2));
    assertTrue(robot.editor().scene().overlay().orElseThrow().messagesPerSecond().size() > 10);
  }

  @Test
  void runIsCancelledAtOnce() {
    view.runButton().notifyListeners(SWT.Selection, null);
    view.cancelButton().notifyListeners(SWT.Selection, null);
    Robot.await("the end of the run", () -> !view.isRunning());
    assertTrue(view.result().isEmpty());
    assertTrue(view.runButton().isEnabled());
  }
}

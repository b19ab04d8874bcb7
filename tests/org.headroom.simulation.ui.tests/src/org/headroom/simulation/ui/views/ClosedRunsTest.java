package org.headroom.simulation.ui.views;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.run.Session;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.Test;

/** The runs of a model that is closed take no memory. */
class ClosedRunsTest {
  private static final int MODELS = 3;

  @Test
  void closedRunsAreForgotten() throws CoreException, IOException {
    List<WeakReference<Object>> closed = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      run(closed);
    }
    // the platform remembers the last one
    Robot.onEmptyModel("last").close();
    EventLoop.await("that closed runs are forgotten", () -> {
      System.gc();
      return closed.stream().allMatch(each -> each.get() == null);
    });
  }

  private static void run(List<WeakReference<Object>> closed) throws CoreException, IOException {
    Desk desk = Desk.open("forgotten");
    for (String id : List.of(SimulationUi.CHARTS_VIEW, SimulationUi.RESULTS_VIEW, SimulationUi.OBJECTIVES_VIEW,
        SimulationUi.BOTTLENECKS_VIEW)) {
      desk.view(id);
    }
    desk.shorten(Duration.ofSeconds(1));
    desk.run();
    closed.add(new WeakReference<>(Session.of(MainWindow.page().getWorkbenchWindow()).current().orElseThrow()));
    closed.add(new WeakReference<>(desk.robot().editor()));
    closed.add(new WeakReference<>(desk.robot().architecture()));
    desk.close();
  }
}

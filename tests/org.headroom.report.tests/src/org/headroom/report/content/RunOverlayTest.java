package org.headroom.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.report.html.SmallRun;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.junit.jupiter.api.Test;

/** What is drawn onto the diagram of a run. */
class RunOverlayTest {
  private final Architecture architecture = new SmallRun("All day").architecture();

  private RunResult run() {
    return new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(1), new AnalyticEngine()).run(architecture,
        RunOptions.defaults().withEngine(RunOptions.EngineChoice.ANALYTIC), RunControl.NONE).get(0);
  }

  @Test
  void captionCallsTheScenarioAsPeopleDo() {
    assertEquals("mean of scenario All day", RunOverlay.of(run(), architecture).caption());
  }

  @Test
  void captionHasTheIdOfAScenarioThatIsGone() {
    RunResult result = run();
    architecture.getScenarios().clear();
    assertEquals("mean of scenario steady", RunOverlay.of(result, architecture).caption());
  }
}

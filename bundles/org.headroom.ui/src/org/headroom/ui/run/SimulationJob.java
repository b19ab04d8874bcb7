package org.headroom.ui.run;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.ui.HeadroomUi;

/** Runs a scenario of a copy of a model in the background. */
final class SimulationJob extends Job {
  private static final int PARTS = 1000;

  private final Architecture architecture;
  private final java.nio.file.Path folder;
  private final RunOptions options;
  private final Consumer<Double> progress;
  private volatile RunResult result;

  /**
   * A run.
   *
   * @param architecture nobody else changes it
   * @param folder where project files are looked for
   * @param progress is told the share done, 0 to 1, from threads of the engine
   */
  SimulationJob(Architecture architecture, java.nio.file.Path folder, RunOptions options, Consumer<Double> progress) {
    super("Simulating " + options.scenario().orElse("the model"));
    this.architecture = architecture;
    this.folder = folder;
    this.options = options;
    this.progress = progress;
    setUser(false);
  }

  /** What the run found; null before its end, or when it failed. */
  RunResult result() {
    return result;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(getName(), PARTS);
    try {
      Simulator simulator =
          new Simulator(Catalogue.forProject(folder), new DiscreteEventEngine(), new AnalyticEngine());
      List<RunResult> results = simulator.run(architecture, options, new Control(monitor));
      result = results.get(0);
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (CompileException | CatalogueException e) {
      // an unfinished model is no fault of the program: the view shows the sentence, no dialog
      return new Status(IStatus.INFO, HeadroomUi.BUNDLE, e.getMessage());
    } finally {
      monitor.done();
    }
  }

  private final class Control implements RunControl {
    private final IProgressMonitor monitor;
    private int done;

    Control(IProgressMonitor monitor) {
      this.monitor = monitor;
    }

    @Override
    public boolean isCancelled() {
      return monitor.isCanceled();
    }

    @Override
    public synchronized void progress(double share) {
      int now = (int) (PARTS * Math.min(1, share));
      if (now > done) {
        monitor.worked(now - done);
        done = now;
        progress.accept(share);
      }
    }
  }
}

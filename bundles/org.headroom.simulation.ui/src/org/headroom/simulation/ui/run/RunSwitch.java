package org.headroom.simulation.ui.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.ui.timeline.LiveRecorder;

/** Starts, holds, steps, slows down and ends the run of a model. Used in the user interface's thread. */
public final class RunSwitch {
  /** How often a run is looked at, and every how many looks charts and colours follow; dots follow each. */
  private static final int LOOK_MILLIS = 60;
  private static final int LOOKS_PER_UPDATE = 4;

  /** Seconds on the clock from which on the speed is known well enough to tell how long the rest will take. */
  private static final double LEAST_ELAPSED = 3;

  private final ModelRuns runs;
  private final Consumer<Change> listener;
  private RunWork work;
  private LiveRun live;
  private LiveRecorder recorder;
  private LiveSnapshot seen;
  private String scenario = "";
  private double speed = LiveRun.UNTHROTTLED;
  private double progress;
  private long begun;
  private int looks;
  private boolean stepping;

  RunSwitch(ModelRuns runs, Consumer<Change> listener) {
    this.runs = runs;
    this.listener = listener;
  }

  /** Starts a run, unless one goes on. */
  public void start(RunOrder order) {
    if (isActive()) {
      return;
    }
    live = new LiveRun();
    live.setSpeed(order.engine() == EngineChoice.ANALYTIC ? LiveRun.UNTHROTTLED : speed);
    recorder = new LiveRecorder();
    seen = null;
    scenario = order.scenario();
    progress = 0;
    stepping = false;
    begun = System.nanoTime();
    Architecture model = runs.editor().document().copy();
    runs.diagram().begin(model);
    work = new RunWork(model, runs.file(), order, live,
        share -> runs.background().later(() -> progress = share));
    RunWork started = work;
    runs.begin();
    runs.background().start(started, end -> finish(started, end));
    runs.background().display().timerExec(LOOK_MILLIS, this::look);
  }

  private void look() {
    if (!isActive() || runs.background().display().isDisposed()) {
      return;
    }
    runs.background().display().timerExec(LOOK_MILLIS, this::look);
    if (stepping != live.isStepping()) {
      stepping = !stepping;
      listener.accept(Change.STATE);
    }
    LiveSnapshot latest = live.snapshot().orElse(null);
    if (latest == null || latest == seen) {
      return;
    }
    seen = latest;
    recorder.add(latest);
    runs.diagram().showMessages(latest);
    looks++;
    if (looks % LOOKS_PER_UPDATE == 1 || live.isPaused()) {
      runs.advance(recorder.timeline());
    }
  }

  private void finish(RunWork ended, IStatus end) {
    work = null;
    List<RunResult> found = ended.results();
    runs.diagram().clearMessages();
    String said = end.isOK() ? runs.summary(found.get(0)) : Background.said(end);
    runs.end(ended, said);
  }

  /** Whether a run goes on, paused or not. */
  public boolean isActive() {
    return work != null;
  }

  /** Whether the run that goes on is held. */
  public boolean isPaused() {
    return isActive() && live.isPaused();
  }

  /** Whether the run goes on for a length of simulated time, and is held then. */
  public boolean isStepping() {
    return isActive() && live.isStepping();
  }

  /** Holds the run; what the diagram and the charts show stays. */
  public void pause() {
    if (isActive()) {
      live.pause();
      listener.accept(Change.STATE);
    }
  }

  /** Lets the run go on. */
  public void resume() {
    if (isActive()) {
      live.resume();
      listener.accept(Change.STATE);
    }
  }

  /** Holds the run, or lets a held one go on. */
  public void toggle() {
    if (isPaused()) {
      resume();
    } else {
      pause();
    }
  }

  /** Goes on for a length of simulated time, and holds. */
  public void step(Duration simulated) {
    if (isActive()) {
      live.step(simulated);
      listener.accept(Change.STATE);
    }
  }

  /** Lets one more event happen, and holds. */
  public void stepEvent() {
    if (isActive()) {
      live.step();
      listener.accept(Change.STATE);
    }
  }

  /** Ends the run at once, without a result. */
  public void stop() {
    if (isActive()) {
      work.cancel();
    }
  }

  /** Simulated seconds per second on the clock, of this and later runs. */
  public void setSpeed(double simulatedPerSecond) {
    speed = simulatedPerSecond;
    if (isActive()) {
      live.setSpeed(simulatedPerSecond);
    }
  }

  /** The latest look at the run that goes on, or went on last. */
  public Optional<LiveSnapshot> seen() {
    return Optional.ofNullable(seen);
  }

  /** Id of the scenario that runs or ran. */
  public String scenario() {
    return scenario;
  }

  /** The share that is done, 0–1. */
  public double progress() {
    return progress;
  }

  /** Seconds on the clock until the run ends, if it goes on as before; empty when that cannot be told. */
  public Optional<Double> remaining() {
    double elapsed = (System.nanoTime() - begun) / 1e9;
    return isActive() && !isPaused() && progress > 0 && elapsed > LEAST_ELAPSED
        ? Optional.of(elapsed * (1 - progress) / progress)
        : Optional.empty();
  }
}

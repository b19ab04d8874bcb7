package org.headroom.simulation.ui.views;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.ui.run.Change;
import org.headroom.simulation.ui.run.ModelRuns;
import org.headroom.simulation.ui.run.ProgressWords;
import org.headroom.simulation.ui.run.RunOrder;
import org.headroom.simulation.ui.run.RunSwitch;

/** Runs a scenario of the model in the active editor: what, how fast, how far. */
public final class SimulationView extends SessionView {
  private static final int PARTS = 1000;
  private static final int SEED_WIDTH = 72;
  private static final int LOAD_WIDTH = 118;
  /** How far a step goes. */
  static final Duration STEP = Duration.ofSeconds(1);
  private static final List<Double> SPEEDS = List.of(LiveRun.UNTHROTTLED, 60.0, 20.0, 5.0, 2.0, 1.0, 0.1, 0.01, 0.001);

  private ScenarioChoice scenarios;
  private Combo load;
  private Text seed;
  private Combo engine;
  private Combo speed;
  private Button run;
  private Button pause;
  private Button step;
  private Button event;
  private Button stop;
  private Button overlay;
  private ProgressBar progress;
  private Label status;
  private TimeSlider slider;
  private LiveFacts facts;

  @Override
  void create(Composite parent) {
    Composite order = row(parent);
    scenarios = new ScenarioChoice(named(order, "Scenario"));
    load = new Combo(named(order, "Load"), SWT.NONE);
    load.setItems("× 1", "× 0.5", "× 1.5", "× 2", "75000 rps");
    load.setText("× 1");
    load.setLayoutData(new GridData(LOAD_WIDTH, SWT.DEFAULT));
    load.setToolTipText("A factor of the scenario's load, such as 1.5, or a rate such as 75000 rps");
    seed = new Text(named(order, "Seed"), SWT.BORDER);
    seed.setMessage("scenario's");
    seed.setToolTipText("Seed of the random numbers; empty for that of the scenario");
    seed.setLayoutData(new GridData(SEED_WIDTH, SWT.DEFAULT));
    engine = new Combo(named(order, "Engine"), SWT.READ_ONLY);
    engine.setItems("every request", "formulas", "both");
    engine.select(0);
    engine.setToolTipText("Simulate every request (discrete events), solve by queueing theory, or both");
    createButtons(row(parent));
    progress = wide(new ProgressBar(parent, SWT.HORIZONTAL));
    progress.setMaximum(PARTS);
    status = wide(new Label(parent, SWT.WRAP));
    slider = new TimeSlider(columns(parent, 3), second -> runs().ifPresent(r -> r.look(second)));
    facts = new LiveFacts(parent, painter());
  }

  private void createButtons(Composite buttons) {
    run = button(buttons, "Run", "run", "Run the scenario (Ctrl+F11)", this::start);
    pause = button(buttons, "Pause", "pause", "Hold the run; the diagram and the charts stay as they are (F8)",
        () -> runs().ifPresent(r -> r.run().toggle()));
    // the buttons behind it stay where they are
    pause.setText("Resume");
    pause.setLayoutData(new RowData(pause.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT));
    step = button(buttons, "Step", "step", "Go on for one simulated second, and hold (F6)", () -> runs().ifPresent(
        r -> r.run().step(STEP)));
    event = button(buttons, "One event", "step", "Let one more thing happen to one message, and hold (Shift+F6)",
        () -> runs().ifPresent(r -> r.run().stepEvent()));
    stop = button(buttons, "Stop", "stop", "End the run at once, without a result (Ctrl+F2)",
        () -> runs().ifPresent(r -> r.run().stop()));
    speed = new Combo(named(buttons, "Speed"), SWT.READ_ONLY);
    speed.setItems(SPEEDS.stream().map(SimulationView::speedText).toArray(String[]::new));
    speed.select(0);
    speed.setToolTipText("Simulated seconds per second; below × 1 single messages can be followed");
    speed.addListener(SWT.Selection, event -> setSpeed());
    overlay = new Button(buttons, SWT.CHECK);
    overlay.setText("Show on the diagram");
    // with the background of the theme GTK draws no tick
    WorkbenchTheme.own(overlay);
    overlay.setSelection(true);
    overlay.addListener(SWT.Selection, event -> runs().ifPresent(r -> r.diagram().setVisible(overlay.getSelection())));
  }

  private static String speedText(double factor) {
    return Double.isInfinite(factor) ? "as fast as can be"
        : "× " + (factor < 1 ? Double.toString(factor) : String.format(Locale.ROOT, "%.0f", factor));
  }

  private void start() {
    runs().ifPresent(runs -> {
      try {
        RunOrder order = RunOrder.parse(scenarios.chosen().orElseThrow(),
            EngineChoice.values()[engine.getSelectionIndex()], seed.getText(), load.getText());
        setSpeed();
        runs.run().start(order);
      } catch (IllegalArgumentException e) {
        say(e.getMessage());
      }
    });
  }

  /**
   * Runs a scenario as if the user had chosen it and pressed the button.
   *
   * @param scenario its id; empty for the one that is chosen
   */
  void run(String scenario) {
    scenarios.choose(scenario);
    if (run.isEnabled()) {
      start();
    }
  }

  private void setSpeed() {
    runs().ifPresent(r -> r.run().setSpeed(SPEEDS.get(speed.getSelectionIndex())));
  }

  @Override
  void changed(Change change) {
    switch (change) {
      case MODEL -> {
        showState();
        slider.show(runs());
        facts.show(runs());
      }
      case STATE, EDITED -> showState();
      case LIVE, RESULT -> {
        showProgress();
        slider.show(runs());
        facts.show(runs());
      }
      case CURSOR -> {
        slider.show(runs());
        facts.show(runs());
      }
      case CAPACITY, RUNS -> { }
    }
  }

  private void showState() {
    boolean active = isRunning();
    boolean paused = runs().map(r -> r.run().isPaused()).orElse(false);
    if (!active) {
      scenarios.show(runs());
    }
    run.setEnabled(!active && !scenarios.isEmpty());
    for (Control control : List.of(scenarios.control(), load, seed, engine)) {
      control.setEnabled(!active);
    }
    pause.setEnabled(active);
    pause.setText(paused ? "Resume" : "Pause");
    pause.setImage(image(paused ? "run" : "pause"));
    step.setEnabled(active);
    event.setEnabled(active);
    stop.setEnabled(active);
    showProgress();
    if (!active) {
      say(runs().isEmpty() ? "Open a model to simulate it."
          : scenarios.isEmpty()
          ? "The model has no scenario. Add one on the page Scenarios & objectives of the editor."
          : runs().map(ModelRuns::message).filter(text -> !text.isEmpty()).map(text -> text + outdated())
              .orElse("Choose a scenario and run it."));
    }
  }

  private void showProgress() {
    RunSwitch going = runs().map(ModelRuns::run).filter(RunSwitch::isActive).orElse(null);
    if (going == null) {
      progress.setSelection(0);
      return;
    }
    progress.setSelection((int) (PARTS * going.progress()));
    say(ProgressWords.of(going));
  }

  private void say(String text) {
    say(status, text);
  }

  /** The scenario that runs next, by its position. */
  public Combo scenarios() {
    return scenarios.control();
  }

  /** The load of the next run. */
  public Combo load() {
    return load;
  }

  /** The engine of the next run, by its position. */
  public Combo engine() {
    return engine;
  }

  /** The speed, by its position: from as fast as can be to slow motion. */
  public Combo speed() {
    return speed;
  }

  /** The button that starts a run. */
  public Button runButton() {
    return run;
  }

  /** The button that holds a run and lets it go on. */
  public Button pauseButton() {
    return pause;
  }

  /** The button that goes on for a second. */
  public Button stepButton() {
    return step;
  }

  /** The button that lets one event happen. */
  public Button eventButton() {
    return event;
  }

  /** The button that ends a run. */
  public Button stopButton() {
    return stop;
  }

  /** What the view says. */
  public String statusText() {
    return LegacyActionTools.removeMnemonics(status.getText());
  }

  /** The slider over the time of the run. */
  public TimeSlider slider() {
    return slider;
  }

  /** The figures of the moment. */
  public LiveFacts facts() {
    return facts;
  }

  /** Whether a run goes on. */
  public boolean isRunning() {
    return runs().map(r -> r.run().isActive()).orElse(false);
  }

  @Override
  public void setFocus() {
    scenarios.control().setFocus();
  }
}

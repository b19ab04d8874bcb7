package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.analysis.sweep.Difference;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Names;
import org.headroom.model.Scenario;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;
import org.headroom.simulation.ui.timeline.RecordedTimeline;
import org.headroom.simulation.ui.timeline.Timeline;

/** What is known about the runs of the model in one editor. Used in the user interface's thread. */
public final class ModelRuns {
  private final ArchitectureEditor editor;
  private final Display display = Display.getCurrent();
  private final Consumer<Change> listener;
  private final DiagramView diagram;
  private final RunSwitch run;
  private List<RunResult> results = List.of();
  private Timeline timeline = Timeline.EMPTY;
  private double cursor = Double.NaN;
  private List<KeptRun> kept = List.of();
  private CapacityWork searching;
  private Optional<CapacityResult> capacity = Optional.empty();
  private List<CapacityResult> capacityUnderFaults = List.of();
  private CompareWork comparing;
  private List<Difference> differences = List.of();
  private int pairs;
  private double progress;
  private String message = "";

  ModelRuns(ArchitectureEditor editor, Consumer<Change> listener) {
    this.editor = editor;
    this.listener = listener;
    this.diagram = new DiagramView(editor);
    this.run = new RunSwitch(this, listener);
    read(ResultStore.of(file()).latest(), false);
  }

  /** The editor of the model. */
  public ArchitectureEditor editor() {
    return editor;
  }

  /** The model file. */
  public Path file() {
    return editor.document().file().toAbsolutePath();
  }

  /** Starts, holds and ends runs. */
  public RunSwitch run() {
    return run;
  }

  /** What the diagram shows of a run. */
  public DiagramView diagram() {
    return diagram;
  }

  /** The scenarios of the model. */
  public List<Scenario> scenarios() {
    return editor.document().architecture().getScenarios();
  }

  /** What people call an element, else its id. */
  public String label(String id) {
    return Contents.find(editor.document().architecture(), id).map(Names::of).orElse(id);
  }

  /** Shows an element of the model in the editor. */
  public void reveal(String id) {
    Optional<Element> element = Contents.find(editor.document().architecture(), id);
    element.ifPresent(found -> {
      editor.getSite().getPage().activate(editor);
      editor.reveal(found);
    });
  }

  /** The result that is looked at. */
  public Optional<RunResult> result() {
    return results.stream().findFirst();
  }

  /** The results of the engines that ran: none, one or two. */
  public List<RunResult> results() {
    return results;
  }

  /** The run that goes on, or the recorded one. */
  public Timeline timeline() {
    return timeline;
  }

  /** The moment that is looked at in seconds; NaN for the end of a run that goes on, or the means of one that ended. */
  public double cursor() {
    return cursor;
  }

  /** What was said last about a run, in a sentence. */
  public String message() {
    return message;
  }

  /** The kept runs, the latest first. */
  public List<KeptRun> kept() {
    return kept;
  }

  /** What the last search found. */
  public Optional<CapacityResult> capacity() {
    return capacity;
  }

  /** What the last search found for scenarios with faults; nothing when that was not asked for. */
  public List<CapacityResult> capacityUnderFaults() {
    return capacityUnderFaults;
  }

  /** Whether a search goes on. */
  public boolean isSearching() {
    return searching != null;
  }

  /** How many pairs of runs the last comparison made. */
  public int pairs() {
    return pairs;
  }

  /** What the last comparison found. */
  public List<Difference> differences() {
    return differences;
  }

  /** Whether a comparison goes on. */
  public boolean isComparing() {
    return comparing != null;
  }

  /** The share that is done of the search or comparison that goes on. */
  public double progress() {
    return progress;
  }

  /** Looks at another moment of the recorded or live run. */
  public void look(double second) {
    cursor = second;
    diagram.show(timeline, cursor, result(), scenario());
    listener.accept(Change.CURSOR);
  }

  private String scenario() {
    return run.isActive() ? run.scenario() : result().map(RunResult::scenario).orElse("");
  }

  void begin() {
    timeline = Timeline.EMPTY;
    cursor = Double.NaN;
    results = List.of();
    message = "";
    listener.accept(Change.RESULT);
    listener.accept(Change.STATE);
  }

  void advance(Timeline live) {
    timeline = live;
    if (Double.isNaN(cursor)) {
      diagram.show(timeline, cursor, Optional.empty(), scenario());
    }
    listener.accept(Change.LIVE);
  }

  void end(List<RunResult> found, String said) {
    message = said;
    if (!found.isEmpty()) {
      adopt(found, true);
      ExplorerRefresh.of(editor);
      readRuns();
    }
    listener.accept(Change.STATE);
  }

  private void adopt(List<RunResult> found, boolean shown) {
    results = List.copyOf(found);
    timeline = RecordedTimeline.of(found.get(0).statistics().series());
    cursor = Double.NaN;
    if (shown) {
      diagram.show(timeline, cursor, result(), scenario());
    }
    listener.accept(Change.RESULT);
  }

  /** Opens a result file: a kept run, or the latest. The views and the diagram show it. */
  public void open(Path result) {
    read(result, true);
  }

  private void readRuns() {
    ReadWork work = new ReadWork(file(), file());
    start(work, end -> {
      kept = work.runs();
      listener.accept(Change.RUNS);
    });
  }

  private void read(Path wanted, boolean shown) {
    ReadWork work = new ReadWork(file(), wanted);
    start(work, end -> {
      kept = work.runs();
      if (work.result().isPresent() && !run.isActive()) {
        message = ResultWords.summary(work.result().get());
        adopt(List.of(work.result().get()), shown);
      } else if (!end.isOK()) {
        message = end.getMessage();
      }
      listener.accept(Change.RUNS);
      listener.accept(Change.STATE);
    });
  }

  /**
   * Searches the largest load of a scenario.
   *
   * @param confirmed whether requests are simulated around the load that the formulas find
   * @param faults whether the scenarios with faults are searched too
   */
  public void search(RunOrder order, boolean confirmed, boolean faults) {
    progress = 0;
    searching = new CapacityWork(editor.document().copy(), file(), order, confirmed, faults, tell(Change.CAPACITY));
    CapacityWork work = searching;
    start(work, end -> {
      searching = null;
      work.result().ifPresent(found -> {
        capacity = Optional.of(found);
        capacityUnderFaults = work.underFaults();
      });
      message = end.isOK() ? "" : end.getSeverity() == IStatus.CANCEL ? "Cancelled." : end.getMessage();
      listener.accept(Change.CAPACITY);
    });
    listener.accept(Change.CAPACITY);
  }

  /** Compares two kept runs. */
  public void compare(KeptRun before, KeptRun after) {
    progress = 0;
    differences = List.of();
    comparing = new CompareWork(file(), before, after, tell(Change.RUNS));
    CompareWork work = comparing;
    start(work, end -> {
      comparing = null;
      differences = work.differences();
      pairs = work.pairs();
      message = end.isOK() ? "" : end.getSeverity() == IStatus.CANCEL ? "Cancelled." : end.getMessage();
      listener.accept(Change.RUNS);
    });
    listener.accept(Change.RUNS);
  }

  /** Ends a search or comparison that goes on. */
  public void cancelWork() {
    if (searching != null) {
      searching.cancel();
    }
    if (comparing != null) {
      comparing.cancel();
    }
  }

  private DoubleConsumer tell(Change change) {
    return share -> display.asyncExec(() -> {
      progress = share;
      listener.accept(change);
    });
  }

  void start(Work work, Consumer<IStatus> ended) {
    work.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        display.asyncExec(() -> ended.accept(event.getResult()));
      }
    });
    work.schedule();
  }

  Display display() {
    return display;
  }

  void dispose() {
    diagram.close();
    run.stop();
    cancelWork();
  }
}

package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headroom.analysis.result.RunResult;
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
  private final Background background = new Background();
  private final Consumer<Change> listener;
  private final DiagramView diagram;
  private final RunSwitch run;
  private final EditWatch edits;
  private final EditWatch.Since sinceRun;
  private final LoadSearch search;
  private final KeptRuns kept;
  private Optional<Path> modelOfResult = Optional.empty();
  private List<RunResult> results = List.of();
  private Timeline timeline = Timeline.EMPTY;
  private double cursor = Double.NaN;
  private String message = "";

  ModelRuns(ArchitectureEditor editor, Consumer<Change> listener) {
    this.editor = editor;
    this.listener = listener;
    this.diagram = new DiagramView(editor);
    this.run = new RunSwitch(this, listener);
    this.edits = new EditWatch(editor, () -> listener.accept(Change.EDITED));
    this.sinceRun = edits.mark();
    this.search = new LoadSearch(editor, background, edits, listener);
    this.kept = new KeptRuns(editor, background, listener);
    editor.addDocumentListener(next -> compareModels());
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

  /** A run of the model in a line. */
  String summary(RunResult of) {
    return ResultWords.summary(of, label(of.scenario()));
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

  /** Whether the model was changed since the run whose result is looked at. */
  public boolean isOutdated() {
    return result().isPresent() && sinceRun.isPast();
  }

  /** The kept runs, and comparing them. */
  public KeptRuns kept() {
    return kept;
  }

  /** The search for the largest load. */
  public LoadSearch search() {
    return search;
  }

  /** Looks at another moment of the recorded or live run. */
  public void look(double second) {
    cursor = second;
    diagram.show(timeline, cursor, result(), scenario());
    listener.accept(Change.CURSOR);
  }

  private String scenario() {
    return label(run.isActive() ? run.scenario() : result().map(RunResult::scenario).orElse(""));
  }

  void begin() {
    sinceRun.now();
    modelOfResult = Optional.empty();
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

  void end(RunWork work, String said) {
    message = said;
    if (!work.results().isEmpty()) {
      modelOfResult = work.kept().map(KeptRun::model);
      adopt(work.results(), true);
      ExplorerRefresh.of(editor);
      editor.showResults();
      kept.refresh();
    }
    listener.accept(Change.STATE);
  }

  private void adopt(List<RunResult> found, boolean shown) {
    results = List.copyOf(found);
    timeline = RecordedTimeline.of(found.get(0).statistics());
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

  /** Finds out whether a result that was read, or that stayed when the model was read anew, is about this model. */
  private void compareModels() {
    Optional<Path> then = modelOfResult;
    then.ifPresent(model -> {
      SameModelWork work = new SameModelWork(editor.document().copy(), model);
      background.start(work, end -> {
        if (end.isOK() && modelOfResult.equals(then)) {
          if (work.isSame()) {
            sinceRun.now();
          } else {
            sinceRun.never();
          }
          listener.accept(Change.EDITED);
        }
      });
    });
  }

  private void read(Path wanted, boolean shown) {
    ReadWork work = new ReadWork(file(), Optional.of(wanted));
    background.start(work, end -> {
      if (work.result().isPresent() && !run.isActive()) {
        message = summary(work.result().get());
        sinceRun.now();
        modelOfResult = work.model();
        adopt(List.of(work.result().get()), shown);
        compareModels();
      } else if (!end.isOK()) {
        message = end.getMessage();
      }
      kept.take(work);
      listener.accept(Change.STATE);
    });
  }

  Background background() {
    return background;
  }

  void dispose() {
    edits.close();
    diagram.close();
    run.stop();
    search.activity().stop();
    kept.comparison().stop();
  }
}

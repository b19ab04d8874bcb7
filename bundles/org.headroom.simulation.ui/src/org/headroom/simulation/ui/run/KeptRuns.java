package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headroom.analysis.sweep.Difference;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.simulation.ui.store.KeptRun;
import org.headroom.simulation.ui.store.ResultStore;

/** The kept runs of a model and of those beside it, and what comparing two of them found. */
public final class KeptRuns {
  private final ArchitectureEditor editor;
  private final Background background;
  private final Consumer<Change> listener;
  private final Activity comparison;
  private List<KeptRun> runs = List.of();
  private List<KeptRun> ofAllModels = List.of();
  private List<Difference> differences = List.of();
  private int pairs;

  KeptRuns(ArchitectureEditor editor, Background background, Consumer<Change> listener) {
    this.editor = editor;
    this.background = background;
    this.listener = listener;
    this.comparison = new Activity(background, () -> listener.accept(Change.RUNS));
  }

  private Path file() {
    return editor.document().file().toAbsolutePath();
  }

  /** The kept runs of the model, the latest first. */
  public List<KeptRun> runs() {
    return runs;
  }

  /** The kept runs of all models in the folder of the model, the latest first. */
  public List<KeptRun> ofAllModels() {
    return ofAllModels;
  }

  /** Looks again which runs are kept. */
  public void refresh() {
    ReadWork work = new ReadWork(file(), Optional.empty());
    background.start(work, end -> take(work));
  }

  void take(ReadWork work) {
    runs = work.runs();
    ofAllModels = work.runsOfAllModels();
    listener.accept(Change.RUNS);
  }

  /** Removes kept runs with the copies of their models. */
  public void remove(List<KeptRun> unwanted) {
    change(() -> {
      for (KeptRun each : unwanted) {
        ResultStore.remove(each);
      }
    });
  }

  /** Gives a kept run a name; a blank one takes it away. */
  public void rename(KeptRun run, String name) {
    change(() -> ResultStore.rename(run, name));
  }

  private void change(StoreWork.Change change) {
    background.start(new StoreWork(change), end -> {
      comparison.say(Background.said(end));
      ExplorerRefresh.of(editor);
      refresh();
    });
  }

  /** Compares two kept runs. */
  public void compare(KeptRun before, KeptRun after) {
    differences = List.of();
    comparison.start(progress -> new CompareWork(file(), before, after, progress), work -> {
      differences = work.differences();
      pairs = work.pairs();
    });
  }

  /** How far the comparison is; it also says why the last change of the kept runs failed. */
  public Activity comparison() {
    return comparison;
  }

  /** How many pairs of runs the last comparison made. */
  public int pairs() {
    return pairs;
  }

  /** What the last comparison found. */
  public List<Difference> differences() {
    return differences;
  }
}

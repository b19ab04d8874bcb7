package org.headroom.simulation.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.diagram.ui.ArchitectureEditor;

/** Searches the largest load that a model carries, and keeps what was found. Used in the user interface's thread. */
public final class LoadSearch {
  private final ArchitectureEditor editor;
  private final Activity activity;
  private final EditWatch.Since since;
  private Optional<CapacityResult> result = Optional.empty();
  private List<CapacityResult> underFaults = List.of();

  LoadSearch(ArchitectureEditor editor, Background background, EditWatch edits, Consumer<Change> listener) {
    this.editor = editor;
    this.activity = new Activity(background, () -> listener.accept(Change.CAPACITY));
    this.since = edits.mark();
  }

  /**
   * Searches the largest load of a scenario.
   *
   * @param confirmed whether requests are simulated around the load that the formulas find
   * @param faults whether the scenarios with faults are searched too
   */
  public void start(RunOrder order, boolean confirmed, boolean faults) {
    result = Optional.empty();
    underFaults = List.of();
    since.now();
    Path file = editor.document().file().toAbsolutePath();
    activity.start(
        progress -> new CapacityWork(editor.document().copy(), file, order, confirmed, faults, progress), work -> {
          result = work.result();
          underFaults = work.underFaults();
        });
  }

  /** How far the search is. */
  public Activity activity() {
    return activity;
  }

  /** What the last search found. */
  public Optional<CapacityResult> result() {
    return result;
  }

  /** What the last search found for scenarios with faults; nothing when that was not asked for. */
  public List<CapacityResult> underFaults() {
    return underFaults;
  }

  /** Whether the model was changed since the search whose result is shown. */
  public boolean isOutdated() {
    return result.isPresent() && since.isPast();
  }
}

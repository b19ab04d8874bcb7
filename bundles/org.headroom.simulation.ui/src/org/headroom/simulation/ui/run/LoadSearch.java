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
  private final Background background;
  private final EditWatch.Since since;
  private final Consumer<Change> listener;
  private CapacityWork work;
  private Optional<CapacityResult> result = Optional.empty();
  private List<CapacityResult> underFaults = List.of();
  private double progress;
  private String said = "";

  LoadSearch(ArchitectureEditor editor, Background background, EditWatch edits, Consumer<Change> listener) {
    this.editor = editor;
    this.background = background;
    this.since = edits.mark();
    this.listener = listener;
  }

  /**
   * Searches the largest load of a scenario.
   *
   * @param confirmed whether requests are simulated around the load that the formulas find
   * @param faults whether the scenarios with faults are searched too
   */
  public void start(RunOrder order, boolean confirmed, boolean faults) {
    progress = 0;
    said = "";
    result = Optional.empty();
    underFaults = List.of();
    since.now();
    Path file = editor.document().file().toAbsolutePath();
    work = new CapacityWork(editor.document().copy(), file, order, confirmed, faults,
        share -> background.later(() -> advance(share)));
    CapacityWork started = work;
    background.start(started, end -> {
      work = null;
      said = Background.said(end);
      result = started.result();
      underFaults = started.underFaults();
      listener.accept(Change.CAPACITY);
    });
    listener.accept(Change.CAPACITY);
  }

  private void advance(double share) {
    progress = share;
    listener.accept(Change.CAPACITY);
  }

  /** Ends a search that goes on. */
  public void stop() {
    if (work != null) {
      work.cancel();
    }
  }

  /** Whether a search goes on. */
  public boolean isActive() {
    return work != null;
  }

  /** The share that is done of the search that goes on. */
  public double progress() {
    return progress;
  }

  /** What the last search found. */
  public Optional<CapacityResult> result() {
    return result;
  }

  /** What the last search found for scenarios with faults; nothing when that was not asked for. */
  public List<CapacityResult> underFaults() {
    return underFaults;
  }

  /** Why the last search found nothing, in a sentence; empty when it did. */
  public String said() {
    return said;
  }

  /** Whether the model was changed since the search whose result is shown. */
  public boolean isOutdated() {
    return result.isPresent() && since.isPast();
  }
}

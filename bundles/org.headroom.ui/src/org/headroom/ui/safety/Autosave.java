package org.headroom.ui.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.model.Architecture;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.DiagramLayout;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.preferences.Settings;

/** Keeps a copy of one model, some seconds after a change that is not saved. */
final class Autosave {
  private static final int MILLIS = 1000;

  private final UnsavedCopies copies;
  private final Supplier<DiagramLayout> layout;
  private final Runnable timer = this::tick;
  private ModelDocument document;
  private boolean waiting;
  /** The model of which there may be a copy that this session made or took over. */
  private Optional<Path> kept = Optional.empty();

  /** With copies, and what gives the diagram of the document as it is now. */
  Autosave(UnsavedCopies copies, Supplier<DiagramLayout> layout) {
    this.copies = copies;
    this.layout = layout;
  }

  /** Something changed, was undone or saved. Called in the user interface's thread. */
  void changed(ModelDocument changed) {
    document = changed;
    int seconds = Settings.autosaveSeconds();
    if (!document.isDirty()) {
      cancel();
      forget();
    } else if (!waiting && seconds > 0) {
      waiting = true;
      Display.getCurrent().timerExec(seconds * MILLIS, timer);
    }
  }

  private void tick() {
    waiting = false;
    if (document.isDirty()) {
      Architecture copy = document.copy();
      DiagramLayout places = layout.get();
      Path model = document.file();
      kept = Optional.of(model);
      write(model, () -> copies.keep(model, copy, places));
    }
  }

  private void cancel() {
    if (waiting) {
      waiting = false;
      Display.getCurrent().timerExec(-1, timer);
    }
  }

  /** The copy that was there is restored, and goes away with the next save. */
  void adopt(Path model) {
    kept = Optional.of(model);
  }

  /** A copy of an earlier session stays until the user decided about it. */
  private void forget() {
    kept.ifPresent(model -> write(model, () -> copies.forget(model)));
    kept = Optional.empty();
  }

  /** The editor is closed, or goes on with a file of another name: nothing is left to be saved here. */
  void dispose() {
    cancel();
    forget();
  }

  /** Writes a copy, or removes it. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** Writes the copy of a model or removes it, one after the other. */
  private static void write(Path model, Work work) {
    // also the copy of an editor that is closed with the workbench goes away
    Job job = BackgroundJob.owed("Keeping unsaved work", monitor -> {
      try {
        work.run();
      } catch (IOException e) {
        // nobody is stopped by it; the log tells why there would be no copy after a crash
        throw new CoreException(
            new Status(IStatus.WARNING, HeadroomUi.BUNDLE, "Unsaved work cannot be kept: " + e.getMessage(), e));
      }
    });
    job.setSystem(true);
    job.setRule(new OneAfterTheOther(model));
    job.schedule();
  }

  /** Copies of one model do not overtake each other. */
  private record OneAfterTheOther(Path model) implements org.eclipse.core.runtime.jobs.ISchedulingRule {
    @Override
    public boolean contains(org.eclipse.core.runtime.jobs.ISchedulingRule rule) {
      return equals(rule);
    }

    @Override
    public boolean isConflicting(org.eclipse.core.runtime.jobs.ISchedulingRule rule) {
      return equals(rule);
    }
  }
}

package org.headroom.ui.check;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.model.Architecture;

/** Applies the rules to a copy of an open model, replaces the markers of its file and tells the editor. */
final class CheckJob extends BackgroundJob {
  private static final int DELAY_MILLIS = 400;

  private final IFile file;
  private final ArchitectureEditor editor;
  private final Display display;
  private final Runnable start = this::start;
  private volatile Architecture copy;

  CheckJob(IFile file, ArchitectureEditor editor) {
    super("Checking " + file.getName());
    this.file = file;
    this.editor = editor;
    display = Display.getCurrent();
    setSystem(true);
  }

  /** Checks the model as it will be, once it rests. Called in the user interface's thread. */
  void soon() {
    // a timer that is set again starts anew
    display.timerExec(DELAY_MILLIS, start);
  }

  /** Checks no more: the model is closed. */
  void stop() {
    if (!display.isDisposed()) {
      display.timerExec(-1, start);
    }
    cancel();
  }

  private void start() {
    copy = editor.document().copy();
    schedule();
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      Check.mark(file, copy, review -> {
        if (!display.isDisposed()) {
          display.asyncExec(() -> editor.setReview(review));
        }
      }, monitor);
    } catch (CoreException e) {
      return e.getStatus();
    }
    return Status.OK_STATUS;
  }
}

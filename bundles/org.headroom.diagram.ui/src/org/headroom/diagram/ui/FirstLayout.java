package org.headroom.diagram.ui;

import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.PendingLayout;
import org.headroom.model.Contents;

/** Sees to the layout of a large diagram that was opened without one, beside the user's work. */
final class FirstLayout implements LayoutJob.Listener {
  private final ArchitectureEditor editor;
  private final LiveScene scene;
  private final LayoutNotice notice;
  private LayoutJob job;

  private FirstLayout(ArchitectureEditor editor) {
    this.editor = editor;
    scene = editor.scene();
    notice = new LayoutNotice(editor.frame(), Contents.components(editor.document().architecture()).count(),
        () -> job.cancel());
    start();
  }

  /** Begins when the scene of an editor is provisional. */
  static Runnable begin(ArchitectureEditor editor) {
    if (!editor.scene().isProvisional()) {
      return () -> { };
    }
    FirstLayout layout = new FirstLayout(editor);
    return layout::end;
  }

  private void start() {
    job = new LayoutJob(editor.frame().getDisplay(), scene.pendingLayout(), this);
    job.schedule();
  }

  /** Gives it up without a word. */
  private void end() {
    job.cancel();
    notice.close();
  }

  private boolean isOver() {
    return editor.frame().isDisposed() || editor.scene() != scene || !scene.isProvisional();
  }

  @Override
  public void worked(double share) {
    notice.worked(share);
  }

  @Override
  public void found(PendingLayout layout, Scene found) {
    if (isOver()) {
      notice.close();
    } else if (scene.take(layout, found)) {
      notice.close();
      editor.showLayout();
    } else {
      // something was changed meanwhile
      start();
    }
  }

  @Override
  public void cancelled() {
    notice.close();
    if (!isOver()) {
      editor.diagram().say("The diagram was not laid out. Arrange does it later.", false);
    }
  }
}

package org.headroom.diagram.ui;

import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.PendingLayout;
import org.headroom.model.Contents;

/** The layout of a large diagram, found beside the user's work; begins anew when that changes what is laid out. */
final class BackgroundLayout implements LayoutJob.Listener {
  /** What is laid out, and what for; called in the user interface's thread. */
  interface Purpose {
    /** The layout of the diagram as it is now. */
    PendingLayout layout();

    /** Shows what was found, unless it no longer fits: then false. */
    boolean take(PendingLayout layout, Scene found);

    /** What the diagram looks like until then. */
    String meanwhile();
  }

  private final ArchitectureEditor editor;
  private final LiveScene scene;
  private final Purpose purpose;
  private final LayoutNotice notice;
  private LayoutJob job;

  /** Begins. */
  BackgroundLayout(ArchitectureEditor editor, Purpose purpose) {
    this.editor = editor;
    this.purpose = purpose;
    scene = editor.scene();
    long components = Contents.components(editor.document().architecture()).count();
    notice = new LayoutNotice(editor.frame(),
        "Laying out %,d components; %s.".formatted(components, purpose.meanwhile()), () -> job.cancel());
    start();
  }

  private void start() {
    job = new LayoutJob(editor.frame().getDisplay(), purpose.layout(), this);
    job.schedule();
  }

  /** Gives it up without a word. */
  void end() {
    notice.close();
    job.cancel();
  }

  /** Whether nobody waits any more: the editor was closed, shows another document, or somebody gave this up. */
  private boolean isOver() {
    return notice.isClosed() || editor.scene() != scene;
  }

  @Override
  public void worked(double share) {
    notice.worked(share);
  }

  @Override
  public void found(PendingLayout layout, Scene found) {
    if (!isOver()) {
      if (purpose.take(layout, found)) {
        notice.close();
      } else {
        start();
      }
    }
  }

  @Override
  public void cancelled() {
    if (!isOver()) {
      notice.close();
      editor.diagram().say("The diagram was not laid out. Arrange does it later.", false);
    }
  }
}

package org.headroom.diagram.ui;

import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.LiveScene.Arranging;
import org.headroom.diagram.ui.parts.PendingLayout;

/** Lays out the diagram of an editor: at once when it is small, beside the user's work when it is large. */
final class Layouts {
  private final ArchitectureEditor editor;
  private BackgroundLayout running;
  private LayoutJob routing;

  Layouts(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** Gives up what is being found. */
  void end() {
    if (running != null) {
      running.end();
      running = null;
    }
    endRouting();
  }

  private void endRouting() {
    if (routing != null) {
      routing.cancel();
      routing = null;
    }
  }

  /** Finds routes in place of lines that are straight since the last change; the next change begins anew. */
  void findRoutes() {
    endRouting();
    LiveScene scene = editor.scene();
    if (!editor.frame().isDisposed() && scene.isUnfinished() && !scene.isProvisional()) {
      routing = new LayoutJob(editor.frame().getDisplay(), scene.pendingRoutes(), new LayoutJob.Listener() {
        @Override
        public void worked(double share) {
          // it takes a moment
        }

        @Override
        public void found(PendingLayout layout, Scene found) {
          if (routing != null && editor.scene() == scene && scene.take(layout, found)) {
            routing = null;
            editor.showRoutes();
          }
        }

        @Override
        public void cancelled() {
          // whoever did that knows why
        }
      });
      routing.schedule();
    }
  }

  private void begin(BackgroundLayout.Purpose purpose) {
    end();
    running = new BackgroundLayout(editor, purpose);
  }

  /** Replaces a provisional scene. */
  void replaceProvisional() {
    end();
    LiveScene scene = editor.scene();
    if (!editor.frame().isDisposed() && scene.isProvisional()) {
      begin(new BackgroundLayout.Purpose() {
        @Override
        public PendingLayout layout() {
          return scene.pendingLayout();
        }

        @Override
        public boolean take(PendingLayout layout, Scene found) {
          boolean taken = scene.take(layout, found);
          if (taken) {
            editor.showLayout();
          }
          return taken;
        }

        @Override
        public String meanwhile() {
          return "until then they stand in rows";
        }
      });
    }
  }

  /** Lays out what the author did not place, or everything; can be undone. */
  void arrange(Arranging what) {
    LiveScene scene = editor.scene();
    if (scene.isQuick()) {
      editor.document().execute(scene.arrange(what, scene.layout(what).find()));
      return;
    }
    begin(new BackgroundLayout.Purpose() {
      @Override
      public PendingLayout layout() {
        return scene.layout(what);
      }

      @Override
      public boolean take(PendingLayout layout, Scene found) {
        if (layout.fits()) {
          editor.document().execute(scene.arrange(what, found));
          return true;
        }
        return false;
      }

      @Override
      public String meanwhile() {
        return "until then they stay where they are";
      }
    });
  }
}

package org.headroom.simulation.ui.run;

import java.util.Optional;
import org.headroom.analysis.result.RunResult;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.report.content.RunOverlay;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.ui.timeline.Frames;
import org.headroom.simulation.ui.timeline.Timeline;

/** Shows runs on the diagram. */
public final class DiagramView {
  private final ArchitectureEditor editor;
  private boolean visible = true;
  private Runnable again = () -> { };

  DiagramView(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** Whether the diagram shows runs. */
  public boolean isVisible() {
    return visible;
  }

  /** Shows or hides what is measured. */
  public void setVisible(boolean shown) {
    visible = shown;
    if (shown) {
      again.run();
    } else {
      editor.show(Optional.empty());
      clearMessages();
    }
  }

  /** Shows a moment: the one that is looked at, else the means of a result, else the latest of a run that goes on. */
  void show(Timeline timeline, double cursor, Optional<RunResult> result, String scenario) {
    again = () -> {
      int position = timeline.at(Double.isNaN(cursor) ? Double.POSITIVE_INFINITY : cursor);
      if (Double.isNaN(cursor) && result.isPresent()) {
        editor.show(Optional.of(RunOverlay.of(result.get())));
      } else if (position >= 0) {
        editor.show(Optional.of(Frames.at(timeline, position, scenario)));
      }
    };
    if (visible) {
      again.run();
    }
  }

  void showMessages(LiveSnapshot snapshot) {
    // dots come with the editor's live layer
  }

  void clearMessages() {
    // dots come with the editor's live layer
  }
}
